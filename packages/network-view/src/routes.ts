import { footprint, sizes } from "./placement.js";
import type { Point, TieState } from "./picture.js";

/** The way a tie runs: a quadratic curve from centre to centre, of which only the part outside the nodes is drawn. */
export interface Route {
  from: Point;
  control: Point;
  to: Point;
  /** How far the control point stands off the straight line; 0 is straight, positive is to the right of from->to. */
  bend: number;
  /** The drawn part of the curve, as a share of it. */
  start: number;
  end: number;
  /** Length of the drawn part, in drawing units. */
  length: number;
}

const bends = [0, 36, -36, 64, -64, 96, -96, 132, -132, 172, -172, 220, -220, 280, -280];
const nodeClearance = sizes.node / 2 + 9;
const childClearance = sizes.child / 2 + 10;
const samples = 32;
/** Room left between a node and the tip of an arrow. */
export const endGap = 4;

/**
 * Finds the straightest way between two nodes that runs through no other node and not through the child;
 * where none is wholly free, the one that touches least.
 */
export function routeTie(a: Point, b: Point, others: readonly Point[]): Route {
  let best = bendBetween(a, b, 0);
  let lowest = Infinity;
  for (const bend of bends) {
    const route = bendBetween(a, b, bend);
    const cost = Math.abs(bend) * 0.5 + obstruction(route, others);
    if (cost < lowest - 1e-9) {
      lowest = cost;
      best = route;
    }
  }
  return trim(best);
}

/** The point at `share` (0 to 1) of the whole curve. */
export function pointOn(route: Pick<Route, "from" | "control" | "to">, share: number): Point {
  const rest = 1 - share;
  const mix = (p: number, q: number, r: number) =>
    rest * rest * p + 2 * rest * share * q + share * share * r;
  return {
    x: mix(route.from.x, route.control.x, route.to.x),
    y: mix(route.from.y, route.control.y, route.to.y),
  };
}

/** The middle of the drawn part. */
export function middleOf(route: Route): Point {
  return pointOn(route, (route.start + route.end) / 2);
}

/** Lengths of strokes and gaps for a state's line; solid is an empty list. A broken tie leaves its middle open. */
export function dashesFor(state: TieState, length: number): number[] {
  if (state === "OPEN") return [];
  if (state === "ASKED") return [9, 8];
  if (state === "NONE") return [0.1, 9];
  const opening = Math.min(34, length * 0.34);
  const half = (length - opening) / 2;
  const dots = Math.max(1, Math.round(half / 8));
  const step = half / dots;
  const side = Array.from({ length: dots }, () => [0.1, step - 0.1]).flat();
  return [...side, 0.1, opening - 0.1, ...side, 0.1, length];
}

function bendBetween(from: Point, to: Point, bend: number): Route {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
  return { from, control, to, bend, start: 0, end: 1, length };
}

function obstruction(route: Route, others: readonly Point[]): number {
  let cost = blocked(route, { x: 0, y: 0 }, childClearance) * 1.4;
  for (const other of others) {
    cost += blocked(route, other, nodeClearance);
    const box = footprint(other);
    for (let step = 1; step < samples; step++) {
      const p = pointOn(route, step / samples);
      if (p.x > box.x1 + 8 && p.x < box.x2 - 8 && p.y > box.y1 && p.y < box.y2) cost += 2.5;
    }
  }
  return cost;
}

/** A fixed price for touching plus a price for how deep, so that of two blocked ways the lighter one wins. */
function blocked(route: Route, centre: Point, clearance: number): number {
  let nearest = Infinity;
  for (let step = 0; step <= samples; step++) {
    const p = pointOn(route, step / samples);
    nearest = Math.min(nearest, Math.hypot(p.x - centre.x, p.y - centre.y));
  }
  return nearest >= clearance ? 0 : 150 + (clearance - nearest) * 6;
}

function trim(route: Route): Route {
  const radius = sizes.node / 2 + endGap;
  const fine = 200;
  const leaves = (centre: Point, share: number) => {
    const p = pointOn(route, share);
    return Math.hypot(p.x - centre.x, p.y - centre.y) >= radius;
  };
  let first = 0;
  while (first < fine / 2 && !leaves(route.from, first / fine)) first++;
  let last = fine;
  while (last > fine / 2 && !leaves(route.to, last / fine)) last--;
  let length = 0;
  for (let step = first; step < last; step++) {
    const p = pointOn(route, step / fine);
    const q = pointOn(route, (step + 1) / fine);
    length += Math.hypot(q.x - p.x, q.y - p.y);
  }
  return { ...route, start: first / fine, end: last / fine, length };
}
