import type { Point } from './picture.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The place one reaches by an arrow key: the nearest in that direction, where straying sideways counts double.
 * Places more sideways than onward are taken only when nothing lies more or less ahead.
 * @returns its id, or undefined when nothing lies that way.
 */
export function nearestInDirection(
  from: Point,
  places: ReadonlyMap<string, Point>,
  direction: Direction,
): string | undefined {
  const heading = headings[direction];
  let best: { id: string; cost: number } | undefined;
  for (const [id, place] of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const onward = dx * heading.x + dy * heading.y;
    const sideways = Math.abs(dx * heading.y) + Math.abs(dy * heading.x);
    if (onward < 1) continue;
    const cost = onward + 2 * sideways + (sideways > 1.2 * onward ? 10_000 : 0);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
