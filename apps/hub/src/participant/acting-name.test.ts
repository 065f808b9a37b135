import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const EMPLOY = `mutation ($input: AddEmployeeInput!) { addEmployee(input: $input) { personName } }`;
const ASSIGN = `mutation ($input: AssignInput!) { assign(input: $input) { people { personName } } }`;
const LOOK = `query ($id: ID!) { child(id: $id) { firstName } }`;
const LOOKS = `query ($id: ID!) { accessRecords(childId: $id, first: 50) { edges { node { personName participantName } } } }`;
const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) { id openedByName } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignGround(groundId: $id) { countersignedByName } }`;
const GROUND = `query ($id: ID!) { node(id: $id) { ... on Ground { openedByName countersignedByName } } }`;
const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) { id proposedByName } }`;
const COUNTERSIGN_IT = `mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { countersignedByName } }`;
const END_IT = `mutation ($id: ID!) { endWithholding(withholdingId: $id) { endedByName } }`;
const OFFER = `mutation ($id: ID!) { offerCoordination(participantId: $id) { id offeredByName } }`;
const REVOKE = `mutation ($id: ID!) { revokeCoordinationOffer(handoverId: $id) { state } }`;
const FACT = `mutation ($input: RecordFactInput!) { recordFact(input: $input) { id writtenByName } }`;
const COUNTERSIGN_FACT = `mutation ($id: ID!) { countersignFact(factChangeId: $id) { countersignedByName } }`;
const DROP_FACT = `mutation ($id: ID!) { dropFact(factChangeId: $id) { state } }`;
const RECORD = `mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { state } }`;
const INVALIDATE = `mutation ($input: InvalidateConsentInput!) { invalidateConsent(input: $input) { state } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { signatures { personName recordedByName } invalidation { byPersonName } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { authorName } }`;

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();

let acting: Acting;
let people: { personName: string }[];
/** Gerda takes on somebody for the wijkteam by the account of Sam's father, as Iemand Anders; Karin lets them act for Daan. */
beforeAll(async () => {
  acting = await openActing();
  const organisationId = acting.id('Organisation', 'wijkteam-lindekwartier');
  const named = { organisationId, name: 'Iemand Anders', function: 'stagiair', subject: 'pieter' };
  await acting.as('gerda').does(EMPLOY, { input: named });
  const personId = acting.id('Person', 'pieter');
  ({ people } = await acting.as('karin').does(ASSIGN, {
    input: { participantId: wijkteam(), personId, function: 'stagiair' },
  }));
});

const daan = () => ({ id: acting.id('Child', 'daan-kind') });
const wijkteam = () => acting.id('Participant', 'daan-wijkteam');
const school = () => acting.id('Participant', 'daan-school');

