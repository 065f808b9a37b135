import type { LifeDomain } from './domains.js';
import { warmTints, type Tint } from './tints.js';

/** Every colour and the font of the drawing, as CSS values (colours as #rrggbb). */
export interface Palette {
  paper: string;
  ink: string;
  /** Guides and spokes: only there to hold the picture together, so they may be faint. */
  guide: string;
  spoke: string;
  child: { fill: string; line: string; ink: string };
  domains: Record<LifeDomain, Tint>;
  tie: { open: string; silent: string; asked: string; ended: string; none: string };
  away: Tint;
  coordinator: Tint;
  ended: Tint;
  /** The chosen one and the keyboard's focus. */
  accent: string;
  /** A CSS font-family list. */
  font: string;
}

/** Warm paper, soft tints; every line that carries meaning has at least 3:1 against the paper, every text 4.5:1. */
export const warmPalette: Palette = {
  paper: '#fffdf9',
  ink: '#2f2a26',
  guide: '#efe4d5',
  spoke: '#e2d3c0',
  child: { fill: '#bf5039', line: '#f6d9cd', ink: '#ffffff' },
  domains: warmTints,
  tie: {
    open: '#256b73',
    silent: '#6f9194',
    asked: '#b3621f',
    ended: '#80776e',
    none: '#958b81',
  },
  away: { fill: '#3d4a73', line: '#ffffff' },
  coordinator: { fill: '#28707a', line: '#ffffff' },
  ended: { fill: '#f4f0ea', line: '#80776e' },
  accent: '#1c4f9c',
  font: "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Open Sans', system-ui, sans-serif",
};
