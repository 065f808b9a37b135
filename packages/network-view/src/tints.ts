import type { LifeDomain } from './domains.js';

/** A soft fill and the darker line drawn round and upon it (at least 3:1 against the fill and the paper). */
export interface Tint {
  fill: string;
  line: string;
}

/** The colours of each part of a child's life. They stand beside names too, so they come without the rest of the palette. */
export const warmTints: Record<LifeDomain, Tint> = {
  home: { fill: '#fde8d6', line: '#a85a26' },
  learning: { fill: '#fdf1c9', line: '#856409' },
  health: { fill: '#fbe3e9', line: '#a8466a' },
  support: { fill: '#d9eef0', line: '#28707a' },
  upbringing: { fill: '#eae4f8', line: '#6a55a8' },
  leisure: { fill: '#e4f1da', line: '#4f7a2a' },
};