describe('whom an organisation knows by another name than their account has, is so named', () => {
  test('to colleagues, in the web', () => {
    expect(people).toContainEqual({ personName: 'Iemand Anders' });
  });

  test('to the family that reads who looked', async () => {
    await acting.as('pieter').does(LOOK, daan());
    for (const person of ['agnieszka', 'daan']) {
      const { edges } = await acting.as(person).does(LOOKS, daan());
      const nodes = edges.map(({ node }: { node: object }) => node);
      expect(nodes, person).toContainEqual({
        personName: 'Iemand Anders',
        participantName: 'Wijkteam Lindekwartier',
      });
      expect(JSON.stringify(nodes)).not.toContain('Pieter');
    }
  });

  test('on a ground, as who opened it and as who countersigned', async () => {
    const ground = (scope: string) => ({
      input: {
        fromId: wijkteam(),
        toId: school(),
        kind: 'DIRECT_INVOLVEMENT',
        scopes: [scope],
        weighing: 'Om te proberen.',
        endsAt: inDays(30),
      },
    });
    const opened = await acting.as('pieter').does(OPEN, ground('SAFETY'));
    await acting.as('karin').does(COUNTERSIGN, { id: opened.id });
    const other = await acting.as('karin').does(OPEN, ground('DAILY'));
    await acting.as('pieter').does(COUNTERSIGN, { id: other.id });
    for (const person of ['karin', 'agnieszka', 'daan']) {
      expect(await acting.as(person).does(GROUND, { id: opened.id }), person).toEqual({
        openedByName: 'Iemand Anders',
        countersignedByName: 'Karin Postma',
      });
      expect(await acting.as(person).does(GROUND, { id: other.id }), person).toEqual({
        openedByName: 'Karin Postma',
        countersignedByName: 'Iemand Anders',
      });
    }
    const said = await acting.as('pieter').does(SEND, {
      input: {
        clientMessageId: crypto.randomUUID(),
        fromId: wijkteam(),
        toIds: [school()],
        scope: 'SAFETY',
        body: 'Om te proberen.',
      },
    });
    expect(said).toEqual({ authorName: 'Iemand Anders' });
  });

  test('in each step of a withholding', async () => {
    const looks = {
      input: {
        participantId: wijkteam(),
        fromName: 'Jeroen Verbeek',
        what: 'ACCESS_RECORDS',
        reason: 'Om de rust te bewaren.',
        endsAt: inDays(20),
      },
    };
    const his = await acting.as('pieter').does(WITHHOLD, looks);
    expect(his.proposedByName).toBe('Iemand Anders');
    expect(await acting.as('pieter').does(END_IT, { id: his.id })).toEqual({
      endedByName: 'Iemand Anders',
    });
    const hers = await acting.as('karin').does(WITHHOLD, looks);
    expect(await acting.as('pieter').does(COUNTERSIGN_IT, { id: hers.id })).toEqual({
      countersignedByName: 'Iemand Anders',
    });
    await acting.as('karin').does(END_IT, { id: hers.id });
  });

  test('as who offers the coordination, and who changes who decides', async () => {
    const offer = await acting.as('pieter').does(OFFER, { id: school() });
    expect(offer.offeredByName).toBe('Iemand Anders');
    await acting.as('karin').does(REVOKE, { id: offer.id });

    const hold = {
      input: {
        childId: daan().id,
        what: 'HOLD_BEGINS',
        personId: acting.id('Person', 'jeroen'),
        day: inDays(20).slice(0, 10),
        source: 'om te proberen',
      },
    };
    const his = await acting.as('pieter').does(FACT, hold);
    expect(his.writtenByName).toBe('Iemand Anders');
    await acting.as('pieter').does(DROP_FACT, { id: his.id });
    const hers = await acting.as('karin').does(FACT, hold);
    expect(await acting.as('pieter').does(COUNTERSIGN_FACT, { id: hers.id })).toEqual({
      countersignedByName: 'Iemand Anders',
    });
    expect(
      await acting.owner(
        'SELECT DISTINCT dropped_by_name AS name FROM app.fact_change WHERE dropped_at IS NOT NULL',
      ),
    ).toEqual([{ name: 'Iemand Anders' }]);
  });

  test('to the signers, as who wrote an answer down and who said that it never counted', async () => {
    const asked = await acting.consent('daan-school', 'daan-brug', 'REQUESTED');
    await acting.as('pieter').does(RECORD, {
      input: {
        consentId: asked,
        signerName: 'Daan',
        answer: 'YES',
        how: 'IN_PERSON',
        document: 'gesprek op school',
        answeredOn: new Date().toISOString().slice(0, 10),
      },
    });
    const given = await acting.as('agnieszka').does(CONSENT, { id: asked });
    expect(given.signatures).toContainEqual(
      expect.objectContaining({ recordedByName: 'Iemand Anders' }),
    );
    await acting.as('pieter').does(INVALIDATE, {
      input: { consentId: asked, kind: 'WRONG_PERSON', reason: 'Dit ging over een ander.' },
    });
    const { invalidation } = await acting.as('agnieszka').does(CONSENT, { id: asked });
    expect(invalidation).toEqual({ byPersonName: 'Iemand Anders' });
  });
});

test('a parent at home has their own name, and so has who acts for nobody', async () => {
  const names = await acting.owner(
    `SELECT app.acting_name($1, $2) AS at_home, app.acting_name($1, NULL) AS nowhere, app.acting_name($1, $3) AS elsewhere,
            app.acting_name(NULL, $2) AS nobody`,
    ['pieter', 'sam-thuis', 'daan-school'].map(acting.uuid),
  );
  expect(names).toEqual([
    {
      at_home: 'Pieter Kuiper',
      nowhere: 'Pieter Kuiper',
      elsewhere: 'Pieter Kuiper',
      nobody: null,
    },
  ]);
});
