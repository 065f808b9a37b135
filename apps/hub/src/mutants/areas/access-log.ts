import type { Area } from '../mutant.js';

/** Who looked, and who sees that: S7, D7. */
export const accessLog: Area = {
  watchers: [
    'access-log/record-sights.access.test.ts',
    'access-log/access-log.writer.test.ts',
    'access-log/record-acts.test.ts',
    'seat/visibility.access.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'withholding/withheld-things.access.test.ts',
    'withholding/withheld-unknown.access.test.ts',
    'access-log/access-days.access.test.ts',
    'inbox/given.access.test.ts',
    'consent/not-for-this-signer.access.test.ts',
    'graphql/door.test.ts',
    'graphql/act.test.ts',
    'live/look-again.test.ts',
    'live/live.access.test.ts',
    'live/new-day.test.ts',
  ],
  broken: {
    'access-log/access-record.policy.sql': {
      'that something is withheld is told to the family': [
        "OR looked <> 'WITHHOLDING' AND NOT repeated",
        'OR NOT repeated',
      ],
      'what somebody saw again is told to the family': [
        "looked <> 'WITHHOLDING' AND NOT repeated AND (outcome",
        "looked <> 'WITHHOLDING' AND (outcome",
      ],
      'that a parent outside the web reads what is about themself is told to the family': [
        "role IS NOT NULL AND looked <> ALL ('{INBOX,MESSAGE}')",
        "looked <> ALL ('{INBOX,MESSAGE}')",
      ],
      'that something waits is told to the family': ["'{INBOX,MESSAGE}'", "'{MESSAGE}'"],
      'that a message passes is told to the family': ["'{INBOX,MESSAGE}'", "'{INBOX}'"],
      'what was refused is not told to the family': [
        "(outcome = 'REFUSED' OR role IS NOT NULL",
        '(role IS NOT NULL',
      ],
      'a withheld look is seen by that guardian': [
        ' AND access_record.participant_id <> ALL (((SELECT app.kept_looks())::uuid[]))',
        '',
      ],
      'who looked is seen by every professional': [
        "AND (s.role = 'CHILD' OR s.role",
        "AND (s.role = 'CHILD' OR s.role = 'ASSIGNED' OR s.role",
      ],
      'who looked is not told to who looked': [
        'USING (person_id = (SELECT app.viewer())\n    OR looked <>',
        'USING (looked <>',
      ],
      'who looked at another child is seen': [
        "EXISTS (SELECT FROM app.seat s WHERE s.child_id = access_record.child_id\n      AND (s.role = 'CHILD'",
        "EXISTS (SELECT FROM app.seat s WHERE (s.role = 'CHILD'",
      ],
      'that a hidden participant looked is seen by the family': [
        '(NOT access_record.shielded OR EXISTS',
        '(access_record.shielded IS NOT NULL OR EXISTS',
      ],
      'that one hidden participant looked is seen by who sees another': [
        '\n        AND v.participant_id = access_record.participant_id OFFSET 0',
        ' OFFSET 0',
      ],
    },
    'access-log/record-acts.functions.sql': {
      'who sends a message has looked at the list of them': [
        "ELSE 'MESSAGE' END",
        "ELSE 'MESSAGES' END",
      ],
    },
    'message/message.reader.ts': {
      'who sends a message again has looked at the list of them': [
        "looked: 'MESSAGE',",
        "looked: 'MESSAGES',",
      ],
    },
    'network/network.live.resolver.ts': {
      'a message that comes in is a look at the list of them': [
        "shown.push('MESSAGE')",
        "shown.push('MESSAGES')",
      ],
    },
    'access-log/record-sights.functions.sql': {
      'what somebody saw yesterday is seen again today': [
        "\n        AND r.at >= (note_sights.at AT TIME ZONE 'Europe/Amsterdam')::date::timestamp AT TIME ZONE 'Europe/Amsterdam')",
        ')',
      ],
      'what somebody saw for another participant counts': [
        ' AND r.participant_id IS NOT DISTINCT FROM t.id AND (r.role IS NULL)',
        ' AND (r.role IS NULL)',
      ],
      'what others saw counts': [
        'r.person_id = p.id AND r.child_id = c.id AND r.looked = x.looked',
        'r.child_id = c.id AND r.looked = x.looked',
      ],
      'a look is in the name of a seat that has ended': [
        ' AND s.valid_from <= statement_timestamp()\n      AND (statement_timestamp() < s.valid_until\n',
        ' AND s.valid_from <= statement_timestamp()\n      AND (true\n',
      ],
      'a look of a hidden participant is recorded as of any': [
        'COALESCE(t.shielded, false)',
        'false',
      ],
      'who left a hidden participant is named to the family': [
        'AND (a.participant_shielded OR EXISTS',
        'AND (EXISTS',
      ],
      'a look is in the name of a participant of another child': [
        'WHERE s.person_id = p.id AND s.child_id = c.id\n',
        'WHERE s.person_id = p.id\n',
      ],
    },
    'graphql/look.ts': {
      'a refused look leaves no trace': [
        "    await record(accessLog, [{ person_id: viewer, child_id: child, looked, outcome: 'REFUSED' }]);\n",
        '',
      ],
      'what could not be recorded is shown': [
        "    throw new Refusal('REFUSED_UNRECORDED', { cause });\n",
        '    void cause;\n',
      ],
      'an answer does not wait for its record': [
        '    await accessLog.write(sights);\n',
        '    void accessLog.write(sights);\n',
      ],
      'who is nobody looks': [
        "if (!viewer) throw new Refusal('UNAUTHENTICATED');",
        "if (!seen) throw new Refusal('UNAUTHENTICATED');",
      ],
    },
    'live/look-again.ts': {
      'what a line shows is not recorded': [
        'shows(answer).flatMap((what) =>',
        '[].flatMap((what) =>',
      ],
      'two sessions share one look': [
        '    context.handle,\n    context.wakeUps.turn',
        '    context.wakeUps.turn',
      ],
    },
  },
};
