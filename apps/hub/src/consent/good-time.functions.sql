-- C3: in good time. A consent about the child that ends on a birthday from which others decide is announced thirty days
-- before: to who signs it now, to who will sign on that day, to the participant that asked and to the coordinator. Whether
-- each may see it is the consent's own policy's to say.
CREATE OR REPLACE FUNCTION app.untold_of_ends()
RETURNS TABLE (child_id uuid, consent_id uuid, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH soon AS MATERIALIZED (
    SELECT c.* FROM app.consent c JOIN app.child k ON k.id = c.child_id
    WHERE c.ends_at > statement_timestamp() AND c.ends_at <= statement_timestamp() + interval '720 hours'
      AND c.state = 'GIVEN' AND c.about_person_id IS NULL AND c.runs_until = c.ends_at
      AND c.ends_at = ANY (ARRAY[app.birthday(k.born_on, 12), app.birthday(k.born_on, 16), app.birthday(k.born_on, 18)])
  )
  SELECT s.child_id, s.id, w.person_id FROM soon s CROSS JOIN LATERAL (
    SELECT g.person_id FROM app.signer g WHERE g.consent_id = s.id
    UNION SELECT r.person_id FROM app.required_signers(s.child_id, NULL, s.ends_at) r WHERE r.person_id IS NOT NULL
    UNION SELECT t.person_id FROM app.seat t
      WHERE t.child_id = s.child_id AND t.valid_from <= statement_timestamp() AND statement_timestamp() < t.valid_until
        AND (t.participant_id = s.asked_by_id AND t.role IN ('ASSIGNED', 'GUARDIAN') OR t.coordinates AND NOT s.shielded)) w
  WHERE NOT EXISTS (SELECT FROM app.notice n WHERE n.consent_id = s.id AND n.person_id = w.person_id AND n.kind = 'ENDS_SOON')
$$;

-- What time alone brought, done for at most a hundred children at once: who is not told yet that a consent ends is told,
-- and where something began or ended by itself, those who sign are settled anew (C7, G4). Doing it again changes nothing.
-- Returns the children whose web stirred; none when there is nothing left to do.
CREATE OR REPLACE FUNCTION app.keep_good_time() RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE child uuid;
BEGIN
  FOR child IN SELECT DISTINCT u.child_id FROM app.untold_of_ends() u ORDER BY 1 LIMIT 100 LOOP
    PERFORM app.tick(child, 'WEB', NULL);
    INSERT INTO app.notice (person_id, child_id, kind, consent_id)
      SELECT u.person_id, u.child_id, 'ENDS_SOON', u.consent_id FROM app.untold_of_ends() u WHERE u.child_id = child
      ON CONFLICT DO NOTHING; -- another hub may be doing the same
    RETURN NEXT child;
  END LOOP;
  FOR child IN
    -- Where something began or ended by itself within a week; the index of each finds it. Birthdays are not among them: no
    -- consent about the child runs past one that counts (C3).
    WITH turned AS MATERIALIZED (
      SELECT g.child_id FROM app.guardianship g WHERE g.authority_from > statement_timestamp() - interval '7 days' AND g.authority_from <= statement_timestamp()
      UNION SELECT g.child_id FROM app.guardianship g WHERE g.authority_until > statement_timestamp() - interval '7 days' AND g.authority_until <= statement_timestamp()
      UNION SELECT w.child_id FROM app.withholding w WHERE w.ends_at > statement_timestamp() - interval '7 days' AND w.ends_at <= statement_timestamp()
      UNION SELECT h.child_id FROM app.safety_hold h WHERE h.valid_until > statement_timestamp() - interval '7 days' AND h.valid_until <= statement_timestamp()
      UNION SELECT c.child_id FROM app.consent c WHERE c.starts_at > statement_timestamp() - interval '7 days' AND c.starts_at <= statement_timestamp()
    )
    SELECT DISTINCT c.child_id FROM turned t JOIN app.consent c ON c.child_id = t.child_id
    WHERE c.state IN ('REQUESTED', 'GIVEN') AND c.runs_until > statement_timestamp() AND app.is_unsettled(c)
    ORDER BY 1 LIMIT 100
  LOOP
    PERFORM app.settle(ARRAY[child]);
    RETURN NEXT child;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION app.untold_of_ends(), app.keep_good_time() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_good_time() TO hub_log;
