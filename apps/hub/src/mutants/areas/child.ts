import type { Area } from '../mutant.js';

/** The child and its guardians: S1. */
export const child: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'child/allowance.access.test.ts',
    'child/child.access.test.ts',
    'child/allow-guardian.test.ts',
    'child/end-allowance.test.ts',
    'child/open-network.test.ts',
  ],
  broken: {
    'child/child.policy.sql': {
      'a child is seen by who is something to another child': ['s.child_id = child.id AND ', ''],
      'a child is seen by a parent who is only served': [
        "s.child_id = child.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD'])",
        's.child_id = child.id',
      ],
      'a child does not see itself': [
        "s.child_id = child.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD'])",
        "s.child_id = child.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN'])",
      ],
      'the guardians are seen by every professional': [
        "(s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.coordinates)",
        "(s.role = ANY (ARRAY['GUARDIAN', 'CHILD', 'ASSIGNED']) OR s.coordinates)",
      ],
      'the guardians are not seen by the coordinator': [
        "(s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.coordinates)",
        "s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])",
      ],
      'an allowance is seen by the other guardian': [
        ' AND s.person_id = allowance.person_id)',
        ')',
      ],
      'an allowance is given by a guardian': [
        "WHERE s.child_id = allowance.child_id AND s.role = 'CHILD'\n",
        "WHERE s.child_id = allowance.child_id AND s.role = ANY (ARRAY['CHILD', 'GUARDIAN'])\n",
      ],
      'an allowance is given by a child under sixteen': [
        "AND c.born_on <= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' OFFSET 0",
        'OFFSET 0',
      ],
      'an allowance is given the day after the birthday only': ['c.born_on <= (', 'c.born_on < ('],
      'an allowance is ended by the guardian': [
        "WHERE s.child_id = allowance.child_id AND s.role = 'CHILD' OFFSET 0));\nCREATE POLICY kept",
        "WHERE s.child_id = allowance.child_id AND s.role = ANY (ARRAY['CHILD', 'GUARDIAN']) OFFSET 0));\nCREATE POLICY kept",
      ],
    },
    'child/child-itself.ts': {
      'who sees the child acts as the child': [
        "if (seats.length === 0) throw new Refusal('NOT_ALLOWED');",
        '',
      ],
      'a child who is hidden is told from one who is absent': [
        'if (!found) throw notFound();',
        "if (!found) throw new Refusal('NOT_ALLOWED');",
      ],
    },
    'child/allow-guardian.ts': {
      'a new allowance leaves the longer one before it': [
        '    await endAllowancesOf(doing, childUuid, personUuid);\n',
        '',
      ],
      'an allowance lasts for ever': ["if (problem) throw badInput('until', problem);", ''],
    },
    'child/end-allowance.ts': {
      'what is taken back is taken back from both': [
        '{ childUuid, personUuid, validUntil: {',
        '{ childUuid, validUntil: {',
      ],
    },
    'child/open-network.ts': {
      'a web is opened for who is not born': [
        "if (age < 0) throw badInput('bornOn', 'IN_THE_FUTURE');",
        '',
      ],
    },
  },
};
