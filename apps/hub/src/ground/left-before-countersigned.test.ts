import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

/* G2, G4, C1: two people decide who both act there. Who proposed and has left since decides nothing more, nor waits for anybody. */

const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) { id } }`;
const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) { id } }`;
const RECORD = `mutation ($input: RecordFactInput!) { recordFact(input: $input) { id } }`;
const FACTS = `query ($id: ID!) { factChanges(childId: $id) { id mayCountersign } }`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on Ground { mayCountersign mayEnd } ... on Withholding { mayCountersign mayEnd } } }`;
const INBOX = `{ viewer { inbox { countersignatures { ground { id } withholding { id } factChange { id } } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
  // A second person of the wijkteam.
  await acting.owner(
    "INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Gerda', $2, 'medewerker') ",
    ['gerda', 'wijkteam-lindekwartier'].map(acting.uuid),
  );
  await acting.owner(
    "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'medewerker')",
    ['sam-wijkteam', 'gerda'].map(acting.uuid),
  );
});

const endsAt = daysBefore(new Date(), -30).toISOString();
const waits = async (person: string): Promise<object[]> => {
  const { inbox } = await acting.as(person).does(INBOX);
  return inbox.countersignatures;
};
const leaves = (person: string) =>
  acting.owner(
    'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1',
    [acting.uuid(person)],
  );

test('a ground and a withholding wait for a colleague only while who proposed them acts there', async () => {
  const participantId = acting.id('Participant', 'sam-bso');
  const opened = await acting.as('joyce').does(OPEN, {
    input: {
      fromId: participantId,
      toId: acting.id('Participant', 'sam-wijkteam'),
      kind: 'LEGAL_TASK',
      scopes: ['SAFETY'],
      weighing: 'De veiligheid van Sam gaat voor.',
      endsAt,
    },
  });
  const kept = await acting.as('joyce').does(WITHHOLD, {
    input: { participantId, fromName: 'Pieter Kuiper', what: 'MESSAGES', reason: 'Rust.', endsAt },
  });
  expect(await waits('tom')).toHaveLength(2);
  for (const { id } of [opened, kept]) {
    expect(await acting.as('tom').does(NODE, { id })).toEqual({
      mayCountersign: true,
      mayEnd: true,
    });
  }
  await leaves('joyce');
  expect(await waits('tom')).toEqual([]);
  for (const { id } of [opened, kept]) {
    expect(await acting.as('tom').does(NODE, { id })).toEqual({
      mayCountersign: false,
      mayEnd: true,
    });
  }
});

test('a change of who decides likewise', async () => {
  const childId = acting.id('Child', 'sam-kind');
  const input = {
    childId,
    what: 'AUTHORITY_NEVER',
    personId: acting.id('Person', 'pieter'),
    source: 'gezagsregister',
  };
  const { id } = await acting.as('gerda').does(RECORD, { input });
  const offered = async () => acting.as('karin').does(FACTS, { id: childId });
  expect(await offered()).toEqual([{ id, mayCountersign: true }]);
  expect(await waits('karin')).toHaveLength(1);
  // Her work ends by itself; her assignment is left as it was.
  await acting.owner('ALTER TABLE app.employment DISABLE TRIGGER follow');
  await acting.owner(
    'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1',
    [acting.uuid('gerda')],
  );
  expect(await offered()).toEqual([{ id, mayCountersign: false }]);
  expect(await waits('karin')).toEqual([]);
});
