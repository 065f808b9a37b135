-- Withholding (G4). The database decides who proposes, countersigns and ends it, of whom, from whom and until when.

-- A name as two people would write it.
CREATE OR REPLACE FUNCTION app.plain_name(name text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT lower(btrim(regexp_replace(name, '\s+', ' ', 'g'))) $$;

-- What a withholding names is taken from the participant and from the child's guardians, so that it cannot name anything
-- else. The guardian is named by name: who works for a participant need not be told who the guardians are (S2).
CREATE OR REPLACE FUNCTION app.fill_withholding() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE p app.participant; guardian app.guardianship;
BEGIN
  SELECT * INTO p FROM app.participant WHERE id = NEW.participant_id;
  NEW.child_id := p.child_id; NEW.participant_name := p.name;
  NEW.proposed_by_person_id := COALESCE(NEW.proposed_by_person_id, app.viewer());
  NEW.proposed_by_name := app.acting_name(NEW.proposed_by_person_id, p.id);
  NEW.countersigned_by_name := app.acting_name(NEW.countersigned_by_person_id, p.id);
  NEW.ended_by_name := app.acting_name(NEW.ended_by_person_id, p.id);
  IF p.id IS NULL OR NEW.proposed_by_name IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- Not history that the owner loads; hub_app has no right to set proposed_at.
  IF NEW.proposed_at >= transaction_timestamp() THEN
    IF NOT app.acts_for(NEW.proposed_by_person_id, p.child_id, p.id) THEN
      RAISE EXCEPTION 'NOT_FOUND';
    END IF;
    PERFORM app.tick(p.child_id, 'WEB', NULL);
    IF NOT app.acts_for(NEW.proposed_by_person_id, p.child_id, p.id) THEN
      RAISE EXCEPTION 'NOT_FOUND';
    END IF;
  END IF;
  -- A home and an informal helper have no colleague who weighs with them.
  IF p.organisation_id IS NULL THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  BEGIN
    SELECT * INTO STRICT guardian FROM app.guardianship g
      WHERE g.child_id = p.child_id AND app.plain_name(g.person_name) = app.plain_name(NEW.from_name);
  EXCEPTION WHEN no_data_found OR too_many_rows THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'fromName', HINT = 'UNKNOWN';
  END;
  NEW.from_person_id := guardian.person_id; NEW.from_name := guardian.person_name;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.check_withholding() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.ends_at > app.latest_ground_end(NEW.proposed_at) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'endsAt', HINT = 'LATER_THAN_SIX_MONTHS';
  END IF;
  -- The family keeps sight of who keeps the web.
  IF NEW.what = 'PARTICIPANT' AND EXISTS (SELECT FROM app.participant p WHERE p.id = NEW.participant_id AND p.coordinates) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'what', HINT = 'NOT_APPLICABLE';
  END IF;
  -- A parent sees who helps them; and whoever acts for the participant knows of it.
  IF app.acts_for(NEW.from_person_id, NEW.child_id, NEW.participant_id) OR NEW.what = 'PARTICIPANT'
     AND EXISTS (SELECT FROM app.participant p WHERE p.id = NEW.participant_id AND p.serves_person_id = NEW.from_person_id) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'fromName', HINT = 'NOT_APPLICABLE';
  END IF;
  RETURN NULL;
END $$;

-- The only ways on: countersigned once, by another, before it ended; taken along by its organisation as that comes back (D1);
-- and ended once. What was proposed never changes.
CREATE OR REPLACE FUNCTION app.check_withholding_move() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE moves text[] := ARRAY['countersigned_by_person_id', 'countersigned_by_name', 'countersigned_at', 'ended_by_person_id', 'ended_by_name', 'ended_at'];
BEGIN
  IF NEW.participant_id <> OLD.participant_id AND OLD.participant_id IN (SELECT app.stood_as(NEW.participant_id)) THEN
    moves := moves || ARRAY['participant_id', 'participant_name'];
  END IF;
  IF to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves
     OR OLD.countersigned_at IS NOT NULL AND NEW.countersigned_at IS DISTINCT FROM OLD.countersigned_at
     OR OLD.countersigned_by_person_id IS NOT NULL AND NEW.countersigned_by_person_id IS DISTINCT FROM OLD.countersigned_by_person_id
     OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  IF OLD.countersigned_at IS NULL AND NEW.countersigned_at IS NOT NULL
     AND (NOT app.acts_for(NEW.proposed_by_person_id, NEW.child_id, NEW.participant_id)
       OR NOT app.acts_for(NEW.countersigned_by_person_id, NEW.child_id, NEW.participant_id)
       OR NEW.what = 'PARTICIPANT' AND EXISTS (SELECT FROM app.participant p WHERE p.id = NEW.participant_id AND p.coordinates)) THEN
    RAISE EXCEPTION 'NOT_OPEN'; -- G4: two people of it, who both act for it now
  END IF;
  NEW.countersigned_by_name := app.acting_name(NEW.countersigned_by_person_id, NEW.participant_id);
  NEW.ended_by_name := app.acting_name(NEW.ended_by_person_id, NEW.participant_id);
  RETURN NEW;
END $$;

-- G4: each step is logged with the step itself, by who took it: what cannot be logged is not done.
CREATE OR REPLACE FUNCTION app.log_withholding() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO app.access_record (at, person_id, person_name, participant_id, participant_name, participant_kind, role, coordinates, shielded, child_id, looked, outcome, ground)
    SELECT step.at, step.person_id, step.person_name, p.id, p.name, p.kind, 'ASSIGNED', p.coordinates, p.shielded, p.child_id,
      'WITHHOLDING', 'SHOWN', CASE WHEN p.coordinates THEN 'COORDINATOR' ELSE 'PARTICIPANT' END
    FROM app.participant p
    CROSS JOIN LATERAL (VALUES
      (NEW.proposed_at, NEW.proposed_by_person_id, NEW.proposed_by_name, TG_OP = 'INSERT'),
      (NEW.countersigned_at, NEW.countersigned_by_person_id, NEW.countersigned_by_name, TG_OP = 'INSERT' OR OLD.countersigned_at IS NULL),
      (NEW.ended_at, NEW.ended_by_person_id, NEW.ended_by_name, true)) AS step (at, person_id, person_name, is_new)
    WHERE p.id = NEW.participant_id AND step.is_new AND step.person_id IS NOT NULL;
  RETURN NULL;
EXCEPTION
  WHEN serialization_failure OR deadlock_detected THEN
    RAISE; -- worth another try
  WHEN OTHERS THEN
    RAISE EXCEPTION 'REFUSED_UNRECORDED';
END $$;

-- Finds a withholding of the viewer's own participant, under the child's clock and then the row's lock. One that is not
-- the viewer's, or that is from the viewer, is one that is not there (S0).
CREATE OR REPLACE FUNCTION app.take_own_withholding(which uuid) RETURNS app.withholding
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE w app.withholding;
BEGIN
  SELECT * INTO w FROM app.withholding WHERE id = which;
  IF w.id IS NULL OR w.from_person_id = app.viewer() OR NOT app.acts_for(app.viewer(), w.child_id, w.participant_id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(w.child_id, 'WEB', NULL);
  SELECT * INTO w FROM app.withholding WHERE id = which FOR UPDATE;
  IF NOT app.acts_for(app.viewer(), w.child_id, w.participant_id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF w.ended_at IS NOT NULL OR w.ends_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN w;
END $$;

-- G4: a second person of the same participant countersigns, and from that moment it is in force.
CREATE OR REPLACE FUNCTION app.countersign_withholding(which uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE w app.withholding;
BEGIN
  w := app.take_own_withholding(which);
  IF w.countersigned_at IS NOT NULL THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  IF w.proposed_by_person_id = app.viewer() THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  UPDATE app.withholding SET countersigned_by_person_id = app.viewer(), countersigned_at = clock_timestamp() WHERE id = w.id;
END $$;

-- Anyone who acts for the participant ends it, at once; one that waits still is thereby declined.
CREATE OR REPLACE FUNCTION app.end_withholding(which uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE w app.withholding;
BEGIN
  w := app.take_own_withholding(which);
  UPDATE app.withholding SET ended_by_person_id = app.viewer(), ended_at = clock_timestamp() WHERE id = w.id;
END $$;

-- What is withheld from a guardian as a whole does not begin to keep the web. Its people are told why: but not of what is
-- withheld from themselves, should they work there by now.
CREATE OR REPLACE FUNCTION app.check_new_coordinator() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE may_know boolean;
BEGIN
  SELECT bool_or(w.from_person_id IS DISTINCT FROM app.viewer()) INTO may_know
    FROM app.withholding w WHERE w.participant_id = NEW.id AND w.what = 'PARTICIPANT'
      AND w.countersigned_at IS NOT NULL AND statement_timestamp() < LEAST(w.ends_at, w.ended_at);
  IF may_know THEN
    RAISE EXCEPTION 'NOT_ALLOWED' USING HINT = 'WITHHOLDS_ITSELF';
  ELSIF NOT may_know THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.withholding FOR EACH ROW EXECUTE FUNCTION app.fill_withholding();
CREATE OR REPLACE TRIGGER check_new AFTER INSERT ON app.withholding FOR EACH ROW EXECUTE FUNCTION app.check_withholding();
CREATE OR REPLACE TRIGGER check_move BEFORE UPDATE ON app.withholding FOR EACH ROW EXECUTE FUNCTION app.check_withholding_move();
CREATE OR REPLACE TRIGGER log AFTER INSERT OR UPDATE ON app.withholding FOR EACH ROW EXECUTE FUNCTION app.log_withholding();
CREATE OR REPLACE TRIGGER check_coordinator AFTER UPDATE OF coordinates ON app.participant FOR EACH ROW
  WHEN (NEW.coordinates AND NOT OLD.coordinates) EXECUTE FUNCTION app.check_new_coordinator();

REVOKE ALL ON FUNCTION app.fill_withholding(), app.plain_name(text), app.check_withholding(), app.check_withholding_move(), app.log_withholding(),
  app.take_own_withholding(uuid), app.countersign_withholding(uuid), app.end_withholding(uuid), app.check_new_coordinator() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.countersign_withholding(uuid), app.end_withholding(uuid) TO hub_app;
