import { sizes, type Box } from './placement.js';
import type { Point, TieState } from './picture.js';

/** The way a tie is drawn: a quadratic curve from the edge of one node to the edge of the other. */
export interface Route {
  from: Point;
  control: Point;
  to: Point;
  /** In drawing units. */
  length: number;
}

/** A node as an obstacle and as an end of ties. */
export interface Station {
  place: Point;
  /** Where its name stands. */
  label: Box;
}

type Curve = Pick<Route, 'from' | 'control' | 'to'>;

const bends = [0, 34, 60, 90, 126, 166, 214, 270, 340, 430].flatMap((bend) =>
  bend === 0 ? [0] : [bend, -bend],
);
const nodeClearance = sizes.node / 2 + 9;
const childClearance = sizes.child / 2 + 10;
const samples = 32;
/** Room between a node and the tip of an arrow. */
const endGap = 4;
/** Ties that run closer together than this look like one. */
const tieClearance = 15;

/**
 * Finds the straightest way between two nodes that runs through no other node, not through the child and, as far as
 * can be, clear of names and of the ties drawn before. Where no way is wholly free it takes the one that touches least.
 * It begins and ends outside the two nodes and their names, so that no arrowhead hides behind either.
 */
export function routeTie(
  a: Station,
  b: Station,
  others: readonly Station[],
  drawn: readonly Route[],
): Route {
  const distance = Math.hypot(b.place.x - a.place.x, b.place.y - a.place.y) || 1;
  const drawnPoints = drawn.map(sampled);
  let best = visiblePart(bendBetween(a.place, b.place, 0), a, b);
  let lowest = Infinity;
  for (const bend of bends) {
    // Later bends are wider still, and one much wider than the tie is long would be a loop, not a curve.
    const bending = Math.abs(bend) * 0.4 + 60 * (bend / distance) ** 2;
    if (bending >= lowest || Math.abs(bend) > distance * 1.6) break;
    const route = visiblePart(bendBetween(a.place, b.place, bend), a, b);
    const points = sampled(route);
    let cost = bending + obstruction(points, others) + spreading(points, [a, b, ...others]);
    if (cost < lowest) cost += merging(points, drawnPoints);
    if (cost < lowest - 1e-9) {
      lowest = cost;
      best = route;
    }
  }
  return best;
}

