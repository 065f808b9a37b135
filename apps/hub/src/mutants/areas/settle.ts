import type { Area } from '../mutant.js';

/** What follows from the facts: periods of guardians, permits, and seats. */
export const settle: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'seat/birthdays.access.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'consent/same-home.access.test.ts',
    'consent/consent.access.test.ts',
    'consent/rules-agree.test.ts',
    'tie/make-tie.test.ts',
    'tie/tie.access.test.ts',
    'tie/tie.injected.access.test.ts',
    'participant/end-participant.test.ts',
    'participant/invite-participant.test.ts',
    'ground/ground.access.test.ts',
    'ground/ground.injected.access.test.ts',
    'message/message.access.test.ts',
    'races/endings.test.ts',
    'live/live.access.test.ts',
    'database/catalogue.test.ts',
  ],
  broken: {
    'seat/settle-permits.functions.sql': {
      'who asks goes on seeing the tie for as long as the longest question ran': [
        'DO UPDATE SET valid_until = EXCLUDED.valid_until WHERE q.valid_until <> EXCLUDED.valid_until;',
        'DO NOTHING;',
      ],
      'a ground shares before a second person signed': [
        'GREATEST(g.countersigned_at, f.valid_from, t.valid_from), g.runs_until) AS period) s\n    WHERE g.child_id = ANY (children) AND g.countersigned_at IS NOT NULL AND',
        'GREATEST(g.opened_at, f.valid_from, t.valid_from), g.runs_until) AS period) s\n    WHERE g.child_id = ANY (children) AND',
      ],
      'a ground outlives its end': [
        'LEAST(o.ends_at, o.ended_at, f.valid_until, t.valid_until)',
        'LEAST(o.ends_at, f.valid_until, t.valid_until)',
      ],
      'a tie looks open for a ground that can be withheld': [' AND p.ground_id IS NULL), ', '), '],
      'guardians see a child of sixteen': [
        'LEAST(g.authority_until, app.birthday(c.born_on, 16))',
        'g.authority_until',
      ],
      'authority that ended sees': [
        'LEAST(g.authority_until, app.birthday(c.born_on, 16))',
        'app.birthday(c.born_on, 16)',
      ],
      'guardians see a child until it is eighteen': [
        'LEAST(g.authority_until, app.birthday(c.born_on, 16))',
        'LEAST(g.authority_until, app.birthday(c.born_on, 18))',
      ],
      'a safety hold leaves sight': [
        '(a.authority + a.allowed * a.recorded) - a.held',
        'a.authority + a.allowed * a.recorded',
      ],
      'an allowance opens to who has no authority': ['a.allowed * a.recorded', 'a.allowed'],
      'an allowance for one guardian opens to the other': [' AND l.person_id = g.person_id)', ')'],
      'a safety hold on one guardian blinds the other': [
        " AND h.person_id = g.person_id), '{}') AS held",
        "), '{}') AS held",
      ],
      'a safety hold leaves the ground by law': [
        "g.authority - COALESCE(s.held, '{}')",
        'g.authority',
      ],
      'a conflict shares': [
        "AND c.state = 'GIVEN'\n      AND GREATEST",
        "AND c.state = ANY (ARRAY['GIVEN', 'CONFLICT'])\n      AND GREATEST",
      ],
      'a consent outlives a participant': [
        'LEAST(c.ends_at, f.valid_until, t.valid_until) AS valid_until',
        'c.ends_at AS valid_until',
      ],
      'a ground by law holds in one direction': [
        '(VALUES (l.home_id, l.other_id), (l.other_id, l.home_id))',
        '(VALUES (l.home_id, l.other_id))',
      ],
      'a ground by law ties a home to what is hidden': [
        'AND p.id <> h.id AND NOT p.shielded\n    JOIN app.guardian_periods',
        'AND p.id <> h.id\n    JOIN app.guardian_periods',
      ],
      'a ground that ended stays': [
        '  ), gone AS (\n    DELETE FROM app.permit p WHERE p.child_id = ANY (children) AND NOT EXISTS (',
        '  ), gone AS (\n    DELETE FROM app.permit p WHERE p.child_id = ANY (children) AND false AND NOT EXISTS (',
      ],
      'a tie looks open for what is told of a parent': [
        'p.tie_id = t.id AND p.about_person_id IS NULL AND p.ground_id',
        'p.tie_id = t.id AND p.ground_id',
      ],
      'who asked sees the tie after a no': [
        "AND c.state = 'REQUESTED'\n      UNION ALL",
        "AND c.state = ANY (ARRAY['REQUESTED', 'REFUSED'])\n      UNION ALL",
      ],
      'a home that a parent is alone in asks for the other': [
        'COALESCE(a.serves_person_id, b.serves_person_id), t.child_id',
        'NULL, t.child_id',
      ],
    },
    'seat/settle-seats.functions.sql': {
      'who is tied to a withheld participant sees it': [" - COALESCE(k.periods, '{}')", ''],
      'a participant is withheld before a second person signed': [
        "app.span(w.countersigned_at, LEAST(w.ends_at, w.ended_at))) AS periods\n    FROM app.withholding w CROSS JOIN LATERAL app.stood_as(w.participant_id) AS x (id)\n    WHERE w.child_id = ANY (children) AND w.what = 'PARTICIPANT' AND w.countersigned_at IS NOT NULL\n",
        "app.span(w.proposed_at, LEAST(w.ends_at, w.ended_at))) AS periods\n    FROM app.withholding w CROSS JOIN LATERAL app.stood_as(w.participant_id) AS x (id)\n    WHERE w.child_id = ANY (children) AND w.what = 'PARTICIPANT'\n",
      ],
      'what was withheld stays withheld': ['LEAST(w.ends_at, w.ended_at)', "'infinity'"],
      'who no longer works there sits on': [
        'LEAST(a.valid_until, p.valid_until, e.valid_until)',
        'LEAST(a.valid_until, p.valid_until)',
      ],
      'who will work there sits already': [
        'GREATEST(a.valid_from, p.valid_from, e.valid_from)',
        'GREATEST(a.valid_from, p.valid_from)',
      ],
      'who acts for what has ended sits on': [
        'LEAST(a.valid_until, p.valid_until, e.valid_until)',
        'LEAST(a.valid_until, e.valid_until)',
      ],
      'a guardian acts for a home that has left': [
        '(g.home_id, g.sight * t.there)',
        '(g.home_id, g.sight)',
      ],
      'a guardian whose home has left sees nothing': [', (NULL, g.sight - t.there))', ')'],
      'who is told sees not who tells': [
        "    UNION\n    SELECT to_id, from_id, about_person_id, valid_from, valid_until FROM app.permit WHERE child_id = ANY (children) AND ground <> 'LEGAL_REPRESENTATIVE'\n",
        '',
      ],
      'about one parent ties the other at home': [
        "      AND (o.role = 'ASSIGNED' OR r.about IS NULL OR r.about = o.person_id)\n",
        '',
      ],
      'who is tied is seen for ever': [
        'tstzmultirange(o.period * app.span(r.valid_from, r.valid_until))',
        'tstzmultirange(o.period)',
      ],
      'a confidential participant is seen by the parent it serves': [
        ' AND NOT p.confidential\n',
        '\n',
      ],
      'a child sees its web at eleven': [
        'app.span(app.birthday(c.born_on, 12)',
        'app.span(app.birthday(c.born_on, 11)',
      ],
      'a seat that ended stays': [
        'DELETE FROM app.seat s WHERE s.child_id = ANY (children) AND NOT EXISTS (',
        'DELETE FROM app.seat s WHERE s.child_id = ANY (children) AND false AND NOT EXISTS (',
      ],
    },
    'seat/settle.functions.sql': {
      'a change of the web takes no turn': [
        "  PERFORM app.tick(c.id, 'WEB', NULL) FROM (SELECT DISTINCT unnest(children) AS id ORDER BY 1) c;\n",
        '',
      ],
      'signers stay as they were': ['  PERFORM app.settle_signers(children);\n', ''],
      'a safety hold settles nothing': ["'guardianship', 'safety_hold',", "'guardianship',"],
      'who left an organisation sits on in its webs': [
        'FROM app.assignment a JOIN touched t ON t.person_id = a.person_id;',
        'FROM app.assignment a JOIN touched t ON t.id = a.person_id;',
      ],
    },
  },
};
