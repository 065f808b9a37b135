import type { Area } from '../mutant.js';

/** Organisations, who works there, and a person's own row. */
export const organisation: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'seat/viewer.access.test.ts',
    'participant/assign.test.ts',
    'participant/participant.access.test.ts',
    'organisation/employees.access.test.ts',
    'participant/invite-participant.test.ts',
    'child/child.access.test.ts',
    'organisation/administration.access.test.ts',
    'organisation/administration.test.ts',
  ],
  broken: {
    'organisation/organisation.policy.sql': {
      'anybody adds an organisation': [
        'FOR INSERT TO hub_app WITH CHECK ((SELECT app.is_hub_administrator()));',
        'FOR INSERT TO hub_app WITH CHECK ((SELECT app.viewer()) IS NOT NULL);',
      ],
      'an administrator ends the work of people elsewhere': [
        'a.person_id = (SELECT app.viewer())\n    AND a.organisation_id = employment.organisation_id AND a.valid_from',
        'a.person_id = (SELECT app.viewer())\n    AND a.valid_from',
      ],
      'organisations are known to nobody in particular': [
        'USING ((SELECT app.viewer()) IS NOT NULL)',
        'USING (name IS NOT NULL)',
      ],
      'staff lists are read by the family': [
        'OR (SELECT app.is_professional()))',
        'OR (SELECT app.viewer()) IS NOT NULL)',
      ],
      'who no longer works there is on the list': [
        'valid_from <= statement_timestamp() AND statement_timestamp() < valid_until\n    AND (',
        'valid_from <= statement_timestamp()\n    AND (',
      ],
      'who will work there is on the list': [
        'valid_from <= statement_timestamp() AND statement_timestamp() < valid_until\n    AND (',
        'statement_timestamp() < valid_until\n    AND (',
      ],
    },
    'organisation/professional.functions.sql': {
      'who worked once is a professional for ever': [
        'AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until)',
        'AND e.valid_from <= statement_timestamp())',
      ],
      'everybody is a professional': ['e.person_id = app.viewer()\n    AND ', ''],
    },
    'organisation/organisation.reader.ts': {
      'whom one can assign is told to who cannot assign': [
        "AND (s.coordinates OR s.role = 'ASSIGNED' AND s.participant_id = p.id)",
        '',
      ],
    },
    'person/person.policy.sql': {
      'a person’s row is everybody’s': [
        'USING (id = (SELECT app.viewer()))',
        'USING ((SELECT app.viewer()) IS NOT NULL)',
      ],
    },
  },
};
