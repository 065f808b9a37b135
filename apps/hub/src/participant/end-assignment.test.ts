import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const END = `mutation ($id: ID!) { endAssignment(assignmentId: $id) { name people { personName } } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('ending an assignment', () => {
  test('ends what that person sees, at once, and nothing of the others', async () => {
    const id = acting.id('Child', 'sam-kind');
    expect(await acting.as('tom').does(CHILD, { id })).toEqual({ firstName: 'Sam' });
    const left = await acting.as('karin').does(END, { id: acting.id('Assignment', 'sam-bso/tom') });
    expect(left).toEqual({
      name: 'BSO De Boomhut',
      people: [{ personName: expect.stringContaining('Joyce') }],
    });
    expect(await acting.as('tom').tries(CHILD, { id })).toEqual({ code: 'NOT_FOUND' });
  });

  test("one's own, after which there is nothing to show", async () => {
    expect(
      await acting.as('femke').does(END, { id: acting.id('Assignment', 'sam-ggd/femke') }),
    ).toBeNull();
    expect(await acting.as('femke').tries(CHILD, { id: acting.id('Child', 'sam-kind') })).toEqual({
      code: 'NOT_FOUND',
    });
  });

  test('one that was still to begin never does', async () => {
    const id = await acting.find(
      'Assignment',
      `INSERT INTO app.assignment (participant_id, person_id, function, valid_from)
       VALUES ($1, $2, 'coach', statement_timestamp() + interval '1 day') RETURNING id`,
      ['sam-bso', 'mirjam'],
    );
    await acting.as('karin').does(END, { id });
    const [{ empty }] = await acting.owner(
      'SELECT valid_from = valid_until AS empty FROM app.assignment WHERE person_id = $1',
      [acting.uuid('mirjam')],
    );
    expect(empty).toBe(true);
  });

  test('what has ended is not open', async () => {
    const id = acting.id('Assignment', 'sam-school/emre');
    await acting.as('annemiek').does(END, { id });
    await acting.storesNothing(async () =>
      expect(await acting.as('annemiek').tries(END, { id })).toEqual({ code: 'NOT_OPEN' }),
    );
  });
});
