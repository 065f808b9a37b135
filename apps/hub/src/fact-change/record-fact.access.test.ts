import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const RECORD = `mutation ($input: RecordFactInput!) { recordFact(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignFact(factChangeId: $id) { state } }`;
const DROP = `mutation ($id: ID!) { dropFact(factChangeId: $id) { state } }`;
const FACTS = `query ($id: ID!) { factChanges(childId: $id) { id } }`;
const NODE = `query ($id: ID!) { node(id: $id) { id } }`;

let acting: Acting;
/** Karin and Said keep the web of Sam together. */
beforeAll(async () => {
  acting = await openActing();
  await acting.owner(
    "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'jongerenwerker')",
    ['sam-wijkteam', 'said'].map(acting.uuid),
  );
});

const hold = () => ({
  input: {
    childId: acting.id('Child', 'sam-kind'),
    what: 'AUTHORITY_NEVER',
    personId: acting.id('Person', 'pieter'),
    source: 'om te proberen',
  },
});

async function written(): Promise<string> {
  return (await acting.as('karin').does(RECORD, hold())).id;
}

describe('who may write down, countersign, drop and read a change of who decides', () => {
  const others = ['naima', 'pieter', 'joyce', 'tom', 'annemiek', 'emre', 'femke', 'rosa', 'fatiha'];

  test('written down by the coordinator alone; everyone else in the web sees the child and may not', async () => {
    const had = await acting.everyone((who) => who.tries(RECORD, hold()));
    expect(had).toEqual(outcomes({ DONE: ['karin', 'said'], NOT_ALLOWED: others }));
  });

  test('countersigned by a second person of it; to everyone else there is no such thing', async () => {
    const had = await acting.everyone(async (who) => {
      const id = await written();
      const outcome = await who.tries(COUNTERSIGN, { id });
      if ('done' in outcome) {
        await acting.owner(
          "UPDATE app.guardianship SET authority_from = statement_timestamp(), authority_source = 'x' WHERE child_id = $1 AND person_id = $2",
          ['sam-kind', 'pieter'].map(acting.uuid),
        );
      }
      return outcome;
    });
    expect(had).toEqual(outcomes({ DONE: ['said'], NOT_ALLOWED: ['karin'] }));
  });

  test('dropped by any of its people', async () => {
    const had = await acting.everyone(async (who) => who.tries(DROP, { id: await written() }));
    expect(had).toEqual(outcomes({ DONE: ['karin', 'said'] }));
  });

  test('read by them alone: by its id nobody else finds it, and in the list there is none', async () => {
    const id = await written();
    const had = await acting.everyone((who) => who.tries(NODE, { id }));
    expect(had).toEqual(outcomes({ DONE: ['karin', 'said'] }));
    for (const person of others) {
      const child = acting.id('Child', 'sam-kind');
      expect(await acting.as(person).does(FACTS, { id: child })).toEqual([]);
    }
  });

  test('not by one of its people whom it is about', async () => {
    await acting.owner(
      "INSERT INTO app.guardianship (child_id, person_id, person_name, authority_from, authority_source) VALUES ($1, $2, 'S', statement_timestamp(), 'x')",
      ['sam-kind', 'said'].map(acting.uuid),
    );
    const said = acting.id('Person', 'said');
    const { input } = hold();
    const aboutSaid = { input: { ...input, personId: said } };
    expect(await acting.as('said').tries(RECORD, aboutSaid)).toEqual({ code: 'NOT_FOUND' });
    const { id } = await acting.as('karin').does(RECORD, aboutSaid);
    for (const act of [COUNTERSIGN, DROP, NODE]) {
      expect(await acting.as('said').tries(act, { id })).toEqual({ code: 'NOT_FOUND' });
    }
  });

  test('one that is not there is as one that is hidden', async () => {
    const absent = toId('FactChange', '00000000-0000-4000-8000-000000000000');
    for (const act of [COUNTERSIGN, DROP, NODE]) {
      expect(await acting.as('karin').tries(act, { id: absent })).toEqual({ code: 'NOT_FOUND' });
    }
  });

  test('what was countersigned is countersigned by nobody again, though it has passed since', async () => {
    const inEffect = async (change: object) => {
      const input = { ...hold().input, ...change };
      const { id } = await acting.as('karin').does(RECORD, { input });
      await acting.as('said').does(COUNTERSIGN, { id });
      return id;
    };
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const id = await inEffect({ what: 'HOLD_BEGINS', day });
    await inEffect({ what: 'HOLD_ENDS' });
    expect(await acting.as('said').tries(COUNTERSIGN, { id })).toEqual({ code: 'NOT_OPEN' });
    const sees = `query ($id: ID!) { child(id: $id) { firstName } }`;
    const sam = { id: acting.id('Child', 'sam-kind') };
    expect(await acting.as('pieter').does(sees, sam)).toEqual({ firstName: 'Sam' });
  });
});
