-- Grounds other than consent (G1-G3). The database decides who opens, countersigns and ends them, and what they name.

-- G2: an end at most six months away, by the calendar in Europe/Amsterdam.
CREATE OR REPLACE FUNCTION app.latest_ground_end(at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT (at AT TIME ZONE 'Europe/Amsterdam' + interval '6 months') AT TIME ZONE 'Europe/Amsterdam' $$;

-- Whether a person is assigned to a participant at this moment. Who only lives there, or is tied to it, is not.
CREATE OR REPLACE FUNCTION app.acts_for(person uuid, child uuid, participant uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM app.seat s WHERE s.person_id = person AND s.child_id = child AND s.participant_id = participant
    AND s.role = 'ASSIGNED' AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until)
$$;

-- G2: what the family refused or took back of the same: between the two, in the direction, about the same person, in any
-- of the scopes (null: in all of them). Who left and was invited again is the same one (D1).
DROP FUNCTION IF EXISTS app.refused_before(uuid, uuid, uuid, text[]);
CREATE OR REPLACE FUNCTION app.refused_between(teller uuid, hearer uuid, about uuid, spoken text[])
RETURNS TABLE (consent_id uuid, scopes text[], state text, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT c.id, c.scopes, c.state, COALESCE(c.ended_at, c.decided_at) FROM app.consent c
  WHERE c.from_id IN (SELECT app.stood_as(teller)) AND c.to_id IN (SELECT app.stood_as(hearer)) AND c.about_person_id IS NOT DISTINCT FROM about
    AND c.child_id = (SELECT p.child_id FROM app.participant p WHERE p.id = teller)
    AND c.state IN ('REFUSED', 'CONFLICT', 'WITHDRAWN') AND (spoken IS NULL OR c.scopes && spoken)
$$;

-- The same for who may open a ground there, and for nobody else: someone assigned to the one end who sees the other.
CREATE OR REPLACE FUNCTION app.refusals(teller uuid, hearer uuid, about uuid)
RETURNS TABLE (consent_id uuid, scopes text[], state text, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT r.* FROM app.participant f
  JOIN app.participant h ON h.id = hearer AND h.child_id = f.child_id
  CROSS JOIN LATERAL app.refused_between(teller, hearer, about, NULL) r
  WHERE f.id = teller AND app.acts_for(app.viewer(), f.child_id, f.id) AND app.sees_end(h)
$$;

-- What a ground names is taken from its tie, so that it cannot name anything else.
CREATE OR REPLACE FUNCTION app.fill_ground() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE f app.participant; t app.participant;
BEGIN
  SELECT x.child_id, x.shielded, CASE NEW.from_id WHEN x.a_id THEN x.b_id WHEN x.b_id THEN x.a_id END
    INTO NEW.child_id, NEW.shielded, NEW.to_id FROM app.tie x WHERE x.id = NEW.tie_id;
  SELECT * INTO f FROM app.participant WHERE id = NEW.from_id;
  SELECT * INTO t FROM app.participant WHERE id = NEW.to_id;
  NEW.from_name := f.name; NEW.from_shielded := f.shielded;
  NEW.to_name := t.name; NEW.to_shielded := t.shielded;
  NEW.runs_until := LEAST(NEW.ends_at, NEW.ended_at, f.valid_until, t.valid_until);
  NEW.opened_by_person_id := COALESCE(NEW.opened_by_person_id, app.viewer());
  NEW.opened_by_name := app.acting_name(NEW.opened_by_person_id, NEW.from_id);
  SELECT name INTO NEW.about_person_name FROM app.person WHERE id = NEW.about_person_id;
  NEW.countersigned_by_name := app.acting_name(NEW.countersigned_by_person_id, NEW.from_id);
  NEW.ended_by_name := app.acting_name(NEW.ended_by_person_id, NEW.from_id);
  IF NEW.to_id IS NULL OR NEW.opened_by_name IS NULL OR (NEW.about_person_id IS NOT NULL AND NEW.about_person_name IS NULL) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- A home and an informal helper have no task by law and no colleague who weighs with them.
  IF f.organisation_id IS NULL THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  -- Not history that the owner loads; hub_app has no right to set opened_at.
  IF NEW.opened_at >= transaction_timestamp() THEN
    PERFORM app.tick(NEW.child_id, 'WEB', NULL); -- a refusal that is being signed comes first, and is then seen
    IF f.valid_until <= NEW.opened_at OR t.valid_until <= NEW.opened_at THEN
      RAISE EXCEPTION 'NOT_OPEN';
    END IF;
    IF NOT app.acts_for(NEW.opened_by_person_id, NEW.child_id, NEW.from_id) THEN
      RAISE EXCEPTION 'NOT_FOUND';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.check_ground() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.ends_at > app.latest_ground_end(NEW.opened_at) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'endsAt', HINT = 'LATER_THAN_SIX_MONTHS';
  END IF;
  -- About whom: a parent of this child, or the parent whom one of the two ends serves; never one to whom an end is hidden,
  -- since that parent sees what is told of them (S5d). Any other is not there (S0).
  IF NEW.about_person_id IS NOT NULL
     AND (NOT EXISTS (SELECT FROM app.guardianship g WHERE g.child_id = NEW.child_id AND g.person_id = NEW.about_person_id)
         AND NOT EXISTS (SELECT FROM app.participant p WHERE p.id IN (NEW.from_id, NEW.to_id) AND p.serves_person_id = NEW.about_person_id)
       OR EXISTS (SELECT FROM app.participant p WHERE p.id IN (NEW.from_id, NEW.to_id) AND p.shielded AND NOT EXISTS (SELECT FROM app.seat s
         WHERE s.person_id = NEW.about_person_id AND s.child_id = NEW.child_id AND s.participant_id = p.id
           AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until))) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- G2: not in silence after a refusal.
  IF EXISTS (SELECT FROM app.refused_between(NEW.from_id, NEW.to_id, NEW.about_person_id, NEW.scopes) r
      WHERE r.at <= NEW.opened_at OR NEW.opened_at >= transaction_timestamp()) THEN
    IF NEW.answers_refusal IS NULL THEN
      RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'answersRefusal', HINT = 'REQUIRED';
    END IF;
    IF NEW.weighing IS NULL THEN
      RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'weighing', HINT = 'REQUIRED';
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- The only ways on: countersigned once, by another, before it ended; and ended once. What was weighed never changes.
CREATE OR REPLACE FUNCTION app.check_ground_move() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  derived text[] := ARRAY['runs_until', 'low_id', 'high_id'];
  moves text[] := derived || ARRAY['countersigned_by_person_id', 'countersigned_by_name', 'countersigned_at', 'ended_by_person_id', 'ended_by_name', 'ended_at'];
BEGIN
  IF to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves
     OR OLD.countersigned_at IS NOT NULL
        AND (NEW.countersigned_at, NEW.countersigned_by_person_id) IS DISTINCT FROM (OLD.countersigned_at, OLD.countersigned_by_person_id)
     OR OLD.ended_at IS NOT NULL AND to_jsonb(NEW) - derived <> to_jsonb(OLD) - derived THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  IF OLD.countersigned_at IS NULL AND NEW.countersigned_at IS NOT NULL
     AND (NOT app.acts_for(NEW.opened_by_person_id, NEW.child_id, NEW.from_id)
       OR NOT app.acts_for(NEW.countersigned_by_person_id, NEW.child_id, NEW.from_id)) THEN
    RAISE EXCEPTION 'NOT_OPEN'; -- G2: two people of it, who both act for it now
  END IF;
  IF OLD.countersigned_at IS NULL THEN
    NEW.countersigned_by_name := app.acting_name(NEW.countersigned_by_person_id, NEW.from_id);
  END IF;
  IF OLD.ended_at IS NULL THEN
    NEW.ended_by_name := app.acting_name(NEW.ended_by_person_id, NEW.from_id);
  END IF;
  RETURN NEW;
END $$;

-- Finds a ground of the viewer's own participant, under the child's clock and then the row's lock, on which a send and
-- an end meet (C5). One that is not the viewer's is one that is not there (S0).
CREATE OR REPLACE FUNCTION app.take_own_ground(wanted uuid) RETURNS app.ground
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE g app.ground;
BEGIN
  SELECT * INTO g FROM app.ground WHERE id = wanted;
  IF g.id IS NULL OR NOT app.acts_for(app.viewer(), g.child_id, g.from_id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(g.child_id, 'WEB', NULL);
  SELECT * INTO g FROM app.ground WHERE id = wanted FOR UPDATE;
  IF NOT app.acts_for(app.viewer(), g.child_id, g.from_id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF g.runs_until <= clock_timestamp() THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN g;
END $$;

-- G3: who is told of a ground: of the family those who see both its ends, when it is about the child; the parent alone
-- whom it is about. Whether each sees the notice is its own policy's to say.
CREATE OR REPLACE FUNCTION app.tell_of_ground(wanted uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO app.notice (person_id, child_id, kind, ground_id)
    SELECT DISTINCT s.person_id, g.child_id, 'GROUND', g.id
    FROM app.ground g JOIN app.seat s ON s.child_id = g.child_id AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until
      AND (s.role IN ('GUARDIAN', 'CHILD') AND g.about_person_id IS NULL OR s.role IN ('GUARDIAN', 'SERVED') AND g.about_person_id = s.person_id)
    WHERE g.id = wanted AND NOT EXISTS (SELECT FROM (VALUES (g.from_id, g.from_shielded), (g.to_id, g.to_shielded)) e (id, shielded)
      WHERE e.shielded AND NOT EXISTS (SELECT FROM app.seat v WHERE v.person_id = s.person_id AND v.child_id = g.child_id AND v.participant_id = e.id
        AND v.valid_from <= clock_timestamp() AND clock_timestamp() < v.valid_until))
$$;

-- G2: a second person of the same participant countersigns, and from that moment it is in force.
CREATE OR REPLACE FUNCTION app.countersign_ground(wanted uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE g app.ground;
BEGIN
  g := app.take_own_ground(wanted);
  IF g.countersigned_at IS NOT NULL THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  IF g.opened_by_person_id = app.viewer() THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  UPDATE app.ground SET countersigned_by_person_id = app.viewer(), countersigned_at = clock_timestamp() WHERE id = g.id;
  PERFORM app.tell_of_ground(g.id);
END $$;

-- Anyone who acts for the participant that opened it ends it, at once; one that waits still is thereby declined.
CREATE OR REPLACE FUNCTION app.end_ground(wanted uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE g app.ground;
BEGIN
  g := app.take_own_ground(wanted);
  UPDATE app.ground SET ended_by_person_id = app.viewer(), ended_at = clock_timestamp() WHERE id = g.id;
END $$;

-- The coordinator invites a confidential participant and will not see it afterwards (S2): only in the transaction that
-- invites it can the coordinator open a ground to it, by law alone. It waits for a countersignature as any (G2).
CREATE OR REPLACE FUNCTION app.open_ground_with_invited(invited uuid, kind text, scopes text[], article text, weighing text, ends_at timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE p app.participant; c app.participant; tie uuid;
BEGIN
  SELECT x.* INTO p FROM app.participant x WHERE x.id = invited AND x.confidential AND x.xmin = pg_current_xact_id()::xid;
  SELECT x.* INTO c FROM app.participant x WHERE x.child_id = p.child_id AND x.coordinates;
  IF p.id IS NULL OR c.id IS NULL OR NOT app.acts_for(app.viewer(), p.child_id, c.id) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF open_ground_with_invited.kind NOT IN ('REPORTING_RIGHT', 'LEGAL_TASK') THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded, made_by_id)
    SELECT a.child_id, a.id, a.shielded, b.id, b.shielded, c.id FROM app.participant a, app.participant b
    WHERE a.id = LEAST(c.id, p.id) AND b.id = GREATEST(c.id, p.id) RETURNING id INTO tie;
  INSERT INTO app.ground (tie_id, from_id, kind, scopes, article, weighing, opened_by_person_id, ends_at)
    VALUES (tie, c.id, open_ground_with_invited.kind, open_ground_with_invited.scopes, open_ground_with_invited.article,
      open_ground_with_invited.weighing, app.viewer(), open_ground_with_invited.ends_at);
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.ground FOR EACH ROW EXECUTE FUNCTION app.fill_ground();
CREATE OR REPLACE TRIGGER check_new AFTER INSERT ON app.ground FOR EACH ROW EXECUTE FUNCTION app.check_ground();
CREATE OR REPLACE TRIGGER check_move BEFORE UPDATE ON app.ground FOR EACH ROW EXECUTE FUNCTION app.check_ground_move();

REVOKE ALL ON FUNCTION app.latest_ground_end(timestamptz), app.acts_for(uuid, uuid, uuid), app.refused_between(uuid, uuid, uuid, text[]),
  app.refusals(uuid, uuid, uuid), app.fill_ground(), app.check_ground(), app.check_ground_move(), app.take_own_ground(uuid),
  app.tell_of_ground(uuid), app.countersign_ground(uuid), app.end_ground(uuid),
  app.open_ground_with_invited(uuid, text, text[], text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refusals(uuid, uuid, uuid), app.countersign_ground(uuid), app.end_ground(uuid),
  app.open_ground_with_invited(uuid, text, text[], text, text, timestamptz) TO hub_app;
