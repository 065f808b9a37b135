import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

/* D1, C8, G2: an organisation that left a web and is invited again is the same one, and what was refused to it stays so. */

const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const INVITE = `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }`;
const TIE = `mutation ($input: TieInput!) { tie(input: $input) { id } }`;
const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id state } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const REFUSALS = `query ($fromId: ID!, $toId: ID!) { refusals(fromId: $fromId, toId: $toId) { scopes state purpose } }`;
const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) { state answersRefusal } }`;

const BY_WIJKTEAM = 'De school weet of Sam veilig is.';
const BY_SCHOOL = 'Wij weten graag of Sam veilig is.';
const NEVER_ANSWERED = 'De school weet wie er komt.';

let acting: Acting;
/** The school as it came back, and the line to it. */
let school: string;
let tieId: string;

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();
const wijkteam = () => acting.id('Participant', 'sam-wijkteam');

/** The wijkteam makes the line on which it tells the school. */
const tiedTo = async (other: string): Promise<string> => {
  const input = { asId: wijkteam(), aId: wijkteam(), bId: other };
  return (await acting.as('karin').does(TIE, { input })).id;
};
const ask = (on: string, askedById: string, purpose: string) => ({
  input: {
    tieId: on,
    askedById,
    fromId: wijkteam(),
    scopes: ['SAFETY'],
    purpose,
    endsAt: inDays(60),
  },
});
const answers = (person: string, consentId: string, answer: string) =>
  acting.as(person).does(ANSWER, {
    input: { consentId, answer, language: 'nl', wording: 'request-1' },
  });

beforeAll(async () => {
  acting = await openActing();
  const before = acting.id('Participant', 'sam-school');
  const line = await tiedTo(before);
  const known = await acting.as('karin').does(REQUEST, ask(line, wijkteam(), 'Kennismaken.'));
  for (const parent of ['naima', 'pieter']) await answers(parent, known.id, 'YES');
  for (const [person, asker, purpose] of [
    ['karin', wijkteam(), BY_WIJKTEAM],
    ['annemiek', before, BY_SCHOOL],
  ] as const) {
    const { id } = await acting.as(person).does(REQUEST, ask(line, asker, purpose));
    await answers('naima', id, 'NO');
  }
  await acting.as('karin').does(REQUEST, ask(line, wijkteam(), NEVER_ANSWERED));
  await acting.as('karin').does(END, { id: before });
  const input = {
    childId: acting.id('Child', 'sam-kind'),
    kind: 'SCHOOL',
    organisationId: acting.id('Organisation', 'school-wegwijzer'),
    contactPersonId: acting.id('Person', 'annemiek'),
    contactFunction: 'leerkracht',
  };
  ({ id: school } = await acting.as('karin').does(INVITE, { input }));
});

describe('an organisation that left and is invited again', () => {
  test('was refused what it was refused: that is shown to who weighs it, before there is a line', async () => {
    const refusals = await acting.as('karin').does(REFUSALS, { fromId: wijkteam(), toId: school });
    expect(refusals).toEqual([
      { scopes: ['SAFETY'], state: 'REFUSED', purpose: null },
      { scopes: ['SAFETY'], state: 'REFUSED', purpose: BY_WIJKTEAM },
    ]);
    const input = {
      fromId: wijkteam(),
      toId: school,
      kind: 'LEGAL_TASK',
      scopes: ['SAFETY'],
      weighing: 'De veiligheid van Sam gaat voor.',
      endsAt: inDays(60),
    };
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(OPEN, { input })).toEqual({
        code: 'BAD_INPUT',
        field: 'answersRefusal',
        problem: 'REQUIRED',
      }),
    );
  });

  test('is not asked the same, but what nobody could answer any more when it left', async () => {
    tieId = await tiedTo(school);
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(REQUEST, ask(tieId, wijkteam(), BY_WIJKTEAM))).toEqual({
        code: 'NOT_OPEN',
        problem: 'REFUSED_BEFORE',
      }),
    );
    const { id } = await acting.as('karin').does(REQUEST, ask(tieId, wijkteam(), NEVER_ANSWERED));
    for (const parent of ['naima', 'pieter']) await answers(parent, id, 'YES');
  });

  test('does not ask the same either', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('annemiek').tries(REQUEST, ask(tieId, school, BY_SCHOOL))).toEqual({
        code: 'NOT_OPEN',
        problem: 'REFUSED_BEFORE',
      }),
    );
    const other = ask(tieId, school, 'Om de gymles voor te bereiden.');
    expect(await acting.as('annemiek').does(REQUEST, other)).toMatchObject({ state: 'REQUESTED' });
  });
});
