import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestInDirection, type Direction } from './nearest.js';
import { layoutWeb } from './placement.js';
import { anyPicture, anyShape } from './testing/random-pictures.js';

const directions: Direction[] = ['left', 'right', 'up', 'down'];

describe('the nearest in a direction', () => {
  const places = new Map([
    ['near right', { x: 50, y: -10 }],
    ['far right', { x: 120, y: 0 }],
    ['above', { x: 5, y: -80 }],
    ['far above to the left', { x: -90, y: -100 }],
  ]);

  test('is the near one ahead', () => {
    expect(nearestInDirection({ x: 0, y: 0 }, places, 'right')).toBe('near right');
    expect(nearestInDirection({ x: 0, y: 0 }, places, 'up')).toBe('above');
  });

  test('may lie aside when nothing lies ahead', () => {
    expect(nearestInDirection({ x: 0, y: 0 }, places, 'left')).toBe('far above to the left');
  });

  test('is nothing where nothing lies that way', () => {
    expect(nearestInDirection({ x: 0, y: 0 }, places, 'down')).toBeUndefined();
  });

  test('always lies that way, and by arrow keys alone everyone can be reached from the child', () => {
    fc.assert(
      fc.property(anyPicture(1, 14), anyShape, (web, shape) => {
        const all = layoutWeb(web, { shape });
        const reached = new Set([web.child.id]);
        for (const id of reached) {
          const from = all.get(id)!;
          const others = new Map([...all].filter(([other]) => other !== id));
          for (const direction of directions) {
            const next = nearestInDirection(from, others, direction);
            if (next === undefined) continue;
            const to = all.get(next)!;
            const onward = {
              left: from.x - to.x,
              right: to.x - from.x,
              up: from.y - to.y,
              down: to.y - from.y,
            };
            expect(onward[direction]).toBeGreaterThan(0);
            reached.add(next);
          }
        }
        expect(reached.size).toBe(all.size);
      }),
      { numRuns: 100 },
    );
  });
});
