import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const NOTICES = `{ viewer { inbox { notices { id kind childName readAt consent { fromName toName state } ground { kind } } } } }`;
const MARK = `mutation ($id: ID!) { markNoticeRead(noticeId: $id) { id readAt } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const noticesOf = async (person: string) => (await acting.as(person).does(NOTICES)).inbox.notices;

/** Tells a person of the consent by which the after-school care may tell school about Sam's day. */
async function tell(person: string, kind = 'RECORDED_ANSWER'): Promise<string> {
  await acting.owner(
    `SELECT app.tell($1, $2, $3, (SELECT id FROM app.consent WHERE from_id = $4 AND to_id = $5 AND state = 'GIVEN' LIMIT 1))`,
    [
      acting.uuid(person),
      acting.uuid('sam-kind'),
      kind,
      acting.uuid('sam-bso'),
      acting.uuid('sam-school'),
    ],
  );
  return acting.find('Notice', 'SELECT id FROM app.notice WHERE person_id = $1 ORDER BY at DESC', [
    person,
  ]);
}

describe('what somebody was told', () => {
  test('stands in their inbox with what it is about, and in nobody else’s', async () => {
    const id = await tell('naima');
    expect(await noticesOf('naima')).toEqual([
      {
        id,
        kind: 'RECORDED_ANSWER',
        childName: 'Sam',
        readAt: null,
        consent: {
          fromName: 'BSO De Boomhut',
          toName: 'Basisschool De Wegwijzer',
          state: 'GIVEN',
        },
        ground: null,
      },
    ]);
    expect(await noticesOf('pieter')).toEqual([]);
    const sights = await acting.owner(
      "SELECT looked FROM app.access_record WHERE person_id = $1 AND child_id = $2 AND looked = 'INBOX'",
      [acting.uuid('naima'), acting.uuid('sam-kind')],
    );
    expect(sights.length).toBeGreaterThan(0);
  });

  test('is read once, and again changes nothing', async () => {
    const id = await tell('pieter');
    const { readAt } = await acting.as('pieter').does(MARK, { id });
    expect(Date.parse(readAt)).toBeGreaterThan(0);
    await acting.storesNothing(async () =>
      expect(await acting.as('pieter').does(MARK, { id })).toEqual({ id, readAt }),
    );
    expect(await noticesOf('pieter')).toMatchObject([{ id, readAt }]);
  });

  test('comes unread first, the newest of those first', async () => {
    const read = await tell('pieter', 'IN_FORCE');
    await acting.as('pieter').does(MARK, { id: read });
    const older = await tell('pieter', 'IN_FORCE');
    const newer = await tell('pieter', 'ENDS_SOON');
    const ids = (await noticesOf('pieter')).map((notice: { id: string }) => notice.id);
    expect(ids.slice(0, 3)).toEqual([newer, older, read]);
  });

  test('leaves the inbox after sixty days', async () => {
    const before = await noticesOf('esther');
    const id = await acting.consent('noor-ggz', 'noor-coach', 'GIVEN');
    expect(id).toBeTruthy();
    await acting.owner(
      `INSERT INTO app.notice (person_id, child_id, kind, consent_id, at)
       SELECT $1, $2, 'IN_FORCE', c.id, statement_timestamp() - interval '60 days' FROM app.consent c
       WHERE c.from_id = $3 AND c.to_id = $4 AND c.state = 'GIVEN' LIMIT 1`,
      [
        acting.uuid('esther'),
        acting.uuid('noor-kind'),
        acting.uuid('noor-ggz'),
        acting.uuid('noor-coach'),
      ],
    );
    expect(await noticesOf('esther')).toEqual(before);
  });
});

describe('who may mark it', () => {
  test('is who was told; for everybody else it is not there', async () => {
    const id = await tell('naima');
    const had = await acting.storesNothing(() =>
      acting.everyone(async (who) => {
        const named = await who.tries('{ viewer { person { name } } }');
        return 'done' in named && named.done?.person.name === 'Naima Bouzid'
          ? { done: 'not now' }
          : who.tries(MARK, { id });
      }),
    );
    expect(had).toEqual(outcomes({ DONE: ['naima'] }));
  });

  test('an absent and a malformed one get the same answer', async () => {
    const absent = toId('Notice', '00000000-0000-4000-8000-000000000000');
    for (const id of [absent, 'nonsense', acting.id('Child', 'sam-kind')]) {
      expect(await acting.as('naima').tries(MARK, { id })).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('who no longer sees what it is about', () => {
  test('is told nothing of it any more, and can mark nothing', async () => {
    const id = await tell('pieter');
    await acting.owner(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until)
       VALUES ($1, $2, 'rechter', statement_timestamp() + interval '1 day')`,
      [acting.uuid('sam-kind'), acting.uuid('pieter')],
    );
    expect(await noticesOf('pieter')).toEqual([]);
    await acting.storesNothing(async () =>
      expect(await acting.as('pieter').tries(MARK, { id })).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});
