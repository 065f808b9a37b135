-- A ground is seen by
--   - the people of the participant that opened it, always; before it is countersigned by nobody else;
--   - the people of the other end, while it is in force (S3);
--   - the coordinator, where S3 shows it the tie as such;
--   - G3: when it is about the child, guardians and the child who see both ends; when it is about a parent, that parent.
ALTER TABLE app.ground ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, tie_id, from_id, kind, scopes, about_person_id, article, weighing, answers_refusal, ends_at) ON app.ground TO hub_app;
CREATE POLICY seen ON app.ground FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = ground.child_id AND (
      s.role = 'ASSIGNED' AND s.participant_id = ground.from_id
      OR ground.countersigned_at <= statement_timestamp() AND (
        (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (ground.about_person_id IS NULL OR ground.about_person_id = s.person_id))
          AND s.participant_id = ground.to_id AND statement_timestamp() < ground.runs_until
        OR s.coordinates AND NOT ground.shielded
        OR (s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) AND ground.about_person_id IS NULL
            OR s.role = ANY (ARRAY['GUARDIAN', 'SERVED']) AND ground.about_person_id = s.person_id)
          AND (NOT ground.from_shielded OR EXISTS (SELECT FROM app.seat v WHERE v.child_id = ground.child_id AND v.participant_id = ground.from_id OFFSET 0))
          AND (NOT ground.to_shielded OR EXISTS (SELECT FROM app.seat v WHERE v.child_id = ground.child_id AND v.participant_id = ground.to_id OFFSET 0))))
    AND (s.role <> 'GUARDIAN' OR ground.about_person_id = s.person_id OR ground.id <> ALL (((SELECT app.kept_from_viewer())::uuid[]))) OFFSET 0));
-- G2: opened by someone assigned to who will tell, towards an end that they see. Not: on a tie that they see, since a tie
-- is seen by its grounds, and a policy cannot ask itself; who sees both ends can make that tie their own.
CREATE POLICY opened_by_its_people ON app.ground FOR INSERT TO hub_app
  WITH CHECK (opened_by_person_id = (SELECT app.viewer()) AND countersigned_at IS NULL AND ended_at IS NULL
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = ground.child_id AND s.role = 'ASSIGNED' AND s.participant_id = ground.from_id OFFSET 0)
    AND EXISTS (SELECT FROM app.participant p WHERE p.id = ground.to_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.ground TO hub_owner USING (true) WITH CHECK (true);
