import type { Area } from '../mutant.js';

/** What is withheld from a guardian: G4. */
export const withholding: Area = {
  watchers: [
    'withholding/withholding.access.test.ts',
    'withholding/withhold.test.ts',
    'withholding/withhold-message.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'withholding/withheld-things.access.test.ts',
    'withholding/withheld-unknown.access.test.ts',
    'withholding/withheld-came-back.access.test.ts',
    'withholding/withheld.live.test.ts',
  ],
  broken: {
    'withholding/kept.functions.sql': {
      'looks are kept before a second person signed': [
        'w.what = kind\n    AND w.countersigned_at <= statement_timestamp() AND',
        'w.what = kind\n    AND',
      ],
      'a participant is kept before a second person signed': [
        'w.from_person_id = me\n      AND w.countersigned_at <= statement_timestamp() AND',
        'w.from_person_id = me\n      AND',
      ],
      'what was kept is kept after its end': [
        'w.from_person_id = me\n      AND w.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(w.ends_at, w.ended_at)',
        'w.from_person_id = me\n      AND w.countersigned_at <= statement_timestamp()',
      ],
      'looks that are kept from one guardian are kept from all': [
        'WHERE w.from_person_id = person AND w.what',
        'WHERE w.what',
      ],
      'what is kept from one guardian is kept from all': [
        'WHERE w.from_person_id = me\n      AND w.countersigned_at',
        'WHERE w.countersigned_at',
      ],
      'the number of answers tells that something is kept': [
        'step - cardinality(ids) % step',
        'step',
      ],
      'the ties of a withheld participant are seen': [
        'WHERE t.a_id = ANY (hidden) OR t.b_id = ANY (hidden));',
        'WHERE t.a_id = ANY (hidden) AND t.b_id = ANY (hidden));',
      ],
    },
    'participant/participant.functions.sql': {
      'who leaves and comes back withholds nothing': [
        'WHERE w.child_id = NEW.child_id AND w.participant_id IN (SELECT app.stood_as(NEW.id))',
        'WHERE w.child_id = NEW.child_id AND w.participant_id = NEW.id',
      ],
      'what waits for a colleague is taken along': [
        ' AND w.countersigned_at IS NOT NULL AND w.ended_at IS NULL\n',
        ' AND w.ended_at IS NULL\n',
      ],
      'every organisation that ever left counts': [
        'q.organisation_id = p.organisation_id AND q.valid_until',
        'q.valid_until',
      ],
    },
    'withholding/withholding.functions.sql': {
      'who proposed it countersigns it': [
        'IF w.proposed_by_person_id = app.viewer() THEN',
        'IF w.proposed_by_person_id IS NULL THEN',
      ],
      'something is withheld for a year': [
        'IF NEW.ends_at > app.latest_ground_end(NEW.proposed_at) THEN',
        'IF NEW.ends_at < app.latest_ground_end(NEW.proposed_at) THEN',
      ],
      'the coordinator is withheld': [
        " WHERE p.id = NEW.participant_id AND p.coordinates) THEN\n    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'what'",
        " WHERE p.id = NEW.participant_id AND p.shielded AND p.coordinates) THEN\n    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'what'",
      ],
      'who is kept out learns of it by working there': [
        'w.id IS NULL OR w.from_person_id = app.viewer() OR NOT',
        'w.id IS NULL OR NOT',
      ],
      'withholding is not logged': [
        'AND step.is_new AND step.person_id IS NOT NULL;',
        'AND false;',
      ],
      'what is withheld comes to keep the web': [
        "WHERE w.participant_id = NEW.id AND w.what = 'PARTICIPANT'\n      AND w.countersigned_at",
        "WHERE w.participant_id = NEW.child_id AND w.what = 'PARTICIPANT'\n      AND w.countersigned_at",
      ],
    },
    'withholding/withholding.policy.sql': {
      'that something is withheld is seen by who works there and is that guardian': [
        'USING (from_person_id <> (SELECT app.viewer()) AND EXISTS',
        'USING (EXISTS',
      ],
      'that something is withheld is seen by every professional': [
        "\n    AND s.role = 'ASSIGNED' AND s.participant_id = withholding.participant_id OFFSET 0));\nCREATE POLICY proposed",
        "\n    AND s.role = 'ASSIGNED' OFFSET 0));\nCREATE POLICY proposed",
      ],
      'a message of another is withheld': [
        ' AND m.author_id = (SELECT app.viewer()) OFFSET 0)',
        ' OFFSET 0)',
      ],
    },
    'withholding/withheld-message.functions.sql': {
      'a message is withheld under what has ended': [
        '\n    AND clock_timestamp() < LEAST(x.ends_at, x.ended_at) FOR SHARE;',
        ' FOR SHARE;',
      ],
      'a message is withheld from who received it at home': [
        'IF EXISTS (SELECT FROM app.withholding w JOIN app.message m ON m.id = NEW.message_id\n',
        'IF EXISTS (SELECT FROM app.withholding w JOIN app.message m ON m.id = NEW.message_id AND m.from_shielded\n',
      ],
      'a message is withheld under what another participant withholds': [
        " AND participant_id = m.from_id AND what = 'MESSAGES';",
        " AND what = 'MESSAGES';",
      ],
    },
  },
};
