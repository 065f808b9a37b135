import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id body } }`;
const INVITE = `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { name } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const END_ASSIGNMENT = `mutation ($id: ID!) { endAssignment(assignmentId: $id) { name } }`;
const EMPLOYEES = `query ($id: ID!) { employees(participantId: $id) { name } }`;

interface Row {
  child: string | null;
  participant: string | null;
  looked: string;
  outcome: string;
  ground: string;
}

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** What was recorded of a person since the last time it was asked. */
async function newRecordsOf(person: string): Promise<Row[]> {
  return acting.owner(
    `WITH old AS (SELECT id FROM app.access_record WHERE person_id = $1 AND ground <> 'READ BY THE TEST'),
       read AS (UPDATE app.access_record r SET ground = 'READ BY THE TEST' FROM old WHERE r.id = old.id)
     SELECT c.first_name AS child, r.participant_name AS participant, r.looked, r.outcome, r.ground
     FROM app.access_record r JOIN old ON old.id = r.id LEFT JOIN app.child c ON c.id = r.child_id ORDER BY r.at, r.looked`,
    [acting.uuid(person)],
  );
}

const message = (to = 'sam-school', clientMessageId = randomUUID()) => ({
  input: {
    clientMessageId,
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: [acting.id('Participant', to)],
    scope: 'DAILY',
    body: 'Sam bouwde een toren.',
  },
});

describe('an act that is done', () => {
  test('is recorded once, as the sight of what came of it', async () => {
    await newRecordsOf('joyce');
    expect(await acting.as('joyce').does(SEND, message())).toMatchObject({
      body: 'Sam bouwde een toren.',
    });
    expect(await newRecordsOf('joyce')).toEqual([
      {
        child: 'Sam',
        participant: expect.stringContaining('BSO'),
        looked: 'MESSAGE',
        outcome: 'SHOWN',
        ground: 'PARTICIPANT',
      },
    ]);
  });

  test('is recorded as the sight of that message alone when it is sent again', async () => {
    const sent = message();
    const { id } = await acting.as('joyce').does(SEND, sent);
    await newRecordsOf('joyce');
    expect(await acting.as('joyce').does(SEND, sent)).toMatchObject({ id });
    expect(await newRecordsOf('joyce')).toMatchObject([{ looked: 'MESSAGE', outcome: 'SHOWN' }]);
  });

  test('is recorded once however many facts it changes, and a web from its first moment', async () => {
    const handle = await acting.hub.signIn('karin');
    // As the barest that SQL could call for: nobody but the coordinator and a home.
    await acting.hub.database.asViewer(handle, (em) =>
      em.execute("SELECT app.open_network(?, 'regiehouder', 'Pim', '2019-05-01', 'Thuis', '[]')", [
        acting.uuid('wijkteam-lindekwartier'),
      ]),
    );
    const records = (await newRecordsOf('karin')).filter(({ child }) => child === 'Pim');
    expect(records).toEqual([
      {
        child: 'Pim',
        participant: expect.stringContaining('Wijkteam'),
        looked: 'WEB',
        outcome: 'SHOWN',
        ground: 'COORDINATOR',
      },
    ]);
  });

  test('by which one loses sight is recorded for whom one acted', async () => {
    await newRecordsOf('rosa');
    const id = await acting.find(
      'Assignment',
      'SELECT id FROM app.assignment WHERE person_id = $1 AND participant_id = $2',
      ['rosa', 'sam-brug'],
    );
    expect(await acting.as('rosa').does(END_ASSIGNMENT, { id })).toBeNull();
    expect(await newRecordsOf('rosa')).toMatchObject([
      { child: 'Sam', looked: 'WEB', outcome: 'SHOWN', ground: 'PARTICIPANT' },
    ]);
  });

  test('by SQL that reached the serving role is recorded all the same', async () => {
    await newRecordsOf('tom');
    const handle = await acting.hub.signIn('tom');
    await acting.hub.database.asViewer(handle, (em) =>
      em.execute(
        `UPDATE app.message SET retracted_at = statement_timestamp() WHERE author_id = app.viewer() AND retracted_at IS NULL`,
      ),
    );
    expect(await newRecordsOf('tom')).toMatchObject([{ looked: 'MESSAGE', outcome: 'SHOWN' }]);
  });

  test('without a part in the web is not: who ends work for an organisation saw nothing', async () => {
    await newRecordsOf('mirjam');
    const handle = await acting.hub.signIn('mirjam');
    await acting.hub.database.asSystem('a test ends work in the name of somebody', async (em) => {
      await em.execute("SELECT set_config('app.handle', ?, true)", [handle]);
      await em.execute(
        'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = ?',
        [acting.uuid('emre')],
      );
    });
    expect(await newRecordsOf('mirjam')).toEqual([]);
  });
});

