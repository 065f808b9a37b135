import type { Area } from '../mutant.js';

/** What the acts refuse before the database does, and how they say no: S0. */
export const acts: Area = {
  watchers: [
    'graphql/act.test.ts',
    'access-log/record-acts.test.ts',
    'participant/participant.access.test.ts',
    'participant/assign.test.ts',
    'participant/invite-participant.test.ts',
    'participant/end-assignment.test.ts',
    'participant/end-participant.test.ts',
    'withholding/withholding.access.test.ts',
    'message/message.access.test.ts',
    'message/send-message.test.ts',
    'consent/consent.access.test.ts',
    'graphql/cursor.test.ts',
    'graphql/door.test.ts',
    'black-box/black-box.test.ts',
  ],
  broken: {
    'graphql/act.ts': {
      'nobody acts': [
        "if (!viewer?.me) throw new Refusal('UNAUTHENTICATED');",
        "if (!viewer) throw new Refusal('UNAUTHENTICATED');",
      ],
      'nobody is told of a change': ['    for (const one of changed) wake(one);\n', ''],
      'who may not is told that there is nothing': [
        "isRowPolicyViolation(error) ? new Refusal('NOT_ALLOWED', { cause: error }) : error",
        'error',
      ],
    },
    'seat/seat.reader.ts': {
      'who sees a participant and does not act for it is told that there is nothing': [
        "if (seats.length === 0) throw new Refusal('NOT_ALLOWED');",
        '',
      ],
    },
    'participant/assign.ts': {
      'somebody is put into what has ended': [
        "if (hasEnded(participant.validUntil, now)) throw new Refusal('NOT_OPEN');",
        '',
      ],
      'work ends before it began': [
        "if (from && until && until <= from) throw badInput('until', 'BEFORE_START');",
        '',
      ],
      'work begins in the past': [
        "if (from && from.getTime() < now.getTime() - NOW_WITHIN_MS) throw badInput('from', 'IN_THE_PAST');",
        '',
      ],
      'a participant that is hidden is told from one that is absent': [
        'if (!participant) throw notFound();',
        "if (!participant) throw new Refusal('NOT_ALLOWED');",
      ],
    },
    'participant/assignment.functions.sql': {
      'who acts there already is put there again': [
        "      AND app.span(a.valid_from, a.valid_until) && app.span(NEW.valid_from, NEW.valid_until)) THEN\n    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'personId'",
        "      AND a.valid_from > NEW.valid_until) THEN\n    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'personId'",
      ],
      'who acts there now is not asked for later': [
        ' AND a.id <> NEW.id\n      AND app.span(a.valid_from, a.valid_until) && app.span(NEW.valid_from, NEW.valid_until)) THEN',
        ' AND a.id <> NEW.id\n      AND a.valid_until > statement_timestamp()) THEN',
      ],
    },
    'participant/invite-participant.ts': {
      'who is invited is shown to who does not see it': [
        'result: isSeen ? uuid : null',
        'result: uuid',
      ],
      'a kind is invited as another': [
        "if (found.kind !== kind) throw badInput('kind', 'MISMATCH');",
        '',
      ],
      'a home has people who are assigned': [
        "if (contactPersonId) throw badInput('contactPersonId', 'NOT_APPLICABLE');",
        '',
      ],
      'into a web that one does not see is invited': [
        'if (!(await em.findOne(Child, { uuid: child }))) throw notFound();',
        '',
      ],
    },
    'participant/end-assignment.ts': {
      'who ended nothing is told that it is done': [
        "    if (ended === 0)\n      throw new Refusal(hasEnded(assignment.validUntil, now) ? 'NOT_OPEN' : 'NOT_ALLOWED');\n",
        '',
      ],
      'who left sees on what they left': [
        'result: isSeen ? participant : null',
        'result: participant',
      ],
    },
    'participant/end-participant.ts': {
      'who may not end it is told that it has ended': [
        "hasEnded(participant.validUntil, now) ? 'NOT_OPEN' : 'NOT_ALLOWED'",
        "'NOT_OPEN'",
      ],
    },
  },
};
