import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;
const LEAVE = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const LOOKS = `query ($id: ID!) { accessRecords(childId: $id) { edges { node { personName participantName outcome } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** Whose refused looks at Noor a person reads of. */
async function refusedFor(person: string): Promise<string[]> {
  const { edges } = await acting.as(person).does(LOOKS, { id: acting.id('Child', 'noor-kind') });
  return edges
    .filter(({ node }: { node: { outcome: string } }) => node.outcome === 'REFUSED')
    .map(({ node }: { node: { personName: string } }) => node.personName);
}

describe('a refused look', () => {
  test('of who has left a hidden participant names them to nobody who did not see it', async () => {
    const look = { id: acting.id('Child', 'noor-kind') };
    for (const [who, hidden] of [
      ['marloes', 'noor-meldpunt'],
      ['lotte', 'noor-ggz'],
    ] as const) {
      await acting.as(who).does(LEAVE, { id: acting.id('Participant', hidden) });
      expect(await acting.as(who).tries(CHILD, look)).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await acting.as('bas').tries(CHILD, look)).toEqual({ code: 'NOT_FOUND' });

    const [bas] = await acting.owner('SELECT name FROM app.person WHERE id = $1', [
      acting.uuid('bas'),
    ]);
    expect(await refusedFor('winston')).toEqual([bas.name]);
    expect(await refusedFor('esther')).toEqual([bas.name]);
  });

  test('of who is still to begin there does not either', async () => {
    await acting.owner(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Owen', $2, 'medewerker')`,
      [acting.uuid('owen'), acting.uuid('meldpunt-kompas')],
    );
    await acting.owner(`UPDATE app.participant SET valid_until = 'infinity' WHERE id = $1`, [
      acting.uuid('noor-meldpunt'),
    ]);
    await acting.owner(
      `INSERT INTO app.assignment (participant_id, person_id, function, valid_from)
       VALUES ($1, $2, 'medewerker', statement_timestamp() + interval '1 day')`,
      [acting.uuid('noor-meldpunt'), acting.uuid('owen')],
    );
    const before = await refusedFor('winston');
    expect(await acting.as('owen').tries(CHILD, { id: acting.id('Child', 'noor-kind') })).toEqual({
      code: 'NOT_FOUND',
    });
    expect(await refusedFor('winston')).toEqual(before);
  });

  test('of who has left a participant that everyone knows is in their own name alone', async () => {
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1',
      [acting.uuid('annemiek')],
    );
    const look = { id: acting.id('Child', 'sam-kind') };
    expect(await acting.as('annemiek').tries(CHILD, look)).toEqual({ code: 'NOT_FOUND' });
    const [record] = await acting.owner(
      'SELECT participant_id, outcome FROM app.access_record WHERE person_id = $1 ORDER BY at DESC LIMIT 1',
      [acting.uuid('annemiek')],
    );
    expect(record).toEqual({ participant_id: null, outcome: 'REFUSED' });
  });
});
