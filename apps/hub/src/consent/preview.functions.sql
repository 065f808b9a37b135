-- What a yes would newly show to each end of a request, told to those who must sign it. A consent gives a permit one way and
-- lets both ends see each other (S2c, S5b): this asks of both what stands already. It writes nothing. What of it the signer
-- may read themself, the statement that calls it decides under their own policies.
CREATE OR REPLACE FUNCTION app.preview_consent(consent uuid)
RETURNS TABLE (end_id uuid, other_id uuid, tells boolean, meets boolean, messages uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH now_seated AS MATERIALIZED (
    SELECT s.* FROM app.seat s JOIN app.consent c ON c.child_id = s.child_id
    WHERE c.id = preview_consent.consent
      -- Of what was agreed about the other parent nothing shows, not even that two know each other by it (S5d): a tie counts
      -- only when something opens it that this signer may know of.
      AND (s.role <> 'TIED' OR EXISTS (SELECT FROM app.seat mine JOIN app.permit p ON mine.participant_id IN (p.from_id, p.to_id)
        WHERE mine.person_id = s.person_id AND mine.child_id = s.child_id AND mine.role IN ('ASSIGNED', 'GUARDIAN')
          AND mine.valid_from <= statement_timestamp() AND statement_timestamp() < mine.valid_until
          AND s.participant_id IN (p.from_id, p.to_id) AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until
          AND (p.about_person_id IS NULL OR p.about_person_id = app.viewer())
          AND (p.ground_id IS NULL OR p.ground_id <> ALL (((SELECT app.kept_from_viewer())::uuid[]))))) AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until
  ), asked AS MATERIALIZED (
    SELECT c.* FROM app.consent c JOIN app.signer g ON g.consent_id = c.id AND g.person_id = app.viewer()
    WHERE c.id = preview_consent.consent AND c.state = 'REQUESTED' AND c.runs_until > statement_timestamp()
      AND (g.role = 'PARENT' OR EXISTS (SELECT FROM now_seated s WHERE s.person_id = g.person_id AND s.role IN ('GUARDIAN', 'CHILD')))
  ), ends AS (
    SELECT a.*, a.from_id AS mine, a.to_id AS other, true AS tells FROM asked a UNION ALL SELECT a.*, a.to_id, a.from_id, false FROM asked a
  )
  SELECT e.mine, e.other, e.tells,
    EXISTS (SELECT FROM now_seated a JOIN app.participant o ON o.id = e.other
      WHERE a.participant_id = e.mine AND (a.role = 'ASSIGNED' OR a.role = 'GUARDIAN' AND (e.about_person_id IS NULL OR e.about_person_id = a.person_id))
        AND NOT EXISTS (SELECT FROM now_seated s WHERE s.person_id = a.person_id AND (s.participant_id = o.id
          OR NOT o.shielded AND (s.role IN ('GUARDIAN', 'CHILD') OR s.coordinates)
          OR o.kind = 'HOME' AND NOT o.confidential AND s.role IN ('ASSIGNED', 'GUARDIAN', 'CHILD')))),
    CASE WHEN e.tells THEN '{}' ELSE ARRAY(SELECT d.message_id FROM app.delivery d JOIN app.message m ON m.id = d.message_id
      WHERE d.from_id = e.from_id AND d.to_id = e.to_id AND d.scope = ANY (e.scopes) AND d.about_person_id IS NOT DISTINCT FROM e.about_person_id
        AND m.retracted_at IS NULL AND NOT EXISTS (SELECT FROM app.permit p WHERE p.from_id = d.from_id AND p.to_id = d.to_id AND d.scope = ANY (p.scopes)
          AND p.about_person_id IS NOT DISTINCT FROM d.about_person_id AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until
          AND (p.ground_id IS NULL OR p.about_person_id = app.viewer() OR p.ground_id <> ALL (k.ids)))
        AND (d.about_person_id = app.viewer() OR d.message_id <> ALL (k.ids))) END
  -- G4: what is withheld from this signer is no answer to them, neither by what it shows nor by what it leaves out.
  FROM ends e CROSS JOIN (SELECT app.kept_from_viewer() AS ids OFFSET 0) k
$$;
REVOKE ALL ON FUNCTION app.preview_consent(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.preview_consent(uuid) TO hub_app;
