import type { Area } from '../mutant.js';

/** Ties, who asked on them, and the permits on them: S3. */
export const tie: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'tie/tie.access.test.ts',
    'tie/tie.injected.access.test.ts',
    'tie/make-tie.test.ts',
    'consent/same-home.access.test.ts',
    'consent/consent.access.test.ts',
    'consent/request-consent.test.ts',
    'ground/ground.access.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'withholding/withheld-things.access.test.ts',
    'seat/injected.access.test.ts',
    'visibility/visibility.test.ts',
  ],
  broken: {
    'tie/tie.policy.sql': {
      'a tie of a withheld participant is seen by that guardian': [
        "\n      AND (s.role <> 'GUARDIAN' OR tie.id <> ALL (((SELECT app.kept_from_viewer())::uuid[])))",
        '',
      ],
      'a tie of a ground about a parent is seen by the other': [
        ' AND g.about_person_id = (SELECT app.viewer()) OFFSET 0)',
        ' OFFSET 0)',
      ],
      'a tie with a hidden end is seen by the family': ['NOT tie.shielded AND (s.role', '(s.role'],
      'a tie is not seen by the coordinator': [
        "NOT tie.shielded AND (s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.coordinates)",
        "NOT tie.shielded AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])",
      ],
      'a tie is seen at its ends without a ground': [
        'AND EXISTS (SELECT FROM app.permit p WHERE p.tie_id = tie.id\n          AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until OFFSET 0)',
        '',
      ],
      'a tie is seen at its ends after its ground ended': [
        ' AND statement_timestamp() < p.valid_until OFFSET 0))\n      AND (s.role',
        ' OFFSET 0))\n      AND (s.role',
      ],
      'a tie is seen at one of its ends only': [
        's.participant_id = ANY (ARRAY[tie.a_id, tie.b_id])',
        's.participant_id = tie.a_id',
      ],
      'a tie is seen by who asks on another': [
        'WHERE q.tie_id = tie.id OFFSET 0',
        'WHERE q.child_id = tie.child_id OFFSET 0',
      ],
      'a tie is seen by who signs on another': [
        'WHERE g.tie_id = tie.id OFFSET 0',
        'WHERE g.child_id = tie.child_id OFFSET 0',
      ],
      'who asks is seen by every participant': [
        'AND s.participant_id = asking.participant_id OFFSET 0',
        'OFFSET 0',
      ],
      'who asked is seen after the request has passed': [
        'USING (statement_timestamp() < valid_until AND EXISTS',
        'USING (EXISTS',
      ],
      'what one parent asks about herself is seen by the other at home': [
        "s.role = 'GUARDIAN' AND (asking.about_person_id = s.person_id OR asking.about_person_id IS NULL AND",
        "s.role = 'GUARDIAN' AND (asking.about_person_id IS NOT NULL OR",
      ],
      'a ground about one parent is seen by the other at home': [
        "s.role = 'GUARDIAN' AND (permit.about_person_id IS NULL OR permit.about_person_id = s.person_id))",
        "s.role = 'GUARDIAN')",
      ],
      'a ground is seen by every participant': [
        '\n        AND s.participant_id = ANY (ARRAY[permit.from_id, permit.to_id])',
        '',
      ],
      'a ground on a tie with a hidden end is seen by the coordinator': [
        'OR NOT permit.shielded AND s.coordinates',
        'OR s.coordinates',
      ],
      'a consent about a parent is seen as a ground by the family': [
        "OR permit.ground = 'LEGAL_REPRESENTATIVE' AND s.role",
        'OR s.role',
      ],
    },
    'tie/tie.functions.sql': {
      'a tie is made by who is no end of it': [' AND maker IN (a.id, b.id))\n', ')\n'],
      'a tie is made in the name of others': [
        's.person_id = app.viewer() AND s.child_id = a.child_id AND s.participant_id = maker',
        's.child_id = a.child_id AND s.participant_id = maker',
      ],
      'a tie is made to a participant that is hidden': [
        'OR NOT p.shielded AND (s.role',
        'OR (s.role',
      ],
      'a tie is made to what one does not see': [
        'IF NOT app.sees_end(a) OR NOT',
        'IF NOT app.sees_end(a) AND NOT',
      ],
      'a tie is made to a confidential home': [
        "p.kind = 'HOME' AND NOT p.confidential AND",
        "p.kind = 'HOME' AND",
      ],
      'a tie is made to a participant that has ended': [
        '  SELECT * INTO a FROM app.participant WHERE id = LEAST(one, other) AND valid_until > statement_timestamp();\n  SELECT * INTO b FROM app.participant WHERE id = GREATEST(one, other) AND valid_until > statement_timestamp();\n',
        '  SELECT * INTO a FROM app.participant WHERE id = LEAST(one, other);\n  SELECT * INTO b FROM app.participant WHERE id = GREATEST(one, other);\n',
      ],
    },
    'tie/make-tie.ts': {
      'who may not make a tie is told that there is nothing': [
        "if (!(await mayMake(em, maker, [a, b]))) throw new Refusal('NOT_ALLOWED');",
        '',
      ],
    },
  },
};
