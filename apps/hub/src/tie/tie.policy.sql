-- S3: a tie is seen by guardians, child and coordinator who see both its ends; by persons at an end while a ground on
-- it is in force; by the participant that asked for it while its request is open; and by who signs a consent on it,
-- since a consent names its tie (C3), as a ground does to the parent whom it is about (G3). A request is open until it
-- is answered or its own end passes.
ALTER TABLE app.tie ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.tie TO hub_app;
CREATE POLICY seen ON app.tie FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = tie.child_id AND (
      NOT tie.shielded AND (s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.coordinates)
      OR s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN']) AND s.participant_id = ANY (ARRAY[tie.a_id, tie.b_id])
        AND EXISTS (SELECT FROM app.permit p WHERE p.tie_id = tie.id
          AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until OFFSET 0))
      AND (s.role <> 'GUARDIAN' OR tie.id <> ALL (((SELECT app.kept_from_viewer())::uuid[]))) OFFSET 0)
    OR EXISTS (SELECT FROM app.asking q WHERE q.tie_id = tie.id OFFSET 0)
    OR EXISTS (SELECT FROM app.signer g WHERE g.tie_id = tie.id OFFSET 0)
    OR EXISTS (SELECT FROM app.ground g WHERE g.tie_id = tie.id AND g.about_person_id = (SELECT app.viewer()) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.tie TO hub_owner USING (true) WITH CHECK (true);

-- Who has a request open: seen by the people of that participant, for as long as it is open; from a home about a
-- parent, by that parent alone.
ALTER TABLE app.asking ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.asking TO hub_app;
CREATE POLICY ones_own ON app.asking FOR SELECT TO hub_app
  USING (statement_timestamp() < valid_until AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = asking.child_id
    AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (asking.about_person_id = s.person_id OR asking.about_person_id IS NULL AND asking.tie_id <> ALL (((SELECT app.kept_from_viewer())::uuid[]))))
    AND s.participant_id = asking.participant_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.asking TO hub_owner USING (true) WITH CHECK (true);

-- A permit is seen by the people at either end, by the coordinator of ties it sees, by
-- the family where it stands on the law of the home, by the signers where it stands on a consent, and by who sees the
-- ground where it stands on another.
ALTER TABLE app.permit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.permit TO hub_app;
CREATE POLICY seen_at_its_ends ON app.permit FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = permit.child_id AND (
      (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (permit.about_person_id IS NULL OR permit.about_person_id = s.person_id))
        AND s.participant_id = ANY (ARRAY[permit.from_id, permit.to_id])
      OR permit.ground = 'LEGAL_REPRESENTATIVE' AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])
      OR NOT permit.shielded AND s.coordinates)
      AND (s.role <> 'GUARDIAN' OR permit.about_person_id = s.person_id OR NOT ARRAY[permit.tie_id, permit.ground_id] && ((SELECT app.kept_from_viewer())::uuid[])) OFFSET 0)
    OR EXISTS (SELECT FROM app.signer g WHERE g.consent_id = permit.consent_id OFFSET 0)
    OR EXISTS (SELECT FROM app.ground g WHERE g.id = permit.ground_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.permit TO hub_owner USING (true) WITH CHECK (true);
