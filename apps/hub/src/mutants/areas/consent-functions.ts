import type { Area } from '../mutant.js';

/** Who signs, what their answers come to, and how long it holds: C1 to C7. */
export const consentFunctions: Area = {
  watchers: [
    'consent/rules-agree.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'consent/answer-consent.test.ts',
    'consent/request-consent.test.ts',
    'consent/withdraw-consent.test.ts',
    'races/answers.test.ts',
    'consent/invalidate-consent.test.ts',
    'consent/invalidate-consent.access.test.ts',
    'consent/consent.access.test.ts',
    'consent/record-answer.access.test.ts',
    'consent/good-time.test.ts',
    'consent/preview.test.ts',
    'races/recording.test.ts',
    'withholding/withheld-unknown.access.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'consent/consent.injected.access.test.ts',
    'consent/same-home.access.test.ts',
    'seat/visibility.access.test.ts',
    'seat/viewer.access.test.ts',
  ],
  broken: {
    'seat/time.functions.sql': {
      'a birthday begins at midnight in Greenwich': [
        "AT TIME ZONE 'Europe/Amsterdam'",
        "AT TIME ZONE 'UTC'",
      ],
      'a birthday is a day late': [
        'extract(day FROM born_on)::integer - 1',
        'extract(day FROM born_on)::integer',
      ],
    },
    'consent/consent.functions.sql': {
      'a request shows a withheld participant to who must sign': [
        'WHERE x.id IN (one, other) AND w.child_id = child',
        'WHERE x.id = child AND w.child_id = child',
      ],
      'a parent is asked about herself on a tie that she may not know of': [
        '(NEW.about_person_id = ANY (blind)\n      OR NOT',
        '(NOT',
      ],
      'a child signs a moment after it is twelve': [
        'at >= app.birthday(c.born_on, 12)',
        'at > app.birthday(c.born_on, 12)',
      ],
      'a child signs at thirteen': [
        'at >= app.birthday(c.born_on, 12)',
        'at >= app.birthday(c.born_on, 13)',
      ],
      'guardians sign a moment after the child is sixteen': [
        'at < app.birthday(c.born_on, 16) OR',
        'at <= app.birthday(c.born_on, 16) OR',
      ],
      'a child who cannot weigh its interests signs': ['12) AND NOT unable AS', '12) AS'],
      'guardians do not sign for a child of sixteen who cannot weigh its interests': [
        '16) OR unable AS',
        '16) AS',
      ],
      'guardians sign for who is eighteen': [' AND kid.minor AND', ' AND'],
      'authority begins a moment late': ['g.authority_from <= at AND', 'g.authority_from < at AND'],
      'authority ends a moment late': [
        'AND at < g.authority_until\n',
        'AND at <= g.authority_until\n',
      ],
      'authority that ended signs': [' AND at < g.authority_until\n', '\n'],
      'a parent without authority signs': ['g.authority_from <= at AND', ''],
      'guardians sign what is about a parent': [
        'WHERE about IS NULL AND c.id = child',
        'WHERE c.id = child',
      ],
      'a child of whom nobody has authority needs nobody': [
        "  UNION ALL SELECT NULL, 'GUARDIAN' FROM kid WHERE kid.guardians_sign AND NOT EXISTS (SELECT FROM holder)\n",
        '',
      ],
      'one yes beside one no is a no': [
        "    WHEN bool_or(a.act = 'NO') AND bool_or(a.act = 'YES') THEN 'CONFLICT'\n",
        '',
      ],
      'silence is a yes': [
        "bool_and(COALESCE(a.act = 'YES', false))",
        "bool_or(COALESCE(a.act = 'YES', false))",
      ],
      'who is not asked yet counts as a yes': [
        "bool_and(COALESCE(a.act = 'YES', false))",
        "bool_and(a.act = 'YES')",
      ],
      'one answer counts for all signers': [
        's.consent_id = c.id AND s.person_id = r.person_id AND',
        's.consent_id = c.id AND',
      ],
      'who gains authority has nothing to say in what is in force': [
        "(c.state = 'REQUESTED' OR c.state = 'GIVEN' AND c.runs_until > statement_timestamp())",
        "c.state = 'REQUESTED'",
      ],
      'who loses authority goes on signing': [
        'AND NOT EXISTS (SELECT FROM want w WHERE w.consent_id = s.consent_id AND w.person_id = s.person_id)',
        'AND NOT EXISTS (SELECT FROM want w WHERE w.consent_id = s.consent_id)',
      ],
      'a request is given after its end has passed': [
        "AND o.state = 'REQUESTED' AND o.runs_until > statement_timestamp()) d",
        "AND o.state = 'REQUESTED') d",
      ],
      'a consent is asked by who is no end of its tie': [
        ' AND (p.coordinates OR p.id IN (NEW.from_id, NEW.to_id))',
        '',
      ],
      'a consent outlasts the birthday of eighteen': [
        'unnest(ARRAY[12, 16, 18])',
        'unnest(ARRAY[12, 16])',
      ],
      'a consent ends on the birthday it was asked on': ['t.threshold > at)', 't.threshold >= at)'],
      'a consent about a parent ends on the child’s birthday': [
        'WHERE NOT about_parent AND t.threshold',
        'WHERE t.threshold',
      ],
      'a consent lasts two years': ["+ interval '1 year')", "+ interval '2 years')"],
      'a consent lasts as long as one likes': [
        'IF NEW.ends_at > app.latest_consent_end(',
        'IF false AND NEW.ends_at > app.latest_consent_end(',
      ],
      'a consent is about a stranger': [' AND g.person_id = NEW.about_person_id)\n', ')\n'],
      'a request shows a hidden participant to who must sign': [
        'IF cardinality(blind) > 0 THEN',
        'IF false THEN',
      ],
      'what was refused is given afterwards': [
        "('GIVEN', 'WITHDRAWN'), ",
        "('GIVEN', 'WITHDRAWN'), ('REFUSED', 'GIVEN'), ",
      ],
      'a consent is given without all answers': [
        "IF NEW.state = 'GIVEN' AND OLD.state <> 'GIVEN' AND app.decide(NEW.id, NEW.decided_at) <> 'GIVEN' THEN",
        "IF NEW.state = 'GIVEN' AND OLD.state = 'GIVEN' AND app.decide(NEW.id, NEW.decided_at) <> 'GIVEN' THEN",
      ],
      'what people signed changes': [
        'IF (NEW.tie_id, NEW.from_id, NEW.scopes, NEW.purpose, NEW.ends_at) IS DISTINCT FROM (OLD.tie_id, OLD.from_id, OLD.scopes, OLD.purpose, OLD.ends_at)',
        'IF (NEW.tie_id, NEW.from_id) IS DISTINCT FROM (OLD.tie_id, OLD.from_id)',
      ],
      'an answer takes no turn': [
        "  PERFORM app.tick(c.child_id, 'WEB', NULL);\n  SELECT",
        '  SELECT',
      ],
      'authority that ended by time answers': [
        '  PERFORM app.settle_signers(ARRAY[c.child_id]); -- authority may have ended by time alone\n',
        '',
      ],
      'a withdrawal leaves the permit': [
        'PERFORM app.settle_permits(ARRAY[child]), app.settle_seats(ARRAY[child]);',
        'PERFORM app.settle_seats(ARRAY[child]);',
      ],
      'a withdrawal leaves the seats': [
        'PERFORM app.settle_permits(ARRAY[child]), app.settle_seats(ARRAY[child]);',
        'PERFORM app.settle_permits(ARRAY[child]);',
      ],
    },
    'consent/recorded-answer.functions.sql': {
      'an informal helper records an answer': [' AND p.organisation_id IS NOT NULL\n', '\n'],
      'who has gone records an answer as their turn comes': [
        'by_id := app.records_answer(c); --',
        'by_id := c.asked_by_id; --',
      ],
    },
    'consent/preview.functions.sql': {
      'a preview tells of a ground that is withheld': [
        '\n          AND (p.ground_id IS NULL OR p.about_person_id = app.viewer() OR p.ground_id <> ALL (k.ids)))\n        AND (d',
        ')\n        AND (d',
      ],
    },
    'consent/good-time.functions.sql': {
      'who gained authority by time is not asked': [
        'SELECT g.child_id FROM app.guardianship g WHERE g.authority_from > statement_timestamp() - ',
        'SELECT g.child_id FROM app.guardianship g WHERE g.authority_from > statement_timestamp() + ',
      ],
      'who lost authority by time is waited for': [
        'WHERE g.authority_until > statement_timestamp() - ',
        'WHERE g.authority_until > statement_timestamp() + ',
      ],
      'who may know again by time is not asked': [
        'WHERE w.ends_at > statement_timestamp() - ',
        'WHERE w.ends_at > statement_timestamp() + ',
      ],
      'a web is settled again and again': [' AND app.is_unsettled(c)\n', '\n'],
    },
    'consent/invalidation.functions.sql': {
      'what was answered in the app is said not to be theirs': [
        "SELECT n.how <> 'APP' AND n.act = 'YES' INTO may",
        "SELECT n.act = 'YES' INTO may",
      ],
      'what never counted keeps its permit': [
        'PERFORM app.settle_permits(ARRAY[NEW.child_id]), app.settle_seats',
        'PERFORM app.settle_seats',
      ],
    },
  },
};
