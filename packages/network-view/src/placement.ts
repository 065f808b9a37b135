import { domainOf, ringOf } from './domains.js';
import type { Point, WebNode, WebPicture } from './picture.js';
import { sectors, type Sector } from './sectors.js';

/** The form of the surface drawn on: a phone held upright, about square, or a broad screen. */
export type WebShape = 'tall' | 'square' | 'wide';

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Sizes in drawing units. */
export const sizes = {
  child: 72,
  node: 48,
  labelGap: 6,
  labelLine: 17,
  labelLines: 2,
} as const;

/** Half axes of the four rings; between and beyond them places are interpolated. */
const rings: Record<WebShape, readonly Point[]> = {
  tall: [
    { x: 96, y: 112 },
    { x: 124, y: 160 },
    { x: 140, y: 206 },
    { x: 142, y: 262 },
  ],
  square: [
    { x: 118, y: 114 },
    { x: 186, y: 170 },
    { x: 250, y: 226 },
    { x: 306, y: 282 },
  ],
  wide: [
    { x: 150, y: 114 },
    { x: 250, y: 160 },
    { x: 350, y: 208 },
    { x: 450, y: 252 },
  ],
};

/** Half the room a web should keep to; going past it makes everything smaller. */
const frames: Record<WebShape, Point> = {
  tall: { x: 150, y: 240 },
  square: { x: 340, y: 310 },
  wide: { x: 520, y: 270 },
};

const labelWidths: Record<WebShape, number> = { tall: 92, square: 106, wide: 118 };
/** Distance below which two nodes feel crowded. */
const comforts: Record<WebShape, number> = { tall: 84, square: 118, wide: 118 };

/** The widest a line of a name may be, in drawing units. */
export function labelWidth(shape: WebShape): number {
  return labelWidths[shape];
}

/** Which form suits a surface of this size. */
export function shapeFor(width: number, height: number): WebShape {
  const aspect = width / Math.max(1, height);
  if (aspect < 0.82) return 'tall';
  return aspect > 1.3 ? 'wide' : 'square';
}

/** The half axes of a ring; `ring` may lie between two rings (2.5) or beyond the last. */
export function ringAxes(shape: WebShape, ring: number): Point {
  const table = rings[shape];
  const inner = Math.max(0, Math.min(table.length - 2, Math.floor(ring) - 1));
  const from = table[inner]!;
  const to = table[inner + 1]!;
  const step = ring - 1 - inner;
  return { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step };
}

/** Labels stand on the far side from the child, so that ties and spokes, which run inwards, leave them free. */
export function isLabelAbove(place: Point): boolean {
  return place.y < -40;
}

/** The room a node and its label take, wherever the node stands. */
export function footprint(place: Point, shape: WebShape): Box {
  const body = sizes.node / 2 + 3;
  const label = sizes.labelGap + sizes.labelLine * sizes.labelLines;
  const above = isLabelAbove(place);
  const halfWidth = labelWidth(shape) / 2 + 2;
  return {
    x1: place.x - halfWidth,
    x2: place.x + halfWidth,
    y1: place.y - body - (above ? label : 0),
    y2: place.y + body + (above ? 0 : label),
  };
}

const childBox: Box = {
  x1: -sizes.child / 2 - 6,
  x2: sizes.child / 2 + 6,
  y1: -sizes.child / 2 - 6,
  y2: sizes.child / 2 + 6,
};

export interface LayoutOptions {
  /** Default "square". */
  shape?: WebShape;
  /** Everyone seen before in this drawing, in that order: they keep their places, also while absent. */
  seen?: readonly Pick<WebNode, 'id' | 'kind'>[];
}

/**
 * Gives every participant its place around the child (who is in the map too, at 0,0).
 * The ring says how close, the direction says which part of life. Each is placed after those before it and never
 * moved for a later one, so that joining at the end of the order, or leaving while remembered in `seen`, moves nobody.
 */