describe('an act that is refused', () => {
  const refused = { participant: null, looked: 'ACT', outcome: 'REFUSED', ground: 'NONE' };

  test('leaves one record, the same for what is hidden and for what is not there', async () => {
    await newRecordsOf('mirjam');
    const hidden = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    for (const id of [hidden, toId('Consent', randomUUID())]) {
      expect(await acting.as('mirjam').tries(WITHDRAW, { id })).toEqual({ code: 'NOT_FOUND' });
      expect(await newRecordsOf('mirjam')).toEqual([{ ...refused, child: null }]);
    }
  });

  test('leaves one when it was seen and not allowed', async () => {
    await newRecordsOf('karin');
    const id = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    expect(await acting.as('karin').tries(WITHDRAW, { id })).toEqual({ code: 'NOT_ALLOWED' });
    expect(await newRecordsOf('karin')).toEqual([{ ...refused, child: null }]);
  });

  test('leaves none when it was open to them and only too late, or badly put', async () => {
    await newRecordsOf('pieter');
    const id = await acting.consent('sam-brug', 'sam-school', 'WITHDRAWN');
    expect(await acting.as('pieter').tries(WITHDRAW, { id })).toEqual({ code: 'NOT_OPEN' });
    expect(await newRecordsOf('pieter')).toEqual([]);
  });

  test('is known to the family when it was about the child by name', async () => {
    await newRecordsOf('joyce');
    const input = { childId: acting.id('Child', 'sam-kind'), kind: 'INFORMAL', name: 'Buurman' };
    expect(await acting.as('joyce').tries(INVITE, { input })).toEqual({ code: 'NOT_ALLOWED' });
    expect(await newRecordsOf('joyce')).toMatchObject([
      { child: 'Sam', looked: 'ACT', outcome: 'REFUSED', ground: 'PARTICIPANT' },
    ]);
  });
});

describe('who can be assigned', () => {
  test('is a sight of the web, recorded when it is shown and when it is refused', async () => {
    await Promise.all([newRecordsOf('karin'), newRecordsOf('mirjam')]);
    const id = acting.id('Participant', 'sam-bso');
    expect(await acting.as('karin').tries(EMPLOYEES, { id })).toHaveProperty('done');
    expect(await acting.as('mirjam').tries(EMPLOYEES, { id })).toEqual({ code: 'NOT_FOUND' });
    expect(await newRecordsOf('karin')).toMatchObject([{ looked: 'WEB', outcome: 'SHOWN' }]);
    expect(await newRecordsOf('mirjam')).toMatchObject([{ looked: 'WEB', outcome: 'REFUSED' }]);
  });
});

describe('when nothing can be recorded', () => {
  const mendTheTable = 'ALTER TABLE app.access_record DROP CONSTRAINT IF EXISTS broken';
  const mendTheLog = 'GRANT EXECUTE ON FUNCTION app.record_sights(json) TO hub_log';
  afterEach(async () => {
    await acting.owner(mendTheTable);
    await acting.owner(mendTheLog);
  });

  test('an act is not done, and is done once when it is sent again', async () => {
    const sent = message();
    await acting.owner(
      'ALTER TABLE app.access_record ADD CONSTRAINT broken CHECK (false) NOT VALID',
    );
    await acting.storesNothing(async () => {
      for (const turn of [1, 2]) {
        const outcome = await acting.as('joyce').tries(SEND, sent);
        expect(outcome, `turn ${turn}`).toEqual({ code: 'REFUSED_UNRECORDED' });
      }
      const id = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
      expect(await acting.as('naima').tries(WITHDRAW, { id })).toEqual({
        code: 'REFUSED_UNRECORDED',
      });
    });
    await acting.owner(mendTheTable);
    const { id } = await acting.as('joyce').does(SEND, sent);
    expect(await acting.as('joyce').does(SEND, sent)).toMatchObject({ id });
  });

  test('a refusal does not tell why, and a look shows nothing', async () => {
    await acting.owner('REVOKE EXECUTE ON FUNCTION app.record_sights(json) FROM hub_log');
    const hidden = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    for (const id of [hidden, toId('Consent', randomUUID())]) {
      await acting.storesNothing(async () =>
        expect(await acting.as('mirjam').tries(WITHDRAW, { id })).toEqual({
          code: 'REFUSED_UNRECORDED',
        }),
      );
    }
    const employees = { id: acting.id('Participant', 'sam-bso') };
    expect(await acting.as('karin').tries(EMPLOYEES, employees)).toEqual({
      code: 'REFUSED_UNRECORDED',
    });
  });

  test('by the log alone, an act that its own change records is done and answered', async () => {
    await newRecordsOf('joyce');
    await acting.owner('REVOKE EXECUTE ON FUNCTION app.record_sights(json) FROM hub_log');
    expect(await acting.as('joyce').does(SEND, message())).toHaveProperty('body');
    expect(await newRecordsOf('joyce')).toMatchObject([{ looked: 'MESSAGE', outcome: 'SHOWN' }]);
  });
});
