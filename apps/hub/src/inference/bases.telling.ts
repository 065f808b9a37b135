import type { Base } from './bases.js';

const TIE = 'SELECT id FROM app.tie WHERE (a_id, b_id) IN (($1, $2), ($2, $1))';
const MESSAGE =
  'SELECT id FROM app.message WHERE author_id = $1 AND from_id = $2 AND retracted_at IS NULL';
const WITHHOLDING = 'SELECT id FROM app.withholding WHERE participant_id = $1';

/** Messages, notices, and what is withheld. */
export const TELLING: Record<string, readonly Base[]> = {
  countersignWithholding: [
    {
      by: 'tom',
      variables: async ({ find }) => ({
        withholdingId: await find('Withholding', WITHHOLDING, ['sam-bso']),
      }),
    },
  ],
  endWithholding: [
    {
      by: 'annemiek',
      variables: async ({ find }) => ({
        withholdingId: await find('Withholding', WITHHOLDING, ['sam-school']),
      }),
    },
  ],
  markNoticeRead: [
    {
      by: 'naima',
      variables: async ({ find }) => ({
        noticeId: await find('Notice', 'SELECT id FROM app.notice WHERE person_id = $1', ['naima']),
      }),
    },
  ],
  messages: [
    {
      by: 'annemiek',
      variables: async ({ id, find }) => ({
        childId: id('Child', 'sam-kind'),
        tieId: await find('Tie', TIE, ['sam-bso', 'sam-school']),
      }),
    },
  ],
  reach: [
    {
      by: 'lotte',
      variables: ({ id }) => ({
        fromId: id('Participant', 'noor-ggz'),
        scope: 'PARENT_CARE',
        aboutPersonId: id('Person', 'esther'),
      }),
    },
  ],
  retractMessage: [
    {
      by: 'tom',
      variables: async ({ find }) => ({
        messageId: await find('Message', MESSAGE, ['tom', 'sam-bso']),
      }),
    },
  ],
  sendMessage: [
    {
      by: 'annemiek',
      variables: async ({ id, find }) => ({
        input: {
          clientMessageId: crypto.randomUUID(),
          fromId: id('Participant', 'sam-school'),
          toIds: [id('Participant', 'sam-bso')],
          withheldUnder: [await find('Withholding', WITHHOLDING, ['sam-school'])],
          scope: 'DAILY',
          body: 'Morgen graag iets eerder.',
        },
      }),
    },
    {
      by: 'tom',
      variables: ({ id }) => ({
        input: {
          clientMessageId: crypto.randomUUID(),
          fromId: id('Participant', 'sam-bso'),
          toIds: [id('Participant', 'sam-school')],
          scope: 'DAILY',
          body: 'Vandaag graag iets later.',
        },
      }),
    },
    {
      by: 'lotte',
      variables: ({ id }) => ({
        input: {
          clientMessageId: crypto.randomUUID(),
          fromId: id('Participant', 'noor-ggz'),
          toIds: [id('Participant', 'noor-coach')],
          aboutPersonId: id('Person', 'esther'),
          scope: 'PARENT_CARE',
          body: 'Morgen graag iets later.',
        },
      }),
    },
  ],
  withhold: [
    {
      by: 'joyce',
      variables: ({ id, inDays }) => ({
        input: {
          participantId: id('Participant', 'sam-bso'),
          fromName: 'Naima Bouzid',
          what: 'MESSAGES',
          reason: 'Om de rust te bewaren.',
          endsAt: inDays(60),
        },
      }),
    },
  ],
  withholdMessage: [
    {
      by: 'annemiek',
      variables: async ({ find }) => ({
        messageId: await find('Message', MESSAGE, ['annemiek', 'sam-school']),
        withheldUnder: await find('Withholding', WITHHOLDING, ['sam-school']),
      }),
    },
  ],
  withholdings: [
    { by: 'annemiek', variables: ({ id }) => ({ participantId: id('Participant', 'sam-school') }) },
  ],
};
