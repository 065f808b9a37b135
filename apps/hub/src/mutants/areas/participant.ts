import type { Area } from '../mutant.js';

/** Participants and who acts for them: S2, D1, D5, D6. */
export const participant: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'seat/injected.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'participant/participant.access.test.ts',
    'participant/participant.injected.access.test.ts',
    'participant/invite-participant.test.ts',
    'participant/assign.test.ts',
    'participant/add-informal.test.ts',
    'participant/injected.access.test.ts',
    'participant/leave.test.ts',
    'participant/record-absence.test.ts',
    'participant/end-assignment.test.ts',
    'participant/end-participant.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'withholding/withheld-things.access.test.ts',
    'child/child.access.test.ts',
    'child/open-network.test.ts',
    'network/network.plan.test.ts',
  ],
  broken: {
    'participant/participant.policy.sql': {
      'a participant that is withheld is seen by that guardian': [
        ' AND participant.id <> ALL (((SELECT app.kept_from_viewer())::uuid[])))\n',
        ')\n',
      ],
      'who acts for a withheld participant is seen by that guardian': [
        ' AND assignment.participant_id <> ALL (((SELECT app.kept_from_viewer())::uuid[]))',
        '',
      ],
      'the coordinator invites in the name of the family': [
        'NOT coordinates AND NOT added_by_family AND EXISTS',
        'NOT coordinates AND EXISTS',
      ],
      'the child under 16 adds somebody': [
        "THEN 'CHILD' ELSE 'GUARDIAN' END OFFSET 0));\nCREATE POLICY ended_by_the_family",
        "THEN 'CHILD' ELSE s.role END OFFSET 0));\nCREATE POLICY ended_by_the_family",
      ],
      'the family ends what others invited': [
        'USING (added_by_family AND valid_until >',
        'USING (valid_until >',
      ],
      'the family puts people into any participant': [
        ' AND p.added_by_family OFFSET 0));',
        ' OFFSET 0));',
      ],
      'a participant is seen by who is something to another child': [
        'WHERE s.child_id = participant.child_id AND (\n      s.participant_id',
        'WHERE (\n      s.participant_id',
      ],
      'a hidden participant is seen by the family and the coordinator': [
        'OR NOT participant.shielded AND (s.role',
        'OR (s.role',
      ],
      'the coordinator does not see the web': [
        "(s.role = 'CHILD' OR s.coordinates OR s.role = 'GUARDIAN' AND participant.id",
        "(s.role = 'CHILD' OR s.role = 'GUARDIAN' AND participant.id",
      ],
      'every participant sees every other': [
        "(s.role = 'CHILD' OR s.coordinates OR s.role = 'GUARDIAN' AND participant.id",
        "(s.role = 'CHILD' OR s.role = 'ASSIGNED' OR s.coordinates OR s.role = 'GUARDIAN' AND participant.id",
      ],
      'a confidential home is seen by all': [
        "participant.kind = 'HOME' AND NOT participant.confidential AND",
        "participant.kind = 'HOME' AND",
      ],
      'a home is seen by a parent who is only served': [
        " AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD'])) OFFSET 0));",
        ') OFFSET 0));',
      ],
      'anyone who takes part invites': [
        'WHERE s.child_id = participant.child_id AND s.coordinates OFFSET 0));',
        "WHERE s.child_id = participant.child_id AND s.role = 'ASSIGNED' OFFSET 0));",
      ],
      'the coordinator of another child invites': [
        'WHERE s.child_id = participant.child_id AND s.coordinates OFFSET 0));',
        'WHERE s.coordinates OFFSET 0));',
      ],
      'the coordinating participant ends itself': [
        'USING (NOT coordinates AND valid_until > statement_timestamp()',
        'USING (valid_until > statement_timestamp()',
      ],
      'a participant that has ended is ended anew': [
        'USING (NOT coordinates AND valid_until > statement_timestamp() AND',
        'USING (NOT coordinates AND',
      ],
      'a participant is prolonged': [
        'WITH CHECK (valid_until <= statement_timestamp());',
        'WITH CHECK (valid_until IS NOT NULL);',
      ],
      'any participant ends any other': [
        "s.role = 'ASSIGNED' AND s.participant_id = participant.id OR s.coordinates",
        "s.role = 'ASSIGNED' OR s.coordinates",
      ],
      'a participant cannot leave by itself': [
        "(s.role = 'ASSIGNED' AND s.participant_id = participant.id OR s.coordinates AND (NOT participant.shielded",
        '(s.coordinates AND (NOT participant.shielded',
      ],
      'the coordinator ends what is hidden from it': [
        'OR s.coordinates AND (NOT participant.shielded\n',
        'OR s.coordinates AND (participant.shielded IS NOT NULL\n',
      ],
      'who acts for a hidden participant is seen': [
        'OR NOT assignment.participant_shielded AND (s.role',
        'OR (s.role',
      ],
      'anyone who takes part puts people anywhere': [
        "OR s.role = 'ASSIGNED' AND s.participant_id = assignment.participant_id) OFFSET 0));",
        "OR s.role = 'ASSIGNED') OFFSET 0));",
      ],
      'the coordinator of another child puts people anywhere': [
        "WHERE s.child_id = assignment.child_id\n    AND (s.coordinates OR s.role = 'ASSIGNED'",
        "WHERE (s.coordinates OR s.child_id = assignment.child_id AND s.role = 'ASSIGNED'",
      ],
      'the coordinator ends who acts for what is hidden from it': [
        'OR s.coordinates AND (NOT assignment.participant_shielded\n',
        'OR s.coordinates AND (assignment.participant_shielded IS NOT NULL\n',
      ],
      'work that has ended is ended anew': [
        'USING (valid_until > statement_timestamp() AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = assignment.child_id',
        'USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = assignment.child_id',
      ],
      'work is prolonged': [
        'WITH CHECK (valid_until <= statement_timestamp() OR valid_until = valid_from);',
        'WITH CHECK (valid_until IS NOT NULL);',
      ],
    },
    'participant/assignment.functions.sql': {
      'a colleague of another participant tells who is away': [
        'IF NOT app.acts_for(app.viewer(), a.child_id, a.participant_id) THEN',
        'IF app.viewer() IS NULL THEN',
      ],
      'somebody who has ended is away': [
        'ELSIF a.valid_until <= now THEN',
        'ELSIF a.id IS NULL THEN',
      ],
      'somebody is away twice': ['ELSIF a.away_until > now THEN', 'ELSIF a.id IS NULL THEN'],
      'somebody stands in for who has ended': [
        'IF NEW.substitute_for_id IS NOT NULL AND NOT EXISTS',
        'IF NEW.substitute_for_id IS NULL AND NOT EXISTS',
      ],
    },
    'participant/participant.functions.sql': {
      'whoever is known by an id is brought to an informal participant': [
        "ELSIF p.kind = 'INFORMAL' AND app.viewer() IS NOT NULL AND NOT EXISTS",
        "ELSIF p.kind = 'INFORMAL' AND app.viewer() IS NULL AND NOT EXISTS",
      ],
      'who acts for an organisation is brought to an informal participant': [
        " AND o.kind = 'INFORMAL' AND NOT o.shielded) THEN",
        ' AND NOT o.shielded) THEN',
      ],
      'a parent of another child is served': [
        'WHERE g.child_id = NEW.child_id AND g.person_id = NEW.serves_person_id',
        'WHERE g.person_id = NEW.serves_person_id',
      ],
      'who works anywhere acts for any organisation': [
        ' AND e.organisation_id = p.organisation_id AND',
        ' AND',
      ],
      'who worked there once acts for it': [
        ' AND e.valid_until > statement_timestamp()) THEN',
        ') THEN',
      ],
      'somebody is put into a home': [" OR p.kind = 'HOME'\n", '\n'],
      'the coordinator puts somebody into what is hidden from it': [
        'p.valid_from < transaction_timestamp() AND',
        'p.valid_from > transaction_timestamp() AND',
      ],
      'an organisation takes part as another kind': [' AND o.kind = NEW.kind', ''],
      'a guardian has authority without a source': [
        "CASE WHEN guardian->>'authoritySource' IS NOT NULL THEN statement_timestamp() END, guardian->>'authoritySource'",
        "statement_timestamp(), COALESCE(guardian->>'authoritySource', '?')",
      ],
    },
  },
};
