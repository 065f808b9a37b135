-- D7: writes who looked. hub_log alone may call record_sights(); rows are only ever added.
-- `sights`: [{"person_id", "child_id" or null, "looked", "outcome"}]. Acting for whom, the function as coordinator and
-- the ground are read from the facts here, so that the record does not depend on what the hub says of them. A refusal
-- keeps the child it was about where there is one, for the family to see; the hub itself never learns whether there is.
-- Who acted for a hidden participant once, or will, or for one whose looks are withheld now (G4), is refused in its name:
-- a bare name would tell the family of it (S0).
-- What the same person saw before on the same day (A1), for the same participant, is marked as seen again.
CREATE OR REPLACE FUNCTION app.note_sights(sights json, at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO app.access_record (at, person_id, person_name, participant_id, participant_name, participant_kind, role, coordinates, shielded, child_id, looked, outcome, ground, repeated)
    SELECT at, p.id, app.acting_name(p.id, t.id), t.id, t.name, t.kind, s.role, COALESCE(s.coordinates, false), COALESCE(t.shielded, false), c.id, x.looked, x.outcome,
      CASE s.role WHEN 'GUARDIAN' THEN 'LEGAL_REPRESENTATIVE' WHEN 'CHILD' THEN 'SELF' WHEN 'ASSIGNED' THEN CASE WHEN s.coordinates THEN 'COORDINATOR' ELSE 'PARTICIPANT' END ELSE 'NONE' END,
      x.outcome = 'SHOWN' AND EXISTS (SELECT FROM app.access_record r WHERE r.person_id = p.id AND r.child_id = c.id AND r.looked = x.looked AND NOT r.repeated
        AND r.outcome = 'SHOWN' AND r.participant_id IS NOT DISTINCT FROM t.id AND (r.role IS NULL) = (s.role IS NULL)
        AND r.at >= (note_sights.at AT TIME ZONE 'Europe/Amsterdam')::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
    FROM json_to_recordset(sights) AS x (person_id uuid, child_id uuid, looked text, outcome text)
    JOIN app.person p ON p.id = x.person_id
    LEFT JOIN app.child c ON c.id = x.child_id
    LEFT JOIN LATERAL (SELECT s.* FROM app.seat s WHERE s.person_id = p.id AND s.child_id = c.id
      AND s.role IN ('ASSIGNED', 'GUARDIAN', 'CHILD') AND s.valid_from <= statement_timestamp()
      AND (statement_timestamp() < s.valid_until
        -- What was shown was shown to who had a seat, though it may have ended while the record waited for its turn.
        OR x.outcome = 'SHOWN' AND statement_timestamp() - interval '1 minute' < s.valid_until)
      ORDER BY statement_timestamp() < s.valid_until DESC, s.role, s.coordinates DESC, s.participant_id LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT a.participant_id FROM app.assignment a WHERE a.person_id = p.id AND a.child_id = c.id
      AND (a.participant_shielded OR EXISTS (SELECT FROM app.withholding w WHERE w.child_id = a.child_id AND a.participant_id IN (SELECT app.stood_as(w.participant_id)) AND w.what IN ('PARTICIPANT', 'ACCESS_RECORDS')
        AND w.countersigned_at IS NOT NULL AND statement_timestamp() < LEAST(w.ends_at, w.ended_at)))
      ORDER BY a.valid_from DESC, a.id LIMIT 1) h ON s.role IS NULL
    LEFT JOIN app.participant t ON t.id = COALESCE(s.participant_id, h.participant_id)
$$;

-- It answered nothing before, and what a function answers cannot be replaced.
DO $$ BEGIN
  IF (SELECT prorettype FROM pg_proc WHERE oid = to_regprocedure('app.record_sights(json)')) = 'void'::regtype THEN
    DROP FUNCTION app.record_sights(json);
  END IF;
END $$;

-- A sight may say of which place in the child's order of events it is, "asOf". Answered are those whose child had moved on
-- once they were recorded: [{"child_id", "as_of"}]. What they showed must not leave any more (C5): it is looked at again.
CREATE OR REPLACE FUNCTION app.record_sights(sights json) RETURNS json
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM app.note_sights(sights, statement_timestamp());
  RETURN (SELECT COALESCE(json_agg(DISTINCT jsonb_build_object('child_id', k.child_id, 'as_of', x."asOf")), '[]')
    FROM json_to_recordset(sights) AS x (child_id uuid, "asOf" bigint)
    JOIN app.child_clock k ON k.child_id = x.child_id AND k.last_seq <> x."asOf");
END $$;

REVOKE ALL ON FUNCTION app.note_sights(json, timestamptz), app.record_sights(json) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_sights(json) TO hub_log;
