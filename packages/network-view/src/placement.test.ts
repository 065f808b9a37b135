import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allKinds, domainOf, ringOf } from './domains.js';
import {
  footprint,
  layoutWeb,
  ringAxes,
  shapeFor,
  sizes,
  type Box,
  type WebShape,
} from './placement.js';
import { sectors } from './sectors.js';
import { anyPicture, anyShape, participant, picture } from './testing/random-pictures.js';
import type { Point } from './picture.js';

const shapes: WebShape[] = ['tall', 'square', 'wide'];

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

function angleFromMiddle(place: Point, shape: WebShape, ring: number, middle: number): number {
  const axes = ringAxes(shape, ring);
  const angle = (Math.atan2(place.y / axes.y, place.x / axes.x) * 180) / Math.PI;
  return Math.abs(((angle - middle + 540) % 360) - 180);
}

describe('the layout of a web', () => {
  test('leaves every node and name its own room, and the child too', () => {
    fc.assert(
      fc.property(anyPicture(1, 16), anyShape, (web, shape) => {
        const places = layoutWeb(web, { shape });
        const boxes = web.nodes.map((node) => footprint(places.get(node.id)!, shape));
        const child = sizes.child / 2;
        boxes.push({ x1: -child, y1: -child, x2: child, y2: child });
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
        const centres = web.nodes.map((node) => places.get(node.id)!);
        centres.forEach((a, index) => {
          for (const b of centres.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(sizes.node + 12);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('moves nobody when someone joins', () => {
    fc.assert(
      fc.property(anyPicture(0, 13), fc.constantFrom(...allKinds), anyShape, (web, kind, shape) => {
        const before = layoutWeb(web, { shape });
        const joined = { ...web, nodes: [...web.nodes, participant(kind, 99)] };
        const after = layoutWeb(joined, { shape });
        for (const [id, place] of before) expect(after.get(id)).toEqual(place);
        expect(after.size).toBe(before.size + 1);
      }),
      { numRuns: 40 },
    );
  });

  test('moves nobody when someone leaves, joins at any rank or comes back, while the drawing remembers', () => {
    fc.assert(
      fc.property(anyPicture(2, 10), fc.nat(), anyShape, (web, at, shape) => {
        const before = layoutWeb(web, { shape });
        const leaver = at % web.nodes.length;
        const stayed = { ...web, nodes: web.nodes.filter((_, index) => index !== leaver) };
        const withNewcomer = { ...web, nodes: [participant('CLUB', 99), ...stayed.nodes] };
        const seen = web.nodes;
        for (const [id, place] of layoutWeb(stayed, { shape, seen }))
          expect(place).toEqual(before.get(id));
        const after = layoutWeb(withNewcomer, { shape, seen });
        for (const node of stayed.nodes) expect(after.get(node.id)).toEqual(before.get(node.id));
        const back = layoutWeb(web, { shape, seen: [...seen, participant('CLUB', 99)] });
        expect(back).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test.each(shapes)(
    'puts the first of each kind on its ring, in the middle of its domain (%s)',
    (shape) => {
      for (const kind of allKinds) {
        const place = layoutWeb(picture([participant(kind)]), { shape }).get(`${kind}-1`)!;
        const ring = ringOf(kind);
        const axes = ringAxes(shape, ring);
        expect(Math.hypot(place.x / axes.x, place.y / axes.y)).toBeCloseTo(1, 2);
        expect(angleFromMiddle(place, shape, ring, sectors[domainOf(kind)].middle)).toBeLessThan(
          0.5,
        );
      }
    },
  );

  test.each(['square', 'wide'] as const)(
    'keeps the common webs within their domains (%s)',
    (shape) => {
      const kinds = [
        'HOME',
        'HOME',
        'BSO',
        'SCHOOL',
        'WIJKTEAM',
        'GGD',
        'YOUTH_CARE',
        'GGZ',
        'COACH',
        'CLUB',
      ] as const;
      const nodes = kinds.map((kind, index) => participant(kind, index));
      const places = layoutWeb(picture(nodes), { shape });
      for (const node of nodes) {
        const sector = sectors[domainOf(node.kind)];
        const turn = angleFromMiddle(places.get(node.id)!, shape, ringOf(node.kind), sector.middle);
        expect(turn, node.id).toBeLessThanOrEqual(sector.half + 6);
      }
    },
  );

  test('puts closer participants closer', () => {
    const nodes = [
      participant('HOME'),
      participant('SCHOOL'),
      participant('WIJKTEAM'),
      participant('GGZ'),
    ];
    const places = layoutWeb(picture(nodes));
    const distances = nodes.map((node) =>
      Math.hypot(places.get(node.id)!.x, places.get(node.id)!.y),
    );
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('the sectors fill the circle and do not overlap', () => {
    const sorted = Object.values(sectors).toSorted((a, b) => a.middle - b.middle);
    expect(sorted.reduce((sum, { half }) => sum + 2 * half, 0)).toBe(360);
    sorted.slice(1).forEach((sector, index) => {
      expect(sector.middle - sector.half).toBe(sorted[index]!.middle + sorted[index]!.half);
    });
  });

  test('a phone held upright, a square and a broad screen each get their own form', () => {
    expect(shapeFor(360, 640)).toBe('tall');
    expect(shapeFor(700, 700)).toBe('square');
    expect(shapeFor(1400, 760)).toBe('wide');
  });
});
