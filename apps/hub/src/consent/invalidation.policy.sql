-- Why a consent never counted: for its signers, for who asked and for who said it; of these only who still sees the consent.
-- Another coordinator sees that it is so, not why (S4).
ALTER TABLE app.invalidation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (consent_id, kind, reason) ON app.invalidation TO hub_app;
CREATE POLICY seen_with_its_consent ON app.invalidation FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.signer g WHERE g.consent_id = invalidation.consent_id OFFSET 0)
    OR EXISTS (SELECT FROM app.seat s WHERE s.child_id = invalidation.child_id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN'])
        AND s.participant_id = ANY (ARRAY[invalidation.asked_by_id, invalidation.by_participant_id]) OFFSET 0)
      AND EXISTS (SELECT FROM app.consent c WHERE c.id = invalidation.consent_id OFFSET 0));
-- C4: said by who asked or the coordinator of a tie it sees; or by the signer for whom an answer was recorded.
CREATE POLICY said_by_who_keeps_it ON app.invalidation FOR INSERT TO hub_app
  WITH CHECK (by_person_id = (SELECT app.viewer()) AND EXISTS (SELECT FROM app.consent c WHERE c.id = invalidation.consent_id AND (
      invalidation.kind = 'NOT_SAID' AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = c.id OFFSET 0)
      OR invalidation.kind <> 'NOT_SAID' AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = c.child_id AND s.participant_id = invalidation.by_participant_id
        AND (s.participant_id = c.asked_by_id AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (c.about_person_id IS NULL OR c.about_person_id = s.person_id))
          OR s.coordinates AND NOT c.shielded) OFFSET 0)) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.invalidation TO hub_owner USING (true) WITH CHECK (true);
