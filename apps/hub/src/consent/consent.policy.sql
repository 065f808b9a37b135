-- S4: a consent is seen by its signers, by the participant that asked, by both ends while it is in force, and by the
-- coordinator where S3 shows the tie. In what is about a parent no other guardian acts for the home that they share.
ALTER TABLE app.consent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, starts_at, ends_at) ON app.consent TO hub_app;
CREATE POLICY seen ON app.consent FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = consent.child_id AND (
      s.coordinates AND NOT consent.shielded
      OR (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (consent.about_person_id = s.person_id OR consent.about_person_id IS NULL AND consent.tie_id <> ALL (((SELECT app.kept_from_viewer())::uuid[])))) AND (
        s.participant_id = consent.asked_by_id
        OR consent.state = 'GIVEN' AND GREATEST(consent.decided_at, consent.starts_at) <= statement_timestamp() AND statement_timestamp() < consent.runs_until
           AND s.participant_id = ANY (ARRAY[consent.from_id, consent.to_id]))) OFFSET 0)
    OR EXISTS (SELECT FROM app.signer g WHERE g.consent_id = consent.id OFFSET 0));
-- D2: asked by either end of a tie one sees, or by the coordinator.
CREATE POLICY asked_by_an_end_or_the_coordinator ON app.consent FOR INSERT TO hub_app
  WITH CHECK (state = 'REQUESTED' AND asked_by_person_id = (SELECT app.viewer())
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = consent.child_id AND s.participant_id = consent.asked_by_id
      AND (s.coordinates OR s.participant_id = ANY (ARRAY[consent.from_id, consent.to_id])
        AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND consent.tie_id <> ALL (((SELECT app.kept_from_viewer())::uuid[])) AND (consent.about_person_id IS NULL OR consent.about_person_id = s.person_id))) OFFSET 0)
    AND EXISTS (SELECT FROM app.tie t WHERE t.id = consent.tie_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.consent TO hub_owner USING (true) WITH CHECK (true);

-- One's own place among the signers; for a guardian only while they see the child (S1).
ALTER TABLE app.signer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.signer TO hub_app;
CREATE POLICY oneself ON app.signer FOR SELECT TO hub_app
  USING (person_id = (SELECT app.viewer()) AND (role = 'PARENT'
    OR EXISTS (SELECT FROM app.seat s WHERE s.child_id = signer.child_id AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OFFSET 0)));
CREATE POLICY kept_by_the_owner ON app.signer TO hub_owner USING (true) WITH CHECK (true);

-- Who answered what is for the signers only. One writes one's own answer, and nobody else's.
ALTER TABLE app.signature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (consent_id, act, wording, language) ON app.signature TO hub_app;
CREATE POLICY seen_by_signers ON app.signature FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.signer g WHERE g.consent_id = signature.consent_id OFFSET 0));
CREATE POLICY made_by_the_signer ON app.signature FOR INSERT TO hub_app
  WITH CHECK (person_id = (SELECT app.viewer()) AND act = ANY (ARRAY['YES', 'NO', 'WITHDRAWN'])
    AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = signature.consent_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.signature TO hub_owner USING (true) WITH CHECK (true);
