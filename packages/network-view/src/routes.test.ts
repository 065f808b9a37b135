import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from './lay-out.js';
import { sizes } from './placement.js';
import { controlOffset, dashesFor, pointOn, routeTie, type Station } from './routes.js';
import { anyPicture, anyShape } from './testing/random-pictures.js';
import type { Point } from './picture.js';

const station = (x: number, y: number): Station => ({
  place: { x, y },
  label: { x1: x - 30, x2: x + 30, y1: y + 30, y2: y + 47 },
});

const measures = {
  label: (text: string) => text.length * 7,
  childAtSizeTen: (text: string) => text.length * 6,
};

function nearest(route: Parameters<typeof pointOn>[0], to: Point): number {
  const points = Array.from({ length: 101 }, (_, step) => pointOn(route, step / 100));
  return Math.min(...points.map((p) => Math.hypot(p.x - to.x, p.y - to.y)));
}

describe('the way of a tie', () => {
  test('is straight where nothing stands between', () => {
    const route = routeTie(station(-200, -150), station(200, -150), [], []);
    expect(controlOffset(route).beside).toBeCloseTo(0, 6);
  });

  test('goes round the child', () => {
    const route = routeTie(station(0, -200), station(0, 200), [], []);
    expect(nearest(route, { x: 0, y: 0 })).toBeGreaterThan(sizes.child / 2);
  });

  test('goes round another participant', () => {
    const between = station(0, -150);
    const route = routeTie(station(-200, -150), station(200, -150), [between], []);
    expect(nearest(route, between.place)).toBeGreaterThan(sizes.node / 2);
  });

  test('begins and ends outside its two nodes and their names', () => {
    const a = station(-200, -150);
    const below = station(-200, 150);
    const { from, to } = routeTie(a, below, [], []);
    expect(from.y).toBeGreaterThan(a.label.y2);
    expect(to.y).toBeLessThan(below.place.y - sizes.node / 2);
  });

  test('keeps off a tie drawn before between the same two', () => {
    const a = station(-200, -150);
    const b = station(200, -150);
    const first = routeTie(a, b, [], []);
    const second = routeTie(a, b, [], [first]);
    const gap = Math.abs(pointOn(first, 0.5).y - pointOn(second, 0.5).y);
    expect(gap).toBeGreaterThan(10);
  });

  test('never runs through the child in webs of any kind', () => {
    fc.assert(
      fc.property(anyPicture(3, 14), anyShape, (web, shape) => {
        for (const { route } of layOut(web, shape, [], measures).ties) {
          expect(nearest(route, { x: 0, y: 0 })).toBeGreaterThan(sizes.child / 2);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('runs the same way whatever the order of the ties', () => {
    fc.assert(
      fc.property(anyPicture(3, 8), anyShape, (web, shape) => {
        const ways = (ties: typeof web.ties) =>
          new Map(
            layOut({ ...web, ties }, shape, [], measures).ties.map(({ tie, route }) => [
              tie.id,
              route,
            ]),
          );
        const turned = ways(web.ties.toReversed());
        for (const [id, route] of ways(web.ties)) expect(turned.get(id)).toEqual(route);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the line of a tie', () => {
  test('is solid, dashed, dotted with a gap in its middle, or finely dotted', () => {
    expect(dashesFor('OPEN', 200)).toEqual([]);
    expect(dashesFor('ASKED', 200)).toEqual([9, 8]);
    expect(dashesFor('NONE', 200)).toEqual([0.1, 9]);
    const ended = dashesFor('ENDED', 200);
    const widest = Math.max(...ended.slice(0, -1));
    const before = ended.slice(0, ended.indexOf(widest)).reduce((sum, part) => sum + part, 0);
    expect(widest).toBeGreaterThan(25);
    expect(before + widest / 2).toBeCloseTo(100, 0);
  });
});
