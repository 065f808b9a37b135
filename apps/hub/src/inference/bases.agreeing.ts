import type { Base } from './bases.js';

const CONSENT = 'SELECT id FROM app.consent WHERE from_id = $1 AND to_id = $2';
const TIE = 'SELECT id FROM app.tie WHERE (a_id, b_id) IN (($1, $2), ($2, $1))';
const GROUND =
  "SELECT id FROM app.ground WHERE from_id = $1 AND to_id = $2 AND article = 'Jeugdwet 7.1.4.1'";

/** Consents and other grounds. */
export const AGREEING: Record<string, readonly Base[]> = {
  answerConsent: [
    {
      by: 'naima',
      variables: async ({ find }) => ({
        input: {
          consentId: await find('Consent', CONSENT, ['sam-brug', 'sam-wijkteam']),
          answer: 'YES',
          language: 'nl',
          wording: 'request-1',
        },
      }),
    },
  ],
  countersignGround: [
    {
      by: 'emre',
      variables: async ({ find }) => ({
        groundId: await find('Ground', GROUND, ['sam-school', 'sam-ggd']),
      }),
    },
  ],
  endGround: [
    {
      by: 'annemiek',
      variables: async ({ find }) => ({
        groundId: await find('Ground', GROUND, ['sam-school', 'sam-bso']),
      }),
    },
  ],
  invalidateConsent: [
    {
      by: 'karin',
      variables: async ({ find }) => ({
        input: {
          consentId: await find('Consent', CONSENT, ['sam-bso', 'sam-school']),
          kind: 'WRONG_PERSON',
          reason: 'Iemand anders zei ja.',
        },
      }),
    },
  ],
  latestConsentEnd: [
    {
      by: 'esther',
      variables: async ({ id, find }) => ({
        tieId: await find('Tie', TIE, ['noor-ggz', 'noor-coach']),
        aboutPersonId: id('Person', 'esther'),
      }),
    },
  ],
  openGround: [
    {
      by: 'annemiek',
      variables: ({ id, inDays }) => ({
        input: {
          fromId: id('Participant', 'sam-school'),
          toId: id('Participant', 'sam-bso'),
          kind: 'LEGAL_TASK',
          scopes: ['HEALTH'],
          article: 'Jeugdwet 7.1.4.1',
          endsAt: inDays(60),
        },
      }),
    },
    {
      by: 'lotte',
      variables: ({ id, inDays }) => ({
        input: {
          fromId: id('Participant', 'noor-ggz'),
          toId: id('Participant', 'noor-coach'),
          kind: 'CONFLICT_OF_DUTIES',
          scopes: ['PARENT_CARE'],
          aboutPersonId: id('Person', 'esther'),
          weighing: 'Zonder dit weet niemand wie Noor haalt.',
          endsAt: inDays(60),
        },
      }),
    },
  ],
  recordAnswer: [
    {
      by: 'karin',
      variables: async ({ find, inDays }) => ({
        input: {
          consentId: await find('Consent', CONSENT, ['sam-brug', 'sam-wijkteam']),
          signerName: 'Naima Bouzid',
          answer: 'YES',
          how: 'IN_PERSON',
          document: 'gespreksverslag',
          answeredOn: inDays(0).slice(0, 10),
        },
      }),
    },
  ],
  refusals: [
    {
      by: 'annemiek',
      variables: ({ id }) => ({
        fromId: id('Participant', 'sam-school'),
        toId: id('Participant', 'sam-bso'),
      }),
    },
    {
      by: 'lotte',
      variables: ({ id }) => ({
        fromId: id('Participant', 'noor-ggz'),
        toId: id('Participant', 'noor-coach'),
        aboutPersonId: id('Person', 'esther'),
      }),
    },
  ],
  requestConsent: [
    {
      by: 'karin',
      variables: async ({ id, find, inDays }) => ({
        input: {
          tieId: await find('Tie', TIE, ['sam-bso', 'sam-school']),
          askedById: id('Participant', 'sam-wijkteam'),
          fromId: id('Participant', 'sam-bso'),
          scopes: ['SUPPORT'],
          purpose: 'School weet wat op de BSO helpt.',
          endsAt: inDays(60),
        },
      }),
    },
    {
      by: 'lotte',
      variables: async ({ id, find, inDays }) => ({
        input: {
          tieId: await find('Tie', TIE, ['noor-ggz', 'noor-coach']),
          askedById: id('Participant', 'noor-ggz'),
          fromId: id('Participant', 'noor-ggz'),
          aboutPersonId: id('Person', 'esther'),
          scopes: ['PARENT_CARE'],
          purpose: 'De coach weet wanneer mama er niet is.',
          endsAt: inDays(60),
        },
      }),
    },
  ],
  withdrawConsent: [
    {
      by: 'naima',
      variables: async ({ find }) => ({
        consentId: await find('Consent', CONSENT, ['sam-bso', 'sam-school']),
      }),
    },
  ],
};
