-- Whether the viewer sees a participant as it stands now (S2), for functions of the owner, to whom no policy applies.
CREATE OR REPLACE FUNCTION app.sees_end(p app.participant) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM app.seat s WHERE s.person_id = app.viewer() AND s.child_id = p.child_id
    AND (s.participant_id = p.id OR NOT p.shielded AND (s.role = 'CHILD' OR s.coordinates OR s.role = 'GUARDIAN' AND p.id NOT IN (SELECT app.withholders(s.person_id, 'PARTICIPANT')))
         OR p.kind = 'HOME' AND NOT p.confidential AND s.role IN ('ASSIGNED', 'GUARDIAN', 'CHILD'))
    AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until)
$$;

-- Makes a tie in the name of a participant the viewer acts for: an end of it, or the coordinator (D2). Where the tie
-- stands already, the asker becomes its maker: whether it stood before cannot be learnt from the answer (S0).
-- Both ends must be visible to the viewer; the caller has read them as the viewer, and here it is demanded again.
CREATE OR REPLACE FUNCTION app.make_tie(maker uuid, one uuid, other uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE a app.participant; b app.participant; made uuid;
BEGIN
  SELECT * INTO a FROM app.participant WHERE id = LEAST(one, other) AND valid_until > statement_timestamp();
  SELECT * INTO b FROM app.participant WHERE id = GREATEST(one, other) AND valid_until > statement_timestamp();
  IF a.id IS NULL OR b.id IS NULL OR a.id = b.id OR a.child_id <> b.child_id OR NOT EXISTS (
      SELECT FROM app.seat s WHERE s.person_id = app.viewer() AND s.child_id = a.child_id AND s.participant_id = maker
        AND (s.coordinates OR s.role IN ('ASSIGNED', 'GUARDIAN') AND maker IN (a.id, b.id))
        AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF NOT app.sees_end(a) OR NOT app.sees_end(b) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  INSERT INTO app.tie AS t (child_id, a_id, a_shielded, b_id, b_shielded, made_by_id)
    VALUES (a.child_id, a.id, a.shielded, b.id, b.shielded, maker)
    ON CONFLICT (a_id, b_id) DO UPDATE SET made_by_id = maker, made_at = statement_timestamp() RETURNING t.id INTO made;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION app.sees_end(app.participant), app.make_tie(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.make_tie(uuid, uuid, uuid) TO hub_app;
