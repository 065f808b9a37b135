-- Sending (D3, C5): the place in the child's order, the names as they stand, and the ground, all in one transaction.

CREATE OR REPLACE FUNCTION app.fill_message() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  NEW.author_id := COALESCE(NEW.author_id, app.viewer());
  SELECT p.child_id, p.name, p.shielded INTO NEW.child_id, NEW.from_name, NEW.from_shielded FROM app.participant p WHERE p.id = NEW.from_id;
  NEW.author_name := app.acting_name(NEW.author_id, NEW.from_id);
  IF NEW.child_id IS NULL OR NEW.author_name IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- A parent of whom the sender may tell nobody anything is as one who is not there (S0). What the owner loads is history.
  SELECT p.name INTO NEW.about_person_name FROM app.person p WHERE p.id = NEW.about_person_id
    AND (NEW.sent_at < transaction_timestamp() OR EXISTS (SELECT FROM app.permit x WHERE x.from_id = NEW.from_id AND x.about_person_id = p.id
      AND x.valid_from <= statement_timestamp() AND statement_timestamp() < x.valid_until));
  IF NEW.about_person_id IS NOT NULL AND NEW.about_person_name IS NULL THEN
    RAISE EXCEPTION 'NO_GROUND';
  END IF;
  NEW.seq := app.tick(NEW.child_id, 'MESSAGE', NEW.id);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.note_message() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO app.event (child_id, seq, kind, message_id, at) VALUES (NEW.child_id, NEW.seq, 'MESSAGE', NEW.id, NEW.sent_at);
  RETURN NULL;
END $$;

-- The message meets its ground here. The share lock on the consent or ground makes a withdrawal wait for this send, or
-- this send for the withdrawal, and then see it; under every isolation level.
CREATE OR REPLACE FUNCTION app.fill_delivery() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE m app.message; p app.permit;
BEGIN
  SELECT * INTO m FROM app.message WHERE id = NEW.message_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  NEW.child_id := m.child_id; NEW.from_id := m.from_id; NEW.scope := m.scope;
  NEW.about_person_id := m.about_person_id; NEW.from_shielded := m.from_shielded; NEW.sent_at := m.sent_at;
  SELECT name, shielded INTO NEW.to_name, NEW.to_shielded FROM app.participant WHERE id = NEW.to_id AND child_id = m.child_id;
  IF m.sent_at < transaction_timestamp() THEN
    IF app.viewer() IS NOT NULL THEN
      RAISE EXCEPTION 'NOT_ALLOWED'; -- D3: to all its receivers at once; nobody is added to a message that was sent
    END IF;
    RETURN NEW; -- history that the owner loads; hub_app has no right to set sent_at
  END IF;
  -- G4: to a guardian who writes from home, what is withheld from them is not there.
  IF NEW.to_id IN (SELECT app.withholders(app.viewer(), 'PARTICIPANT')) AND EXISTS (SELECT FROM app.participant h WHERE h.id = m.from_id AND h.kind = 'HOME') THEN
    RAISE EXCEPTION 'NO_GROUND';
  END IF;
  FOR p IN SELECT * FROM app.permit x
    WHERE x.from_id = m.from_id AND x.to_id = NEW.to_id AND m.scope = ANY (x.scopes) AND x.about_person_id IS NOT DISTINCT FROM m.about_person_id
      AND x.valid_from <= statement_timestamp() AND statement_timestamp() < x.valid_until ORDER BY x.consent_id, x.ground_id
  LOOP
    IF p.consent_id IS NOT NULL THEN
      PERFORM FROM app.consent c WHERE c.id = p.consent_id AND c.state = 'GIVEN' AND c.ends_at > statement_timestamp() FOR SHARE;
      CONTINUE WHEN NOT FOUND;
    END IF;
    IF p.ground_id IS NOT NULL THEN
      PERFORM FROM app.ground g WHERE g.id = p.ground_id AND g.countersigned_at IS NOT NULL AND g.runs_until > statement_timestamp() FOR SHARE;
      CONTINUE WHEN NOT FOUND;
    END IF;
    -- In force still, of the same subjects: it may have ended while this waited for its consent or ground.
    PERFORM FROM app.permit x WHERE x.from_id = p.from_id AND x.to_id = p.to_id AND x.consent_id IS NOT DISTINCT FROM p.consent_id
      AND x.ground_id IS NOT DISTINCT FROM p.ground_id AND x.ground = p.ground AND x.scopes = p.scopes AND statement_timestamp() < x.valid_until FOR SHARE;
    IF FOUND THEN
      RETURN NEW;
    END IF;
  END LOOP;
  RAISE EXCEPTION 'NO_GROUND';
END $$;

CREATE OR REPLACE FUNCTION app.require_receiver() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM app.delivery WHERE message_id = NEW.id) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'toIds', HINT = 'EMPTY';
  END IF;
  RETURN NULL;
END $$;

-- D4: retracting leaves the place and the time, not the words.
CREATE OR REPLACE FUNCTION app.retract() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF OLD.retracted_at IS NOT NULL THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  NEW.body := NULL;
  PERFORM app.tick(NEW.child_id, 'RETRACTION', NEW.id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.message FOR EACH ROW EXECUTE FUNCTION app.fill_message();
CREATE OR REPLACE TRIGGER note AFTER INSERT ON app.message FOR EACH ROW EXECUTE FUNCTION app.note_message();
CREATE OR REPLACE TRIGGER retract BEFORE UPDATE ON app.message FOR EACH ROW EXECUTE FUNCTION app.retract();
CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.delivery FOR EACH ROW EXECUTE FUNCTION app.fill_delivery();
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'app.message'::regclass AND tgname = 'require_receiver') THEN
    CREATE CONSTRAINT TRIGGER require_receiver AFTER INSERT ON app.message DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION app.require_receiver();
  END IF;
END $$;

REVOKE ALL ON FUNCTION app.fill_message(), app.note_message(), app.fill_delivery(), app.require_receiver(), app.retract() FROM PUBLIC;
