-- What holds between the people of one participant: nobody stands in it twice at once, who stands in stands in for
-- somebody who is there, and who is away is away once.

-- D6: the name under which a person acts for a participant: the one its organisation has for them, whatever their account's
-- person is called elsewhere. Whose account it is, is for nobody to learn there. A home and an informal helper know people
-- by their own name, and so does a record of who acted for nobody.
CREATE OR REPLACE FUNCTION app.acting_name(person uuid, participant uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT COALESCE((SELECT e.person_name FROM app.participant p JOIN app.employment e ON e.organisation_id = p.organisation_id
    WHERE p.id = participant AND e.person_id = x.id ORDER BY e.valid_from DESC, e.id LIMIT 1), x.name)
  FROM app.person x WHERE x.id = person
$$;

-- After the row policies have judged the new row, so that its answer tells nothing to who may not add it (S0).
CREATE OR REPLACE FUNCTION app.check_assignment() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- Two who assign the same person at once queue here.
  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;
  IF EXISTS (SELECT FROM app.assignment a WHERE a.participant_id = NEW.participant_id AND a.person_id = NEW.person_id AND a.id <> NEW.id
      AND app.span(a.valid_from, a.valid_until) && app.span(NEW.valid_from, NEW.valid_until)) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'personId', HINT = 'ALREADY_THERE';
  END IF;
  IF NEW.substitute_for_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.assignment a WHERE a.id = NEW.substitute_for_id
      AND app.span(a.valid_from, a.valid_until) && app.span(NEW.valid_from, NEW.valid_until)) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'substituteForId', HINT = 'NOT_THERE';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER check_new AFTER INSERT ON app.assignment FOR EACH ROW EXECUTE FUNCTION app.check_assignment();

-- Records from when until when somebody is away; without a start and an end: that they are back. By themselves or a
-- colleague. Who stands in for them does so for its own dates: coming back ends nothing of that.
CREATE OR REPLACE FUNCTION app.be_away(assignment uuid, since timestamptz, until timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE a app.assignment; now timestamptz;
BEGIN
  -- The row before the web's lock: who ends this assignment takes them in the same order.
  SELECT * INTO a FROM app.assignment x WHERE x.id = be_away.assignment FOR NO KEY UPDATE;
  PERFORM FROM app.child_clock k WHERE k.child_id = a.child_id FOR UPDATE;
  now := clock_timestamp();
  IF NOT app.acts_for(app.viewer(), a.child_id, a.participant_id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  ELSIF a.valid_until <= now THEN
    RAISE EXCEPTION 'NOT_OPEN';
  ELSIF since IS NULL OR until IS NULL THEN
    UPDATE app.assignment x SET away_from = CASE WHEN x.away_from < now THEN x.away_from END, away_until = CASE WHEN x.away_from < now THEN now END
      WHERE x.id = a.id AND x.away_until > now;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'NOT_OPEN';
    END IF;
  ELSIF a.away_until > now THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'from', HINT = 'ALREADY_AWAY';
  ELSIF since < now - interval '5 minutes' THEN -- the clocks of devices differ
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'from', HINT = 'IN_THE_PAST';
  ELSIF until <= now THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'until', HINT = 'IN_THE_PAST';
  ELSIF until <= since THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'until', HINT = 'BEFORE_START';
  ELSE
    UPDATE app.assignment x SET away_from = since, away_until = be_away.until WHERE x.id = a.id;
  END IF;
END $$;

REVOKE ALL ON FUNCTION app.acting_name(uuid, uuid), app.check_assignment(), app.be_away(uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.be_away(uuid, timestamptz, timestamptz) TO hub_app;
