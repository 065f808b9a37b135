-- Changes of who decides for a child (C1, C7, S1): written down by one person of the coordinator, in effect once a second
-- person of it countersigns. What follows for consents, ties and seats is derived in that same transaction.

-- The participant in whose name the viewer coordinates this child's web now.
CREATE OR REPLACE FUNCTION app.coordinates_as(child uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.participant_id FROM app.seat s
  WHERE s.person_id = app.viewer() AND s.child_id = child AND s.coordinates AND s.role = 'ASSIGNED'
    AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until LIMIT 1
$$;

CREATE OR REPLACE FUNCTION app.midnight(day date) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT day::timestamp AT TIME ZONE 'Europe/Amsterdam' $$;

-- Whether a change can still be made of what stands now, else the code that says why not.
CREATE OR REPLACE FUNCTION app.check_fact(f app.fact_change) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE g app.guardianship; is_so boolean; today date := (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  IF f.on_day > today + interval '1 year' THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'day', HINT = 'LATER_THAN_A_YEAR';
  ELSIF f.what = 'INABILITY_BEGINS' AND f.on_day > today THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'day', HINT = 'IN_THE_FUTURE';
  ELSIF f.what = 'HOLD_BEGINS' AND f.on_day <= today THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'day', HINT = 'IN_THE_PAST';
  END IF;
  SELECT * INTO g FROM app.guardianship WHERE child_id = f.child_id AND person_id = f.person_id;
  IF f.person_id IS NOT NULL AND g.id IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  is_so := CASE f.what
    -- Begins anew only once it has ended: there is one period, and until then it is this one. A wrong beginning is
    -- corrected by saying that it never was.
    WHEN 'AUTHORITY_BEGINS' THEN g.authority_from IS NULL OR g.authority_until <= LEAST(app.midnight(f.on_day), clock_timestamp())
    WHEN 'AUTHORITY_ENDS' THEN g.authority_from <= app.midnight(f.on_day) AND app.midnight(f.on_day) < g.authority_until
    WHEN 'AUTHORITY_NEVER' THEN g.authority_from IS NOT NULL
    WHEN 'HOLD_BEGINS' THEN true
    WHEN 'HOLD_ENDS' THEN EXISTS (SELECT FROM app.safety_hold h WHERE h.child_id = f.child_id AND h.person_id = f.person_id AND h.valid_until > clock_timestamp())
    ELSE (SELECT (c.unable_to_weigh_since IS NULL) = (f.what = 'INABILITY_BEGINS') FROM app.child c WHERE c.id = f.child_id) END;
  IF is_so IS NOT TRUE THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.fill_fact() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  NEW.participant_id := app.coordinates_as(NEW.child_id);
  NEW.written_by_person_id := app.viewer();
  NEW.written_by_name := app.acting_name(NEW.written_by_person_id, NEW.participant_id);
  SELECT person_name INTO NEW.person_name FROM app.guardianship WHERE child_id = NEW.child_id AND person_id = NEW.person_id;
  IF NEW.participant_id IS NULL OR NEW.person_id = NEW.written_by_person_id OR NEW.person_id IS NOT NULL AND NEW.person_name IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(NEW.child_id, 'WEB', NULL);
  PERFORM app.check_fact(NEW);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.fact_change FOR EACH ROW EXECUTE FUNCTION app.fill_fact();

-- One that waits, of the viewer's own participant while that coordinates, under the child's clock. One that is not the
-- viewer's is one that is not there (S0).
CREATE OR REPLACE FUNCTION app.take_fact(change uuid) RETURNS app.fact_change
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE f app.fact_change;
BEGIN
  SELECT * INTO f FROM app.fact_change WHERE id = change;
  IF f.id IS NULL OR app.coordinates_as(f.child_id) IS NULL OR f.person_id = app.viewer() THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(f.child_id, 'WEB', NULL);
  SELECT * INTO f FROM app.fact_change WHERE id = change FOR UPDATE;
  IF app.coordinates_as(f.child_id) IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF f.countersigned_at IS NOT NULL OR f.dropped_at IS NOT NULL THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN f;
END $$;

-- C4: what somebody signed as guardian from a moment on, without authority then, never counted. `source` is where it was read.
CREATE OR REPLACE FUNCTION app.invalidate_signed_by(f app.fact_change, since timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT x.id FROM app.consent x
      JOIN LATERAL (SELECT s.act, s.role, COALESCE(app.midnight(s.answered_on), s.at) AS at FROM app.signature s
        WHERE s.consent_id = x.id AND s.person_id = f.person_id AND s.act IN ('YES', 'NO') ORDER BY s.id DESC LIMIT 1) a ON true
      WHERE x.child_id = f.child_id AND x.state = 'GIVEN' AND x.runs_until > clock_timestamp() AND a.act = 'YES' AND a.role = 'GUARDIAN' AND a.at >= since
      ORDER BY x.id LOOP
    INSERT INTO app.invalidation (consent_id, kind, reason, by_participant_id) VALUES (c.id, 'NO_AUTHORITY', f.source, f.participant_id);
  END LOOP;
END $$;

-- A second person of the same coordinator, who both act for it now (C1): from here it holds.
CREATE OR REPLACE FUNCTION app.countersign_fact(change uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE f app.fact_change := app.take_fact(change); me uuid := app.viewer();
BEGIN
  IF f.written_by_person_id = me THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  IF app.coordinates_as(f.child_id) <> f.participant_id OR NOT app.acts_for(f.written_by_person_id, f.child_id, f.participant_id) THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  PERFORM app.check_fact(f);
  UPDATE app.fact_change SET countersigned_by_person_id = me, countersigned_by_name = app.acting_name(me, f.participant_id),
    countersigned_at = clock_timestamp() WHERE id = f.id;
  CASE f.what
    WHEN 'AUTHORITY_BEGINS' THEN
      UPDATE app.guardianship SET authority_from = app.midnight(f.on_day), authority_until = 'infinity', authority_source = f.source
        WHERE child_id = f.child_id AND person_id = f.person_id;
    WHEN 'AUTHORITY_ENDS' THEN
      UPDATE app.guardianship SET authority_until = app.midnight(f.on_day) WHERE child_id = f.child_id AND person_id = f.person_id;
      PERFORM app.invalidate_signed_by(f, app.midnight(f.on_day));
    WHEN 'AUTHORITY_NEVER' THEN
      UPDATE app.guardianship SET authority_from = NULL, authority_until = 'infinity', authority_source = NULL
        WHERE child_id = f.child_id AND person_id = f.person_id;
      PERFORM app.invalidate_signed_by(f, '-infinity');
    WHEN 'HOLD_BEGINS' THEN
      INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES (f.child_id, f.person_id, f.source, app.midnight(f.on_day));
    WHEN 'HOLD_ENDS' THEN
      UPDATE app.safety_hold SET valid_until = GREATEST(valid_from, statement_timestamp())
        WHERE child_id = f.child_id AND person_id = f.person_id AND valid_until > statement_timestamp();
    WHEN 'INABILITY_BEGINS' THEN
      UPDATE app.child SET unable_to_weigh_since = app.midnight(f.on_day), unable_to_weigh_source = f.source WHERE id = f.child_id;
    WHEN 'INABILITY_ENDS' THEN
      UPDATE app.child SET unable_to_weigh_since = NULL, unable_to_weigh_source = NULL WHERE id = f.child_id;
  END CASE;
  RETURN f.child_id;
END $$;

-- Nobody countersigns it any more; by any of the coordinator's people.
CREATE OR REPLACE FUNCTION app.drop_fact(change uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE f app.fact_change := app.take_fact(change); me uuid := app.viewer();
BEGIN
  UPDATE app.fact_change SET dropped_by_person_id = me, dropped_by_name = app.acting_name(me, app.coordinates_as(f.child_id)),
    dropped_at = clock_timestamp() WHERE id = f.id;
  RETURN f.child_id;
END $$;

REVOKE ALL ON FUNCTION app.coordinates_as(uuid), app.midnight(date), app.check_fact(app.fact_change), app.fill_fact(), app.take_fact(uuid),
  app.invalidate_signed_by(app.fact_change, timestamptz), app.countersign_fact(uuid), app.drop_fact(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.countersign_fact(uuid), app.drop_fact(uuid) TO hub_app;
