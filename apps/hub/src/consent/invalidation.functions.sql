-- C4: a consent in force that should never have counted ends at once, apart from WITHDRAWN. The participant that asked or
-- the coordinator says so and why; a signer alone, of an answer that was recorded for them and is not theirs.

-- In the name of which participant the viewer keeps a consent: the one that asked it, or the coordinator where it sees
-- the tie as such (S4). For one that asked from a home about a parent, that parent alone.
CREATE OR REPLACE FUNCTION app.keeps_consent(c app.consent) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.participant_id FROM app.seat s
  WHERE s.person_id = app.viewer() AND s.child_id = c.child_id AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until
    AND (s.participant_id = c.asked_by_id AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (c.about_person_id IS NULL OR c.about_person_id = s.person_id))
      OR s.coordinates AND NOT c.shielded)
  ORDER BY s.participant_id = c.asked_by_id DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION app.invalidate() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE c app.consent; may boolean;
BEGIN
  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(c.child_id, 'WEB', NULL);
  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id FOR UPDATE; -- where a message that is being sent waits (C5)
  NEW.child_id := c.child_id; NEW.tie_id := c.tie_id; NEW.asked_by_id := c.asked_by_id;
  NEW.by_person_id := COALESCE(NEW.by_person_id, app.viewer());
  IF NEW.at >= transaction_timestamp() THEN -- not history that the owner loads
    NEW.at := clock_timestamp();
  END IF;
  IF NEW.kind = 'NOT_SAID' THEN
    SELECT n.how <> 'APP' AND n.act = 'YES' INTO may FROM app.signature n
      WHERE n.consent_id = c.id AND n.person_id = NEW.by_person_id ORDER BY n.id DESC LIMIT 1;
  ELSE
    NEW.by_participant_id := COALESCE(NEW.by_participant_id, app.keeps_consent(c));
    SELECT name INTO NEW.by_participant_name FROM app.participant WHERE id = NEW.by_participant_id;
    may := NEW.by_participant_id IS NOT NULL;
  END IF;
  NEW.by_person_name := app.acting_name(NEW.by_person_id, NEW.by_participant_id);
  IF may IS NOT TRUE OR NEW.by_person_name IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF c.state <> 'GIVEN' OR c.runs_until <= NEW.at THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.count_invalidation() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE app.consent SET state = 'INVALIDATED', ended_at = NEW.at WHERE id = NEW.consent_id;
  PERFORM app.settle_permits(ARRAY[NEW.child_id]), app.settle_seats(ARRAY[NEW.child_id]);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER invalidate BEFORE INSERT ON app.invalidation FOR EACH ROW EXECUTE FUNCTION app.invalidate();
CREATE OR REPLACE TRIGGER count AFTER INSERT ON app.invalidation FOR EACH ROW EXECUTE FUNCTION app.count_invalidation();

REVOKE ALL ON FUNCTION app.keeps_consent(app.consent), app.invalidate(), app.count_invalidation() FROM PUBLIC;
