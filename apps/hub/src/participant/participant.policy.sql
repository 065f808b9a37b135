-- S2: a participant is seen by its own people (a) and those tied to it (c) and the parent it serves, all of whom hold
-- a seat at it; by guardians, the child (b) and the coordinator (d) unless it is shielded; and a home by everyone in
-- the web unless it is confidential.
ALTER TABLE app.participant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, child_id, kind, organisation_id, name, serves_person_id, serves_person_name, confidential, added_by_family), UPDATE (valid_until) ON app.participant TO hub_app;
CREATE POLICY seen ON app.participant FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = participant.child_id AND (
      s.participant_id = participant.id
      OR NOT participant.shielded AND (s.role = 'CHILD' OR s.coordinates OR s.role = 'GUARDIAN' AND participant.id <> ALL (((SELECT app.kept_from_viewer())::uuid[])))
      OR participant.kind = 'HOME' AND NOT participant.confidential AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD'])) OFFSET 0));
-- D1: only the coordinator invites; it ends the participants it sees, and a participant may leave by itself. Ending is for
-- good: what has ended is not opened again. These hold without a condition too, for which PostgreSQL asks no SELECT policy.
CREATE POLICY invited_by_the_coordinator ON app.participant FOR INSERT TO hub_app
  WITH CHECK (NOT coordinates AND NOT added_by_family AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = participant.child_id AND s.coordinates OFFSET 0));
CREATE POLICY ended_by_the_coordinator_or_itself ON app.participant FOR UPDATE TO hub_app
  USING (NOT coordinates AND valid_until > statement_timestamp() AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = participant.child_id
    AND (s.role = 'ASSIGNED' AND s.participant_id = participant.id OR s.coordinates AND (NOT participant.shielded
      OR EXISTS (SELECT FROM app.seat v WHERE v.child_id = participant.child_id AND v.participant_id = participant.id OFFSET 0))) OFFSET 0))
  WITH CHECK (valid_until <= statement_timestamp());
-- D1: the family adds an informal participant of its own, and ends what it added: its guardians with authority, and from
-- 16 the child alone.
CREATE POLICY added_by_the_family ON app.participant FOR INSERT TO hub_app
  WITH CHECK (NOT coordinates AND added_by_family AND EXISTS (SELECT FROM app.seat s JOIN app.child c ON c.id = s.child_id WHERE s.child_id = participant.child_id
    AND s.role = CASE WHEN c.born_on <= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' THEN 'CHILD' ELSE 'GUARDIAN' END OFFSET 0));
CREATE POLICY ended_by_the_family ON app.participant FOR UPDATE TO hub_app
  USING (added_by_family AND valid_until > statement_timestamp() AND id <> ALL (((SELECT app.kept_from_viewer())::uuid[])) AND EXISTS (SELECT FROM app.seat s JOIN app.child c ON c.id = s.child_id WHERE s.child_id = participant.child_id
    AND s.role = CASE WHEN c.born_on <= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' THEN 'CHILD' ELSE 'GUARDIAN' END OFFSET 0))
  WITH CHECK (added_by_family AND valid_until <= statement_timestamp());
CREATE POLICY kept_by_the_owner ON app.participant TO hub_owner USING (true) WITH CHECK (true);

-- Who acts for a participant is seen with the participant.
ALTER TABLE app.assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, participant_id, person_id, person_name, function, substitute_for_id, valid_from, valid_until), UPDATE (valid_until) ON app.assignment TO hub_app;
CREATE POLICY seen_with_its_participant ON app.assignment FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = assignment.child_id AND (
      s.participant_id = assignment.participant_id
      OR NOT assignment.participant_shielded AND (s.role = 'CHILD' OR s.coordinates
        OR s.role = 'GUARDIAN' AND assignment.participant_id <> ALL (((SELECT app.kept_from_viewer())::uuid[])))) OFFSET 0));
CREATE POLICY made_by_colleague_or_coordinator ON app.assignment FOR INSERT TO hub_app
  WITH CHECK (EXISTS (SELECT FROM app.seat s WHERE s.child_id = assignment.child_id
    AND (s.coordinates OR s.role = 'ASSIGNED' AND s.participant_id = assignment.participant_id) OFFSET 0));
CREATE POLICY named_by_the_family ON app.assignment FOR INSERT TO hub_app
  WITH CHECK (EXISTS (SELECT FROM app.seat s JOIN app.child c ON c.id = s.child_id WHERE s.child_id = assignment.child_id
    AND s.role = CASE WHEN c.born_on <= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' THEN 'CHILD' ELSE 'GUARDIAN' END OFFSET 0)
    AND EXISTS (SELECT FROM app.participant p WHERE p.id = assignment.participant_id AND p.added_by_family OFFSET 0));
CREATE POLICY ended_by_colleague_or_coordinator ON app.assignment FOR UPDATE TO hub_app
  USING (valid_until > statement_timestamp() AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = assignment.child_id
    AND (s.role = 'ASSIGNED' AND s.participant_id = assignment.participant_id OR s.coordinates AND (NOT assignment.participant_shielded
      OR EXISTS (SELECT FROM app.seat v WHERE v.child_id = assignment.child_id AND v.participant_id = assignment.participant_id OFFSET 0))) OFFSET 0))
  WITH CHECK (valid_until <= statement_timestamp() OR valid_until = valid_from);
CREATE POLICY kept_by_the_owner ON app.assignment TO hub_owner USING (true) WITH CHECK (true);
