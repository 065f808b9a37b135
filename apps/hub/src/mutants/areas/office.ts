import type { Area } from '../mutant.js';

/** Who keeps the web, who may write down who decides for a child, and who administers: D1, C1, D6. */
export const office: Area = {
  watchers: [
    'handover/handover.access.test.ts',
    'handover/handover.test.ts',
    'handover/injected.access.test.ts',
    'fact-change/record-fact.access.test.ts',
    'fact-change/record-fact.test.ts',
    'organisation/administration.access.test.ts',
    'organisation/administration.test.ts',
    'organisation/administration.race.test.ts',
  ],
  broken: {
    'handover/handover.functions.sql': {
      'the coordination is handed to who has left': [
        "  ELSIF r.valid_until <= clock_timestamp() THEN\n    RAISE EXCEPTION 'NOT_OPEN';\n",
        '',
      ],
      'the coordination is handed to a home': [
        'ELSIF r.organisation_id IS NULL OR r.shielded THEN',
        'ELSIF r.shielded THEN',
      ],
      'two offers stand at once': [
        "WHERE h.child_id = r.child_id AND h.state = 'OFFERED') THEN",
        "WHERE h.child_id = r.id AND h.state = 'OFFERED') THEN",
      ],
      'who offered the coordination accepts it': [
        "CASE move WHEN 'REVOKED' THEN h.from_id ELSE h.to_id END",
        'h.from_id',
      ],
      'an offer that lapsed is accepted': [
        "h.state <> 'OFFERED' OR h.lapses_at <= clock_timestamp() OR",
        "h.state <> 'OFFERED' OR",
      ],
      'an offer is answered twice': [
        "ELSIF h.state <> 'OFFERED' OR h.lapses_at",
        'ELSIF h.lapses_at',
      ],
    },
    'handover/handover.policy.sql': {
      'an offer is seen by the family': [
        "OR handover.state = 'ACCEPTED' AND (s.role",
        'OR (s.role',
      ],
      'an offer is seen by every participant': [
        "s.role = 'ASSIGNED' AND s.participant_id = ANY (ARRAY[handover.from_id, handover.to_id])",
        "s.role = 'ASSIGNED'",
      ],
    },
    'fact-change/fact-change.functions.sql': {
      'who wrote a fact down countersigns it': [
        'IF f.written_by_person_id = me THEN',
        'IF f.written_by_person_id IS NULL THEN',
      ],
      'a fact is countersigned twice': [
        'IF f.countersigned_at IS NOT NULL OR f.dropped_at IS NOT NULL THEN',
        'IF f.dropped_at IS NOT NULL THEN',
      ],
      'a fact is written down by who does not coordinate': [
        's.child_id = child AND s.coordinates AND s.role',
        's.child_id = child AND s.role',
      ],
      'who never had authority was asked all the same': [
        " AND a.act = 'YES' AND a.role = 'GUARDIAN' AND a.at >= since",
        " AND a.act = 'YES' AND a.role = 'CHILD' AND a.at >= since",
      ],
    },
    'fact-change/fact-change.policy.sql': {
      'a fact is seen by every participant': [
        'FOR SELECT TO hub_app\n  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = fact_change.child_id AND s.coordinates\n',
        'FOR SELECT TO hub_app\n  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = fact_change.child_id\n',
      ],
    },
    'organisation/administration.functions.sql': {
      'an administrator of one organisation adds people to another': [
        'a.organisation_id = add_employee.organisation\n      AND a.valid_from',
        'a.organisation_id IS NOT NULL\n      AND a.valid_from',
      ],
      'who administered once adds people': [
        ' AND a.organisation_id = add_employee.organisation\n      AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until)',
        ' AND a.organisation_id = add_employee.organisation)',
      ],
      'an administrator of an organisation administers the hub': [
        'a.person_id = app.viewer() AND a.organisation_id IS NULL\n',
        'a.person_id = app.viewer()\n',
      ],
      'the last administrator of the hub ends': [
        'IF EXISTS (SELECT FROM ended WHERE organisation_id IS NULL)\n',
        'IF EXISTS (SELECT FROM ended WHERE organisation_id IS NULL AND person_id IS NULL)\n',
      ],
      'two administrators end each other at once': [
        "  PERFORM pg_advisory_xact_lock(hashtextextended('administration', 0));\n",
        '',
      ],
      'who left an organisation administers it': [
        'a.organisation_id = NEW.organisation_id AND a.valid_until > NEW.valid_until\n',
        'a.organisation_id IS NULL AND a.valid_until > NEW.valid_until\n',
      ],
    },
    'organisation/administration.policy.sql': {
      'offices are ended by who holds one': [
        'USING (valid_until > statement_timestamp() AND (SELECT app.is_hub_administrator())) WITH',
        'USING (valid_until > statement_timestamp() AND (SELECT app.viewer()) IS NOT NULL) WITH',
      ],
      'an office is seen by anybody': [
        'USING ((SELECT app.is_hub_administrator()));',
        'USING ((SELECT app.viewer()) IS NOT NULL);',
      ],
    },
  },
};