export function layoutWeb(picture: WebPicture, options: LayoutOptions = {}): Map<string, Point> {
  const shape = options.shape ?? 'square';
  const order = new Map<string, Pick<WebNode, 'id' | 'kind'>>();
  for (const node of options.seen ?? []) order.set(node.id, node);
  for (const node of picture.nodes) if (!order.has(node.id)) order.set(node.id, node);

  const placed: Point[] = [];
  const all = new Map<string, Point>();
  for (const node of order.values()) {
    const place = findPlace(node.kind, placed, shape);
    placed.push(place);
    all.set(node.id, place);
  }

  const present = new Map<string, Point>([[picture.child.id, { x: 0, y: 0 }]]);
  for (const node of picture.nodes) present.set(node.id, all.get(node.id)!);
  return present;
}

const angleStep = 2;
const ringStep = 0.25;
/** Two nodes whose names stand on opposite sides still keep their middles this far apart. */
const nearest = sizes.node + 16;

/** The cheapest free place: on its ring and in the middle of its sector if that can be, else as near to it as can be. */
function findPlace(kind: WebNode['kind'], placed: readonly Point[], shape: WebShape): Point {
  const sector = sectors[domainOf(kind)];
  const home = ringOf(kind);
  // Far enough out there is always room; the reach grows only for webs far larger than any child's.
  for (let reach = 3; ; reach *= 2) {
    let best: { cost: number; place: Point } | undefined;
    for (let outward = -1; outward <= reach; outward += ringStep) {
      const axes = ringAxes(shape, Math.max(1, home + outward));
      for (let step = 0; step <= 180 / angleStep; step++) {
        for (const side of step === 0 ? [1] : [1, -1]) {
          const turn = side * step * angleStep;
          const place = at(axes, sector.middle + turn);
          const aside = costOfStraying(place, Math.abs(turn), outward, sector, shape);
          if ((best && aside >= best.cost) || !isFree(place, placed, shape)) continue;
          const cost = aside + costOfNeighbours(place, placed, shape);
          if (!best || cost < best.cost - 1e-9) best = { cost, place };
        }
      }
    }
    if (best) return best.place;
  }
}

function at(axes: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return {
    x: Math.round(axes.x * Math.cos(radians) * 10) / 10,
    y: Math.round(axes.y * Math.sin(radians) * 10) / 10,
  };
}

function isFree(place: Point, placed: readonly Point[], shape: WebShape): boolean {
  const box = footprint(place, shape);
  if (overlap(box, childBox)) return false;
  return placed.every(
    (other) =>
      !overlap(box, footprint(other, shape)) &&
      Math.hypot(place.x - other.x, place.y - other.y) >= nearest,
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** What it costs to leave the ring, the frame, the middle of the sector or (dearly) the sector. */
function costOfStraying(
  place: Point,
  turn: number,
  outward: number,
  sector: Sector,
  shape: WebShape,
): number {
  const frame = frames[shape];
  const beyond =
    Math.max(0, Math.abs(place.x) - frame.x) + Math.max(0, Math.abs(place.y) - frame.y);
  return turn * 0.6 + Math.max(0, turn - sector.half) * 4 + Math.abs(outward) * 60 + beyond * 2.5;
}

/** What it costs to crowd others, to stand in the way of their spokes or to have them stand in the own spoke's. */
function costOfNeighbours(place: Point, placed: readonly Point[], shape: WebShape): number {
  let cost = 0;
  for (const other of placed) {
    const distance = Math.hypot(place.x - other.x, place.y - other.y);
    cost += Math.max(0, comforts[shape] - distance) * 0.5;
    const spokeGap = Math.min(distanceToSpoke(other, place), distanceToSpoke(place, other));
    cost += Math.max(0, 34 - spokeGap) * 1.6;
  }
  return cost;
}

/** How far a point lies from the line between the child and a node. */
function distanceToSpoke(point: Point, end: Point): number {
  const length = end.x * end.x + end.y * end.y;
  const along = Math.max(0, Math.min(1, (point.x * end.x + point.y * end.y) / length));
  return Math.hypot(point.x - end.x * along, point.y - end.y * along);
}
