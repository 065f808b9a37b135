-- What a new participant or assignment names is checked and copied where it stands.

CREATE OR REPLACE FUNCTION app.fill_participant() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.organisation_id IS NOT NULL THEN
    SELECT o.name INTO NEW.name FROM app.organisation o WHERE o.id = NEW.organisation_id AND o.kind = NEW.kind;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'NOT_FOUND';
    END IF;
  END IF;
  IF NEW.serves_person_id IS NOT NULL THEN -- only a parent of this child can be served (S2)
    SELECT g.person_name INTO NEW.serves_person_name FROM app.guardianship g
      WHERE g.child_id = NEW.child_id AND g.person_id = NEW.serves_person_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'NOT_FOUND';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- D6: who acts for an organisation works there. Homes have no assigned people: guardians act for them (D5). The people of
-- an informal participant are named by who adds them, and are new here; or they act for another one in the same web. So
-- nobody who is known elsewhere gets to see this child by their id, nor a guardian by another way than authority (S1).
CREATE OR REPLACE FUNCTION app.fill_assignment() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE p app.participant;
BEGIN
  SELECT * INTO p FROM app.participant WHERE id = NEW.participant_id;
  NEW.child_id := p.child_id; NEW.participant_shielded := p.shielded;
  IF NEW.person_id IS NULL AND p.kind = 'INFORMAL' THEN
    INSERT INTO app.person (name) VALUES (NEW.person_name) RETURNING id INTO NEW.person_id;
  ELSIF p.kind = 'INFORMAL' AND app.viewer() IS NOT NULL AND NOT EXISTS (SELECT FROM app.assignment a JOIN app.participant o ON o.id = a.participant_id
      WHERE a.child_id = p.child_id AND a.person_id = NEW.person_id AND o.kind = 'INFORMAL' AND NOT o.shielded) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  NEW.person_name := app.acting_name(NEW.person_id, p.id);
  -- Who assigns somebody and who ends their work meet on this row: the second waits for the first, and then sees it.
  PERFORM FROM app.employment e WHERE e.person_id = NEW.person_id AND e.organisation_id = p.organisation_id FOR SHARE;
  IF p.id IS NULL OR NEW.person_name IS NULL OR p.kind = 'HOME'
     OR p.organisation_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.employment e
       WHERE e.person_id = NEW.person_id AND e.organisation_id = p.organisation_id AND e.valid_until > statement_timestamp()) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- S2: what is hidden from the coordinator gets its first person as it is invited, and any other from its own people.
  IF p.shielded AND p.valid_from < transaction_timestamp() AND (SELECT bool_or(s.coordinates) AND NOT COALESCE(bool_or(s.participant_id = p.id), false)
       FROM app.seat s WHERE s.person_id = app.viewer() AND s.child_id = p.child_id
         AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.participant FOR EACH ROW EXECUTE FUNCTION app.fill_participant();
CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.assignment FOR EACH ROW EXECUTE FUNCTION app.fill_assignment();

-- D1: a participant, and those as which its organisation was in that web before. It may leave and be invited again: what was
-- refused to it (C8, G2) and what it withholds (G4) goes on. Of one that was hidden in another way than it is now nothing
-- does: that would tell of it (S0).
CREATE OR REPLACE FUNCTION app.stood_as(participant uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT q.id FROM app.participant p JOIN app.participant q ON q.child_id = p.child_id
    AND (q.id = p.id OR q.organisation_id = p.organisation_id AND q.valid_until <= p.valid_from
      AND (NOT q.shielded OR (q.confidential, q.serves_person_id) IS NOT DISTINCT FROM (p.confidential, p.serves_person_id)))
  WHERE p.id = participant
$$;

-- An organisation that everyone may know of stands in a web once at a time. After the policies have judged the row, and in
-- turn with who invites at once. What it withheld when it left is withheld by it as it comes back, so that the people who
-- are there now know of it and can end it; but who helps a parent cannot withhold itself from them.
CREATE OR REPLACE FUNCTION app.check_participant() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;
  IF app.viewer() IS NOT NULL AND EXISTS (SELECT FROM app.participant p WHERE p.child_id = NEW.child_id AND p.organisation_id = NEW.organisation_id AND p.id <> NEW.id
      AND NOT p.shielded AND NOT NEW.shielded AND p.valid_until > statement_timestamp()) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'organisationId', HINT = 'ALREADY_THERE';
  END IF;
  UPDATE app.withholding w SET participant_id = NEW.id, participant_name = NEW.name
    WHERE w.child_id = NEW.child_id AND w.participant_id IN (SELECT app.stood_as(NEW.id)) AND w.countersigned_at IS NOT NULL AND w.ended_at IS NULL
      AND w.ends_at > statement_timestamp() AND (w.what <> 'PARTICIPANT' OR w.from_person_id IS DISTINCT FROM NEW.serves_person_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER check_new AFTER INSERT ON app.participant FOR EACH ROW
  WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION app.check_participant();
REVOKE ALL ON FUNCTION app.stood_as(uuid), app.check_participant() FROM PUBLIC;

-- D1: opens a network. Nobody has a seat in a web that does not exist yet, so this one act is done here, whole:
-- the coordinator's organisation with the viewer as its first person, the home, and the guardians by name.
-- `guardians`: [{"name": …, "authoritySource": … or null}].
CREATE OR REPLACE FUNCTION app.open_network(organisation uuid, function text, first_name text, born_on date, home_name text, guardians jsonb)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  me uuid := app.viewer(); child uuid := gen_random_uuid(); coordinator uuid := gen_random_uuid(); home uuid := gen_random_uuid();
  org app.organisation; guardian jsonb; person uuid;
BEGIN
  SELECT o.* INTO org FROM app.organisation o JOIN app.employment e ON e.organisation_id = o.id
    WHERE o.id = open_network.organisation AND e.person_id = me AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  INSERT INTO app.child (id, first_name, born_on) VALUES (child, open_network.first_name, open_network.born_on);
  INSERT INTO app.participant (id, child_id, kind, organisation_id, name, coordinates) VALUES (coordinator, child, org.kind, org.id, org.name, true);
  INSERT INTO app.participant (id, child_id, kind, name) VALUES (home, child, 'HOME', open_network.home_name);
  INSERT INTO app.assignment (participant_id, person_id, function) VALUES (coordinator, me, open_network.function);
  FOR guardian IN SELECT jsonb_array_elements(guardians) LOOP
    INSERT INTO app.person (name) VALUES (guardian->>'name') RETURNING id INTO person;
    INSERT INTO app.guardianship (child_id, person_id, person_name, home_id, authority_from, authority_source)
      VALUES (child, person, guardian->>'name', home, CASE WHEN guardian->>'authoritySource' IS NOT NULL THEN statement_timestamp() END, guardian->>'authoritySource');
  END LOOP;
  PERFORM app.tick(child, 'WEB', NULL); -- now that there is a seat: who opened the web, and for whom (D7)
  RETURN child;
END $$;

REVOKE ALL ON FUNCTION app.fill_participant(), app.fill_assignment(), app.open_network(uuid, text, text, date, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_network(uuid, text, text, date, text, jsonb) TO hub_app;
