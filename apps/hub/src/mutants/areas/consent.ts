import type { Area } from '../mutant.js';

/** Who sees, asks and answers a consent: S4, D2. */
export const consent: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'consent/consent.access.test.ts',
    'consent/consent.injected.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'tie/tie.injected.access.test.ts',
    'consent/same-home.access.test.ts',
    'consent/answer-consent.test.ts',
    'consent/request-consent.test.ts',
    'consent/ask-again.test.ts',
    'participant/came-back.test.ts',
    'consent/ask-again-agrees.test.ts',
    'consent/withdraw-consent.test.ts',
    'seat/injected.access.test.ts',
  ],
  broken: {
    'consent/consent.policy.sql': {
      'a consent with a hidden end is seen by the coordinator': [
        's.coordinates AND NOT consent.shielded\n',
        's.coordinates\n',
      ],
      'a consent is not seen by the coordinator': [
        '      s.coordinates AND NOT consent.shielded\n      OR (',
        '      (',
      ],
      'a consent is seen by who is something to another child': [
        'USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = consent.child_id AND (',
        'USING (EXISTS (SELECT FROM app.seat s WHERE (',
      ],
      'a consent about one parent is seen by the other at home': [
        "s.role = 'GUARDIAN' AND (consent.about_person_id = s.person_id OR",
        "s.role = 'GUARDIAN' AND (consent.about_person_id IS NOT NULL OR",
      ],
      'a request is seen by the end that has not asked': [
        "OR consent.state = 'GIVEN' AND GREATEST(consent.decided_at, consent.starts_at)",
        "OR consent.state <> 'CONFLICT' AND consent.requested_at",
      ],
      'what was refused is seen by both ends': [
        "consent.state = 'GIVEN' AND GREATEST(",
        'GREATEST(',
      ],
      'what has expired is seen by both ends': [
        ' AND statement_timestamp() < consent.runs_until\n',
        '\n',
      ],
      'a consent in force is seen by who tells and not by who is told': [
        's.participant_id = ANY (ARRAY[consent.from_id, consent.to_id]))) OFFSET 0)',
        's.participant_id = consent.from_id)) OFFSET 0)',
      ],
      'a request is not seen by who asked': [
        's.participant_id = consent.asked_by_id\n        OR',
        'false OR',
      ],
      'a consent is seen by who signs another': [
        'WHERE g.consent_id = consent.id OFFSET 0',
        'WHERE g.child_id = consent.child_id OFFSET 0',
      ],
      'a consent is asked in the name of others': [
        ' AND s.participant_id = consent.asked_by_id\n      AND (s.coordinates OR',
        '\n      AND (s.coordinates OR',
      ],
      'about one parent the other at home asks': [
        ' AND (consent.about_person_id IS NULL OR consent.about_person_id = s.person_id))) OFFSET 0)',
        ')) OFFSET 0)',
      ],
      'a consent is asked on a tie that one does not see': [
        '\n    AND EXISTS (SELECT FROM app.tie t WHERE t.id = consent.tie_id OFFSET 0));',
        ');',
      ],
      'the places of other signers are seen': [
        'USING (person_id = (SELECT app.viewer()) AND (role',
        'USING ((SELECT app.viewer()) IS NOT NULL AND (role',
      ],
      'a signer who does not see the child sees its consents': [
        "AND (role = 'PARENT'\n    OR EXISTS (SELECT FROM app.seat s WHERE s.child_id = signer.child_id AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OFFSET 0))",
        '',
      ],
      'a parent does not see what is asked about herself': [
        "AND (role = 'PARENT'\n    OR EXISTS",
        'AND (EXISTS',
      ],
      'who answered what is seen by who sees the consent': [
        'FOR SELECT TO hub_app\n  USING (EXISTS (SELECT FROM app.signer g WHERE g.consent_id = signature.consent_id OFFSET 0));',
        'FOR SELECT TO hub_app\n  USING (EXISTS (SELECT FROM app.consent g WHERE g.id = signature.consent_id OFFSET 0));',
      ],
    },
    'consent/ask-again.functions.sql': {
      'what was refused is asked again at once': [
        "was_refused THEN\n    RAISE EXCEPTION 'NOT_OPEN'",
        "was_refused AND is_open THEN\n    RAISE EXCEPTION 'NOT_OPEN'",
      ],
      'a refusal in the other direction counts': [
        ' AND c.from_id IN (SELECT app.stood_as(NEW.from_id)) AND c.to_id IN (SELECT app.stood_as(NEW.to_id))',
        ' AND NEW.from_id = ANY (ARRAY[c.from_id, c.to_id]) AND NEW.to_id = ANY (ARRAY[c.from_id, c.to_id])',
      ],
      'who left and came back is asked again at once': [
        'c.to_id IN (SELECT app.stood_as(NEW.to_id))',
        'c.to_id = NEW.to_id',
      ],
      'who left and came back asks again at once': [
        'AND (c.asked_by_id IN (SELECT app.stood_as(NEW.asked_by_id))',
        'AND (c.asked_by_id = NEW.asked_by_id',
      ],
      'a refusal about somebody else counts': [
        'SELECT asked.about_person_id IS NOT DISTINCT FROM again.about_person_id\n    AND',
        'SELECT',
      ],
      'a refusal counts for ever': [
        " AND c.decided_at > NEW.requested_at - interval '720 hours'",
        '',
      ],
      'less is asked and it counts as the same': [
        'asked.scopes @> again.scopes AND asked.scopes <@ again.scopes',
        'asked.scopes @> again.scopes',
      ],
      'what was refused in other words counts': [
        '    AND app.plain_words(asked.purpose) = app.plain_words(again.purpose)\n',
        '',
      ],
      'who may not know of a refusal learns of it by asking': [
        '      AND (c.asked_by_id IN (SELECT app.stood_as(NEW.asked_by_id))\n',
        '      AND (c.tie_id = NEW.tie_id\n',
      ],
      'two who ask the same at once both ask': [
        '  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;\n',
        '',
      ],
    },
    'consent/sign.ts': {
      'who does not sign is told that there is nothing': [
        "if (places.length === 0) throw new Refusal('NOT_ALLOWED');",
        '',
      ],
      'a consent that is hidden is told from one that is absent': [
        'if (!found) throw notFound();',
        "if (!found) throw new Refusal('NOT_ALLOWED');",
      ],
    },
    'consent/request-consent.ts': {
      'a scope about the child is asked about a parent': [
        'if (!input.scopes.every((scope) => maySpeakOf(scope, about))) {',
        'if (input.scopes.length === 0) {',
      ],
      'a consent outlasts what it may': ["if (problem) throw badInput('endsAt', problem);", ''],
      'a consent is asked on a tie that lost an end': [
        "if (await hasLostAnEnd(doing, tie)) throw new Refusal('NOT_OPEN', { problem: 'HAS_LEFT' });",
        '',
      ],
    },
  },
};
