import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';
import { act } from './act.js';
import type { HubContext } from './context.js';
import { createCursors } from './cursor.js';

const NAME = 'SELECT first_name AS name FROM app.child WHERE id = ?';

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** A context that writes down whom it wakes, and whether the change could be read by then. */
async function contextOf(person: string | null) {
  const woken: string[] = [];
  const context: HubContext = {
    handle: person && (await acting.hub.signIn(person)),
    database: acting.hub.database,
    accessLog: { write: async () => undefined },
    cursors: createCursors('the cursor secret of the tests!!!'),
    wake: (child) => void woken.push(child),
    recorded: new Set(),
  };
  return { context, woken };
}

describe('an act', () => {
  test('knows who acts and what the database calls now, and wakes who looks on after the commit', async () => {
    const { context, woken } = await contextOf('karin');
    const child = acting.uuid('sam-kind');
    const result = await act(context, async ({ em, me, now }) => {
      const [{ clock }] = await em.execute<[{ clock: string }]>(
        'SELECT statement_timestamp() AS clock',
      );
      expect(woken).toEqual([]);
      const apart = new Date(clock).getTime() - now.getTime();
      return { changed: [child], result: { me, apart, row: await em.execute(NAME, [child]) } };
    });
    expect(result.me).toBe(acting.uuid('karin'));
    expect(result.apart).toBeGreaterThanOrEqual(0);
    expect(result.apart).toBeLessThan(5000);
    expect(result.row).toEqual([{ name: 'Sam' }]);
    expect(woken).toEqual([child]);
  });

  test('that fails stores nothing and wakes nobody', async () => {
    const { context, woken } = await contextOf('lina');
    const fail = () =>
      act(context, async ({ em }) => {
        await em.execute(
          'UPDATE app.allowance SET valid_until = statement_timestamp() WHERE child_id = ?',
          [acting.uuid('lina-kind')],
        );
        throw new Error('changed my mind');
      });
    await acting.storesNothing(async () => expect(fail()).rejects.toThrow('changed my mind'));
    expect(woken).toEqual([]);
  });

  test('of nobody is refused before it begins', async () => {
    const { context } = await contextOf(null);
    await expect(act(context, () => expect.unreachable())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('that met another is done again', async () => {
    const { context, woken } = await contextOf('karin');
    let turns = 0;
    await act(context, async ({ em }) => {
      turns += 1;
      if (turns < 3) {
        await em.execute(
          "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'serialization_failure'; END $$",
        );
      }
      return { changed: ['once'], result: undefined };
    });
    expect(turns).toBe(3);
    expect(woken).toEqual(['once']);
  });
});