/** The point at `share` (0 to 1) of a curve. */
export function pointOn({ from, control, to }: Curve, share: number): Point {
  const rest = 1 - share;
  const mix = (p: number, q: number, r: number) =>
    rest * rest * p + 2 * rest * share * q + share * share * r;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

/**
 * Where the control point stands, as Cytoscape wants it: how far along the line from end to end (0 to 1) and how
 * far beside it (positive to the right of the way, as y points down).
 */
export function controlOffset({ from, control, to }: Curve): { along: number; beside: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const cx = control.x - from.x;
  const cy = control.y - from.y;
  return { along: (cx * dx + cy * dy) / (length * length), beside: (cy * dx - cx * dy) / length };
}

/** Lengths of strokes and gaps for a state's line; solid is an empty list. A broken tie leaves its middle open. */
export function dashesFor(state: TieState, length: number): number[] {
  if (state === 'OPEN') return [];
  if (state === 'ASKED') return [9, 8];
  if (state === 'NONE') return [0.1, 9];
  const opening = Math.min(34, length * 0.34);
  const half = (length - opening) / 2;
  const dots = Math.max(1, Math.round(half / 8));
  const step = half / dots;
  const side = Array.from({ length: dots }, () => [0.1, step - 0.1]).flat();
  return [...side, 0.1, opening - 0.1, ...side, 0.1, length];
}

function bendBetween(from: Point, to: Point, bend: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
  return { from, control, to };
}

function obstruction(points: readonly Point[], others: readonly Station[]): number {
  let cost = blocked(points, { x: 0, y: 0 }, childClearance) * 6;
  for (const { place, label } of others) {
    cost += blocked(points, place, nodeClearance);
    for (const p of points) if (isInside(p, label, 2)) cost += 5;
  }
  return cost;
}

/** What it costs to bulge out beyond everyone, which would make the whole web smaller on its surface. */
function spreading(points: readonly Point[], stations: readonly Station[]): number {
  const reach = sizes.node / 2 + 8;
  const sides = [
    { of: (p: Point) => p.x, label: (box: Box) => box.x2 },
    { of: (p: Point) => -p.x, label: (box: Box) => -box.x1 },
    { of: (p: Point) => p.y, label: (box: Box) => box.y2 },
    { of: (p: Point) => -p.y, label: (box: Box) => -box.y1 },
  ];
  return sides.reduce((cost, { of, label }) => {
    const edge = Math.max(
      ...stations.map(({ place, label: box }) => Math.max(of(place) + reach, label(box))),
    );
    return cost + Math.max(0, Math.max(...points.map(of)) - edge) * 3;
  }, 0);
}

/** A fixed price for touching plus a price for how deep, so that of two blocked ways the lighter one wins. */
function blocked(points: readonly Point[], centre: Point, clearance: number): number {
  const nearest = Math.min(...points.map((p) => Math.hypot(p.x - centre.x, p.y - centre.y)));
  return nearest >= clearance ? 0 : 150 + (clearance - nearest) * 6;
}

/** What it costs to run along ties already drawn; crossing one costs next to nothing, and meeting at a node little. */
function merging(points: readonly Point[], drawn: readonly (readonly Point[])[]): number {
  let cost = 0;
  for (const others of drawn) {
    for (const p of points) {
      let nearest = tieClearance * tieClearance;
      for (const q of others) nearest = Math.min(nearest, (p.x - q.x) ** 2 + (p.y - q.y) ** 2);
      cost += (tieClearance - Math.sqrt(nearest)) * 0.6;
    }
  }
  return cost;
}

function sampled(curve: Curve): Point[] {
  return Array.from({ length: samples + 1 }, (_, step) => pointOn(curve, step / samples));
}

function isInside(p: Point, box: Box, margin: number): boolean {
  return (
    p.x > box.x1 - margin && p.x < box.x2 + margin && p.y > box.y1 - margin && p.y < box.y2 + margin
  );
}

/** Cuts off what lies within the two nodes and their names. */
function visiblePart(curve: Curve, a: Station, b: Station): Route {
  const fine = 120;
  // Two close nodes keep at least a stump between them.
  const furthest = fine * 0.42;
  const hides = (station: Station, share: number) => {
    const p = pointOn(curve, share);
    const distance = Math.hypot(p.x - station.place.x, p.y - station.place.y);
    return distance < sizes.node / 2 + endGap || isInside(p, station.label, 3);
  };
  let first = 0;
  for (let step = 0; step <= furthest; step++) if (hides(a, step / fine)) first = step + 1;
  let last = fine;
  for (let step = fine; step >= fine - furthest; step--) if (hides(b, step / fine)) last = step - 1;
  const part = between(curve, first / fine, last / fine);
  let length = 0;
  for (let step = 0; step < samples; step++) {
    const p = pointOn(part, step / samples);
    const q = pointOn(part, (step + 1) / samples);
    length += Math.hypot(q.x - p.x, q.y - p.y);
  }
  return { ...part, length };
}

/** The part of a quadratic curve between two shares is again one; its control point follows by de Casteljau. */
function between(curve: Curve, start: number, end: number): Curve {
  const { from, control, to } = curve;
  const blend = (s: number, t: number) => {
    const mix = (p: number, q: number, r: number) =>
      (1 - s) * (1 - t) * p + (s + t - 2 * s * t) * q + s * t * r;
    return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
  };
  return { from: blend(start, start), control: blend(start, end), to: blend(end, end) };
}
