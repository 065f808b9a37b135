-- Which messages a guardian does not see under a withholding (G4, S5c).

-- A message is marked by who sends it, under a withholding of the sender that is in force.
CREATE OR REPLACE FUNCTION app.fill_withheld_message() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE m app.message; w app.withholding;
BEGIN
  SELECT * INTO m FROM app.message WHERE id = NEW.message_id;
  SELECT * INTO w FROM app.withholding WHERE id = NEW.withholding_id AND participant_id = m.from_id AND what = 'MESSAGES';
  IF m.id IS NULL OR w.id IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF m.sent_at < transaction_timestamp() AND app.viewer() IS NOT NULL THEN
    PERFORM app.tick(m.child_id, 'WEB', NULL); -- a message that is being sent has ticked already
  END IF;
  PERFORM FROM app.withholding x WHERE x.id = w.id AND x.countersigned_at IS NOT NULL
    AND clock_timestamp() < LEAST(x.ends_at, x.ended_at) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN NEW;
END $$;

-- Nobody is kept from what is about them, or was sent to where they live or work: that would be said and not said.
-- Asked when the transaction ends: by then all its receivers are known.
CREATE OR REPLACE FUNCTION app.check_withheld_message() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM app.withholding w JOIN app.message m ON m.id = NEW.message_id
      WHERE w.id = NEW.withholding_id AND (m.about_person_id = w.from_person_id
        OR EXISTS (SELECT FROM app.delivery d JOIN app.guardianship g ON g.home_id = d.to_id
             WHERE d.message_id = m.id AND g.child_id = m.child_id AND g.person_id = w.from_person_id)
        OR EXISTS (SELECT FROM app.delivery d WHERE d.message_id = m.id AND app.acts_for(w.from_person_id, m.child_id, d.to_id)))) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'withheldUnder', HINT = 'TOLD_TO_THEM';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.withheld_message FOR EACH ROW EXECUTE FUNCTION app.fill_withheld_message();
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'app.withheld_message'::regclass AND tgname = 'check_receivers') THEN
    CREATE CONSTRAINT TRIGGER check_receivers AFTER INSERT ON app.withheld_message DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION app.check_withheld_message();
  END IF;
END $$;

REVOKE ALL ON FUNCTION app.fill_withheld_message(), app.check_withheld_message() FROM PUBLIC;
