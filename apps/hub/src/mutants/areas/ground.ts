import type { Area } from '../mutant.js';

/** Grounds other than consent, and who is told: G2, G3. */
export const ground: Area = {
  watchers: [
    'ground/ground.access.test.ts',
    'ground/open-ground.test.ts',
    'ground/countersign-ground.test.ts',
    'ground/ground.injected.access.test.ts',
    'participant/came-back.test.ts',
    'notice/mark-notice-read.test.ts',
    'seat/visibility.access.test.ts',
  ],
  broken: {
    'ground/ground.policy.sql': {
      'a ground is seen by the other end before a second person signed': [
        'OR ground.countersigned_at <= statement_timestamp() AND (',
        'OR ground.opened_at <= statement_timestamp() AND (',
      ],
      'a ground about one parent is read by the other': [
        "s.role = 'GUARDIAN' AND (ground.about_person_id IS NULL OR ground.about_person_id = s.person_id))",
        "s.role = 'GUARDIAN')",
      ],
      'a ground is seen by the other end after it ended': [
        ' AND statement_timestamp() < ground.runs_until\n',
        '\n',
      ],
      'a ground with a hidden end is seen by the coordinator': [
        'OR s.coordinates AND NOT ground.shielded\n',
        'OR s.coordinates\n',
      ],
    },
    'ground/ground.functions.sql': {
      'who opened a ground countersigns it': [
        'IF g.opened_by_person_id = app.viewer() THEN',
        'IF g.opened_by_person_id IS NULL THEN',
      ],
      'a ground is countersigned twice': [
        "  IF g.countersigned_at IS NOT NULL THEN\n    RAISE EXCEPTION 'NOT_OPEN';\n  END IF;\n",
        '',
      ],
      'a ground that ended is countersigned': [
        "  IF g.runs_until <= clock_timestamp() THEN\n    RAISE EXCEPTION 'NOT_OPEN';\n  END IF;\n",
        '',
      ],
      'a refusal is not answered': [
        'IF NEW.answers_refusal IS NULL THEN',
        "IF NEW.answers_refusal = '' THEN",
      ],
      'a refusal in the other direction is answered': [
        'c.from_id IN (SELECT app.stood_as(teller)) AND c.to_id IN (SELECT app.stood_as(hearer)) AND c.about',
        'teller = ANY (ARRAY[c.from_id, c.to_id]) AND hearer = ANY (ARRAY[c.from_id, c.to_id]) AND c.about',
      ],
      'what was refused to who left and came back is not answered': [
        'c.to_id IN (SELECT app.stood_as(hearer))',
        'c.to_id = hearer',
      ],
      'what was taken back is not answered': [
        "IN ('REFUSED', 'CONFLICT', 'WITHDRAWN')",
        "IN ('REFUSED', 'CONFLICT')",
      ],
      'a ground lasts a year': ["interval '6 months'", "interval '12 months'"],
      'a home opens a ground': ['IF f.organisation_id IS NULL THEN', 'IF f.id IS NULL THEN'],
      'the weighing changes': ['IF to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves\n     OR', 'IF'],
      'nobody is told of a ground': ['  PERFORM app.tell_of_ground(g.id);\n', ''],
      'the other parent is told of a ground about a parent': [
        "s.role IN ('GUARDIAN', 'SERVED') AND g.about_person_id = s.person_id)",
        "s.role IN ('GUARDIAN', 'SERVED') AND g.about_person_id IS NOT NULL)",
      ],
      'refusals are shown to who could not open a ground there': [
        'AND app.acts_for(app.viewer(), f.child_id, f.id) AND app.sees_end(h)',
        'AND app.sees_end(h)',
      ],
    },
    'notice/notice.policy.sql': {
      'a notice is read by anybody': [
        'USING (person_id = (SELECT app.viewer()) AND (EXISTS',
        'USING ((SELECT app.viewer()) IS NOT NULL AND (EXISTS',
      ],
      'a notice is read twice': [
        'USING (read_at IS NULL)',
        'USING (read_at IS NULL OR at IS NOT NULL)',
      ],
    },
  },
};
