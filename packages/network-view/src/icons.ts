import { domainOf } from './domains.js';
import { strokes } from './kind-look.js';
import type { Palette } from './palette.js';
import type { WebNode } from './picture.js';

/** A small mark on a node's shoulder: what it says must not rest on colour alone. */
export interface Badge {
  /** Offset of its middle from the node's middle, in drawing units. */
  x: number;
  y: number;
  image: string;
}

export const iconSize = 27;
export const badgeSize = 20;

/** The image inside a node, as a data URI. */
export function iconOf(node: WebNode, palette: Palette): string {
  if (node.icon) return node.icon;
  const colour = node.ended ? palette.ended.line : palette.domains[domainOf(node.kind)].line;
  return dataUri(
    `<path d="${strokes[node.kind]}" fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
    24,
  );
}

/**
 * Coordinator: a star at the left. Away: a moon at the right. Ended: a stop mark at the right.
 * They sit on the side of the name, away from the child, where few ties arrive.
 */
export function badgesOf(node: WebNode, isLabelAbove: boolean, palette: Palette): Badge[] {
  const badges: Badge[] = [];
  const y = isLabelAbove ? -17 : 17;
  if (node.coordinator) {
    badges.push({
      x: -22,
      y,
      image: badge(palette.coordinator.fill, palette.paper, palette.coordinator.line, star, true),
    });
  }
  if (node.away && !node.ended) {
    badges.push({
      x: 22,
      y,
      image: badge(palette.away.fill, palette.paper, palette.away.line, moon, true),
    });
  }
  if (node.ended) {
    badges.push({
      x: 22,
      y,
      image: badge(palette.ended.line, palette.paper, palette.paper, 'M7.6 12h8.8', false),
    });
  }
  return badges;
}

const star = 'M12 6.3l1.7 3.6 3.9.5-2.9 2.7.8 3.9L12 15.1 8.5 17l.8-3.9-2.9-2.7 3.9-.5z';
const moon = 'M16.9 13.9A5.6 5.6 0 0 1 10.1 7.1a5.6 5.6 0 1 0 6.8 6.8z';

function badge(fill: string, edge: string, colour: string, path: string, filled: boolean): string {
  const mark = filled
    ? `<path d="${path}" fill="${colour}"/>`
    : `<path d="${path}" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"/>`;
  return dataUri(
    `<circle cx="12" cy="12" r="10.8" fill="${fill}" stroke="${edge}" stroke-width="2.2"/>${mark}`,
    24,
  );
}

function dataUri(content: string, side: number): string {
  // Drawn at four times its size, since browsers make the bitmap from these measures and people zoom in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
