-- What administrators do (D6), and what is kept of it.

-- Whether the viewer administers the hub now; asked once per statement.
CREATE OR REPLACE FUNCTION app.is_hub_administrator() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM app.administration a WHERE a.person_id = app.viewer() AND a.organisation_id IS NULL
    AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until)
$$;

-- The person who signs in with this account; made when there is none yet. Found by the account and never by a name, and
-- given back in the same way whether it was there or not. An issuer that is left out is the one at which the viewer signs in.
CREATE OR REPLACE FUNCTION app.person_of_account(name text, issuer text, subject text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE found_id uuid;
BEGIN
  IF issuer IS NULL THEN
    SELECT CASE WHEN count(DISTINCT a.issuer) = 1 THEN min(a.issuer) END INTO issuer FROM app.account a WHERE a.person_id = app.viewer();
    IF issuer IS NULL THEN
      RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'issuer', HINT = 'REQUIRED';
    END IF;
  END IF;
  -- Two who name the same new account at once queue here: the second finds it.
  PERFORM pg_advisory_xact_lock(hashtextextended(issuer || ' ' || subject, 0));
  SELECT a.person_id INTO found_id FROM app.account a WHERE a.issuer = person_of_account.issuer AND a.subject = person_of_account.subject;
  IF NOT FOUND THEN
    INSERT INTO app.person (name) VALUES (person_of_account.name) RETURNING id INTO found_id;
    INSERT INTO app.account (issuer, subject, person_id) VALUES (person_of_account.issuer, person_of_account.subject, found_id);
  END IF;
  RETURN found_id;
END $$;

-- An administrator of an organisation adds somebody who works there from now. What the administrator wrote is what stands
-- in the organisation's own list, whatever the account's person is called elsewhere.
CREATE OR REPLACE FUNCTION app.add_employee(organisation uuid, name text, function text, issuer text, subject text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE person uuid; added uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM app.administration a WHERE a.person_id = app.viewer() AND a.organisation_id = add_employee.organisation
      AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  person := app.person_of_account(add_employee.name, add_employee.issuer, add_employee.subject);
  IF EXISTS (SELECT FROM app.employment e WHERE e.person_id = person AND e.organisation_id = add_employee.organisation AND e.valid_until > statement_timestamp()) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'subject', HINT = 'ALREADY_THERE';
  END IF;
  INSERT INTO app.employment (person_id, person_name, organisation_id, function)
    VALUES (person, add_employee.name, add_employee.organisation, add_employee.function) RETURNING id INTO added;
  RETURN added;
END $$;

-- Appoints; for app.appoint_administrator() and for the owner of the tables, who appoints the first of all.
CREATE OR REPLACE FUNCTION app.make_administrator(organisation uuid, name text, issuer text, subject text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE person uuid; made uuid;
BEGIN
  IF organisation IS NOT NULL AND NOT EXISTS (SELECT FROM app.organisation o WHERE o.id = make_administrator.organisation) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  person := app.person_of_account(make_administrator.name, make_administrator.issuer, make_administrator.subject);
  IF EXISTS (SELECT FROM app.administration a WHERE a.person_id = person AND a.organisation_id IS NOT DISTINCT FROM make_administrator.organisation
      AND a.valid_until > statement_timestamp()) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'subject', HINT = 'ALREADY_THERE';
  END IF;
  INSERT INTO app.administration (person_id, person_name, organisation_id)
    VALUES (person, make_administrator.name, make_administrator.organisation) RETURNING id INTO made;
  RETURN made;
END $$;

-- An administrator of the hub appoints one of an organisation, or (`organisation` null) another of the hub.
CREATE OR REPLACE FUNCTION app.appoint_administrator(organisation uuid, name text, issuer text, subject text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT app.is_hub_administrator() THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  RETURN app.make_administrator(organisation, name, issuer, subject);
END $$;

-- D6: who no longer works for an organisation no longer administers it either, and acts for none of its participants: who is
-- taken on again begins with no child. (What the owner of the tables corrects can be corrected back.) Every open screen hears
-- of it at once; the administrator may not know of which children, so PostgreSQL itself tells the hubs as this commits.
CREATE OR REPLACE FUNCTION app.follow_employment() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE app.administration a SET valid_until = GREATEST(NEW.valid_until, a.valid_from)
    WHERE a.person_id = NEW.person_id AND a.organisation_id = NEW.organisation_id AND a.valid_until > NEW.valid_until
      AND NOT EXISTS (SELECT FROM app.employment e WHERE e.person_id = NEW.person_id AND e.organisation_id = NEW.organisation_id AND e.valid_until > NEW.valid_until);
  IF app.viewer() IS NOT NULL THEN
    UPDATE app.assignment a SET valid_until = GREATEST(NEW.valid_until, a.valid_from)
      FROM app.participant p
      WHERE p.id = a.participant_id AND p.organisation_id = NEW.organisation_id AND a.person_id = NEW.person_id AND a.valid_until > NEW.valid_until
        AND NOT EXISTS (SELECT FROM app.employment e WHERE e.person_id = NEW.person_id AND e.organisation_id = NEW.organisation_id AND e.valid_until > NEW.valid_until);
  END IF;
  PERFORM pg_notify('child', string_agg(c.child_id::text, ','))
    FROM (SELECT a.child_id, row_number() OVER () / 180 AS part FROM (SELECT DISTINCT child_id FROM app.assignment WHERE person_id = NEW.person_id) a) c
    GROUP BY c.part;
  RETURN NULL;
END $$;

-- A hub always has an administrator, once it has one. Who ends one waits for who ends another: together they could end all.
-- So who is left is asked by the clock of after the wait: a statement that waited may be older than the end it waited for.
CREATE OR REPLACE FUNCTION app.queue_administration() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('administration', 0));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.keep_administration() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM ended WHERE organisation_id IS NULL)
     AND NOT EXISTS (SELECT FROM app.administration a WHERE a.organisation_id IS NULL AND a.valid_until > clock_timestamp()) THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  RETURN NULL;
END $$;

-- Keeps who did it. The name is that of the office by which they did: no administrator learns another name of anyone.
-- What the owner of the tables loads as history was done by nobody here.
CREATE OR REPLACE FUNCTION app.record_administration() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer(); my_name text; place uuid; whom uuid; whom_name text; did text;
BEGIN
  IF TG_TABLE_NAME = 'organisation' THEN
    IF me IS NULL THEN
      RETURN NULL;
    END IF;
    did := 'ORGANISATION_ADDED'; place := NEW.id;
  ELSE
    IF me IS NULL AND NEW.valid_from < transaction_timestamp() AND TG_OP = 'INSERT' THEN
      RETURN NULL;
    END IF;
    did := CASE WHEN TG_TABLE_NAME = 'employment' AND TG_OP = 'INSERT' THEN 'EMPLOYEE_ADDED' WHEN TG_TABLE_NAME = 'employment' THEN 'EMPLOYMENT_ENDED'
      WHEN TG_OP = 'INSERT' THEN 'ADMINISTRATOR_APPOINTED' ELSE 'ADMINISTRATION_ENDED' END;
    place := NEW.organisation_id; whom := NEW.person_id; whom_name := NEW.person_name;
  END IF;
  IF me IS NOT NULL THEN
    SELECT a.person_name INTO my_name FROM app.administration a
      WHERE a.person_id = me AND (a.organisation_id IS NULL OR a.organisation_id = place)
      ORDER BY a.valid_until DESC, a.organisation_id = place DESC NULLS LAST LIMIT 1;
    my_name := COALESCE(my_name, (SELECT p.name FROM app.person p WHERE p.id = me));
  END IF;
  INSERT INTO app.administrative_act (by_person_id, by_name, act, organisation_id, person_id, person_name)
    VALUES (me, my_name, did, place, whom, whom_name);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER follow AFTER UPDATE ON app.employment FOR EACH ROW
  WHEN (NEW.valid_until < OLD.valid_until) EXECUTE FUNCTION app.follow_employment();
CREATE OR REPLACE TRIGGER queue BEFORE UPDATE ON app.administration FOR EACH STATEMENT EXECUTE FUNCTION app.queue_administration();
CREATE OR REPLACE TRIGGER keep AFTER UPDATE ON app.administration REFERENCING OLD TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION app.keep_administration();
CREATE OR REPLACE TRIGGER record_new AFTER INSERT ON app.organisation FOR EACH ROW EXECUTE FUNCTION app.record_administration();
CREATE OR REPLACE TRIGGER record_new AFTER INSERT ON app.employment FOR EACH ROW EXECUTE FUNCTION app.record_administration();
CREATE OR REPLACE TRIGGER record_end AFTER UPDATE ON app.employment FOR EACH ROW
  WHEN (NEW.valid_until < OLD.valid_until) EXECUTE FUNCTION app.record_administration();
CREATE OR REPLACE TRIGGER record_new AFTER INSERT ON app.administration FOR EACH ROW EXECUTE FUNCTION app.record_administration();
CREATE OR REPLACE TRIGGER record_end AFTER UPDATE ON app.administration FOR EACH ROW
  WHEN (NEW.valid_until < OLD.valid_until) EXECUTE FUNCTION app.record_administration();

REVOKE ALL ON FUNCTION app.is_hub_administrator(), app.person_of_account(text, text, text), app.add_employee(uuid, text, text, text, text),
  app.make_administrator(uuid, text, text, text), app.appoint_administrator(uuid, text, text, text), app.follow_employment(),
  app.queue_administration(), app.keep_administration(), app.record_administration() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_hub_administrator(), app.add_employee(uuid, text, text, text, text), app.appoint_administrator(uuid, text, text, text) TO hub_app;
