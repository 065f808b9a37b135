-- The consent's rules (C1-C7). The database decides; packages/domain states the same rules as pure functions and a
-- test holds the two together over every small case.

-- C1: whose answer a consent needs. About a parent (Burgerlijk Wetboek 7:457): that parent alone. About the child
-- (Jeugdwet 7.3.4, 7.3.5): under 12 every guardian with authority, 12 to 15 those and the child, from 16 the child.
-- Where someone must sign but cannot (a child without a sign-in, no guardian with authority, an adult who cannot
-- weigh its interests) the row has no person: the consent waits. Authority ends at 18 whatever the record says.
CREATE OR REPLACE FUNCTION app.required_signers(child uuid, about uuid, at timestamptz)
RETURNS TABLE (person_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH kid AS (
    SELECT c.person_id, at >= app.birthday(c.born_on, 12) AND NOT unable AS child_signs,
           at < app.birthday(c.born_on, 16) OR unable AS guardians_sign, at < app.birthday(c.born_on, 18) AS minor
    FROM app.child c CROSS JOIN LATERAL (SELECT COALESCE(c.unable_to_weigh_since <= at, false) AS unable) u
    WHERE about IS NULL AND c.id = child
  ), holder AS (
    SELECT g.person_id FROM app.guardianship g, kid
    WHERE g.child_id = child AND kid.guardians_sign AND kid.minor AND g.authority_from <= at AND at < g.authority_until
  )
  SELECT about, 'PARENT' WHERE about IS NOT NULL
  UNION ALL SELECT holder.person_id, 'GUARDIAN' FROM holder
  UNION ALL SELECT NULL, 'GUARDIAN' FROM kid WHERE kid.guardians_sign AND NOT EXISTS (SELECT FROM holder)
  UNION ALL SELECT kid.person_id, 'CHILD' FROM kid WHERE kid.child_signs
$$;

-- C2: the state that the answers of the required signers give. Silence is no; one yes beside one no shares nothing.
-- One that was asked ahead is decided by those who decide on the day it starts (C3).
CREATE OR REPLACE FUNCTION app.decide(consent uuid, at timestamptz) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE
    WHEN bool_or(a.act = 'NO') AND bool_or(a.act = 'YES') THEN 'CONFLICT'
    WHEN bool_or(a.act = 'NO') THEN 'REFUSED'
    WHEN bool_and(COALESCE(a.act = 'YES', false)) THEN 'GIVEN'
    ELSE 'REQUESTED' END
  FROM app.consent c
  CROSS JOIN LATERAL app.required_signers(c.child_id, c.about_person_id, GREATEST(at, c.starts_at)) r
  LEFT JOIN LATERAL (SELECT s.act FROM app.signature s
    WHERE s.consent_id = c.id AND s.person_id = r.person_id AND s.act IN ('YES', 'NO') ORDER BY s.id DESC LIMIT 1) a ON true
  WHERE c.id = consent
$$;

-- Whether one of two participants is hidden, and there is nothing by which this person may know of it (S2).
CREATE OR REPLACE FUNCTION app.is_hidden_from(person uuid, one uuid, other uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM app.participant p WHERE p.id IN (one, other) AND p.shielded AND NOT EXISTS (SELECT FROM app.seat s
    WHERE s.person_id = person AND s.child_id = p.child_id AND s.participant_id = p.id
      AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until))
$$;

-- Whether somebody who must sign may be asked now on the tie of these two: of what is withheld from them (G4) they are asked
-- as soon as it no longer is.
CREATE OR REPLACE FUNCTION app.may_be_asked(person uuid, child uuid, one uuid, other uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT NOT app.is_hidden_from(person, one, other)
    AND NOT EXISTS (SELECT FROM app.withholding w CROSS JOIN LATERAL app.stood_as(w.participant_id) x (id)
      WHERE x.id IN (one, other) AND w.child_id = child AND w.from_person_id = person AND w.what = 'PARTICIPANT'
        AND w.countersigned_at IS NOT NULL AND w.ended_at IS NULL AND statement_timestamp() < w.ends_at)
$$;

-- Whether time alone changed what becomes of a consent that is asked or in force: settle_signers() has something to do.
CREATE OR REPLACE FUNCTION app.is_unsettled(c app.consent) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH required AS MATERIALIZED (
    SELECT r.person_id FROM app.required_signers(c.child_id, c.about_person_id,
      LEAST(GREATEST(statement_timestamp(), c.starts_at), c.runs_until - interval '1 microsecond')) r WHERE r.person_id IS NOT NULL
  ), missing AS (
    SELECT r.person_id FROM required r WHERE NOT EXISTS (SELECT FROM app.signer s WHERE s.consent_id = c.id AND s.person_id = r.person_id)
  )
  SELECT EXISTS (SELECT FROM missing m WHERE app.may_be_asked(m.person_id, c.child_id, c.from_id, c.to_id)
      OR NOT EXISTS (SELECT FROM app.signature n WHERE n.consent_id = c.id AND n.person_id = m.person_id)
      OR c.state = 'GIVEN' AND app.is_hidden_from(m.person_id, c.from_id, c.to_id))
    OR EXISTS (SELECT FROM app.signer s WHERE s.consent_id = c.id AND s.person_id NOT IN (SELECT r.person_id FROM required r))
    OR c.state = 'REQUESTED' AND app.decide(c.id, statement_timestamp()) <> 'REQUESTED'
$$;

-- C7: whoever lost authority no longer signs; whoever gained it is asked, or is told what is
-- in force and may withdraw it.
-- A request whose end has passed stays as it stood at its end; so does one of which an end has left the web.
CREATE OR REPLACE FUNCTION app.settle_signers(children uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE app.consent c SET runs_until = w.runs_until
    FROM (SELECT o.id, LEAST(o.ends_at, f.valid_until, t.valid_until) AS runs_until FROM app.consent o
          JOIN app.participant f ON f.id = o.from_id JOIN app.participant t ON t.id = o.to_id WHERE o.child_id = ANY (children)) w
    WHERE c.id = w.id AND c.runs_until <> w.runs_until;

  -- C7 against S2: who comes to sign later may not know of a hidden participant. Nothing goes on that they cannot withdraw,
  -- and nothing tells them: what is in force ends, and what is asked waits for an answer that does not come.
  UPDATE app.consent c SET state = 'EXPIRED', ended_at = statement_timestamp()
    WHERE c.child_id = ANY (children) AND c.shielded AND c.state = 'GIVEN' AND c.runs_until > statement_timestamp()
      AND EXISTS (SELECT FROM app.required_signers(c.child_id, c.about_person_id, GREATEST(statement_timestamp(), c.starts_at)) r
        WHERE r.person_id IS NOT NULL AND app.is_hidden_from(r.person_id, c.from_id, c.to_id)
          AND NOT EXISTS (SELECT FROM app.signer s WHERE s.consent_id = c.id AND s.person_id = r.person_id));
  IF FOUND THEN
    PERFORM app.settle_permits(children), app.settle_seats(children);
  END IF;

  WITH live AS (
    SELECT c.id, c.child_id, c.tie_id, c.from_id, c.to_id, c.about_person_id, c.state, LEAST(GREATEST(statement_timestamp(), c.starts_at), c.runs_until - interval '1 microsecond') AS at
    FROM app.consent c
    WHERE c.child_id = ANY (children) AND (c.state = 'REQUESTED' OR c.state = 'GIVEN' AND c.runs_until > statement_timestamp())
  ), want AS (
    SELECT l.id AS consent_id, l.child_id, l.tie_id, r.person_id, r.role,
      app.may_be_asked(r.person_id, l.child_id, l.from_id, l.to_id) AS may_know
    FROM live l CROSS JOIN LATERAL app.required_signers(l.child_id, l.about_person_id, l.at) r WHERE r.person_id IS NOT NULL
  ), relieved AS (
    DELETE FROM app.signer s USING live l
      WHERE s.consent_id = l.id AND NOT EXISTS (SELECT FROM want w WHERE w.consent_id = s.consent_id AND w.person_id = s.person_id)
      RETURNING s.consent_id, s.person_id, s.role
  ), asked AS (
    INSERT INTO app.signer (consent_id, person_id, child_id, tie_id, role)
      SELECT consent_id, person_id, child_id, tie_id, role FROM want WHERE may_know ON CONFLICT (consent_id, person_id) DO NOTHING
      RETURNING consent_id, person_id, role
  ), told AS (
    INSERT INTO app.notice (person_id, child_id, kind, consent_id)
      SELECT a.person_id, l.child_id, 'IN_FORCE', l.id FROM asked a JOIN live l ON l.id = a.consent_id WHERE l.state = 'GIVEN'
  )
  INSERT INTO app.signature (consent_id, person_id, person_name, role, act)
    SELECT x.consent_id, x.person_id, p.name, x.role, x.act
    FROM (SELECT *, 'RELIEVED' AS act FROM relieved UNION ALL SELECT *, 'ASKED' FROM asked
      -- To those who sign with them they are asked like anyone: that something is withheld from them is not theirs to know.
      UNION ALL SELECT w.consent_id, w.person_id, w.role, 'ASKED' FROM want w WHERE NOT w.may_know
        AND NOT EXISTS (SELECT FROM app.signature n WHERE n.consent_id = w.consent_id AND n.person_id = w.person_id)) x
    JOIN app.person p ON p.id = x.person_id;

  UPDATE app.consent c SET state = d.state, decided_at = statement_timestamp()
    FROM (SELECT o.id, app.decide(o.id, statement_timestamp()) AS state FROM app.consent o
          WHERE o.child_id = ANY (children) AND o.state = 'REQUESTED' AND o.runs_until > statement_timestamp()) d
    WHERE c.id = d.id AND d.state <> 'REQUESTED';
END $$;

-- What a consent names is taken from its tie, so that it cannot name anything else (C3).
CREATE OR REPLACE FUNCTION app.fill_consent() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  SELECT t.child_id, t.shielded, CASE NEW.from_id WHEN t.a_id THEN t.b_id WHEN t.b_id THEN t.a_id END
    INTO NEW.child_id, NEW.shielded, NEW.to_id FROM app.tie t WHERE t.id = NEW.tie_id;
  SELECT name, LEAST(NEW.ends_at, valid_until) INTO NEW.from_name, NEW.runs_until FROM app.participant WHERE id = NEW.from_id;
  SELECT name, LEAST(NEW.runs_until, valid_until) INTO NEW.to_name, NEW.runs_until FROM app.participant WHERE id = NEW.to_id;
  SELECT name INTO NEW.asked_by_name FROM app.participant p
    WHERE p.id = NEW.asked_by_id AND p.child_id = NEW.child_id AND (p.coordinates OR p.id IN (NEW.from_id, NEW.to_id));
  SELECT name INTO NEW.about_person_name FROM app.person WHERE id = NEW.about_person_id;
  NEW.asked_by_person_id := COALESCE(NEW.asked_by_person_id, app.viewer());
  IF NEW.to_name IS NULL OR NEW.asked_by_name IS NULL OR NEW.asked_by_person_id IS NULL
     OR (NEW.about_person_id IS NOT NULL AND NEW.about_person_name IS NULL) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  RETURN NEW;
END $$;

-- C3: an end no later than one year away, and about the child no later than the next threshold birthday (A2).
CREATE OR REPLACE FUNCTION app.latest_consent_end(child uuid, about_parent boolean, at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT LEAST((at AT TIME ZONE 'Europe/Amsterdam' + interval '1 year') AT TIME ZONE 'Europe/Amsterdam',
    (SELECT min(t.threshold) FROM (SELECT app.birthday(c.born_on, y) AS threshold FROM unnest(ARRAY[12, 16, 18]) y) t
      WHERE NOT about_parent AND t.threshold > at))
  FROM app.child c WHERE c.id = child
$$;

CREATE OR REPLACE FUNCTION app.check_consent() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE blind uuid[];
BEGIN
  IF NEW.ends_at > app.latest_consent_end(NEW.child_id, NEW.about_person_id IS NOT NULL, COALESCE(NEW.starts_at, NEW.requested_at)) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'endsAt', HINT = 'TOO_LATE';
  END IF;
  IF NEW.starts_at > NEW.requested_at + interval '1440 hours' THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'startsAt', HINT = 'LATER_THAN_60_DAYS';
  END IF;
  -- A request names its tie to everyone who must sign (S4). On the tie of a hidden participant it would show that
  -- participant to a signer who may not know of it (S2): then nothing that this signer signs can be asked there.
  blind := ARRAY(
    SELECT r.person_id FROM (VALUES (NEW.requested_at), (NEW.starts_at)) x (at)
    CROSS JOIN LATERAL app.required_signers(NEW.child_id, NEW.about_person_id, x.at) r
    WHERE x.at IS NOT NULL AND app.is_hidden_from(r.person_id, NEW.from_id, NEW.to_id));
  -- About whom: a parent of this child, or the parent whom one of the two ends serves. Any other is not there (S0).
  IF NEW.about_person_id IS NOT NULL AND (NEW.about_person_id = ANY (blind)
      OR NOT EXISTS (SELECT FROM app.guardianship g WHERE g.child_id = NEW.child_id AND g.person_id = NEW.about_person_id)
         AND NOT EXISTS (SELECT FROM app.participant p WHERE p.id IN (NEW.from_id, NEW.to_id) AND p.serves_person_id = NEW.about_person_id)) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF cardinality(blind) > 0 THEN
    RAISE EXCEPTION 'NOT_ALLOWED';
  END IF;
  RETURN NULL;
END $$;

-- C2: the only ways from one state to the next.
CREATE OR REPLACE FUNCTION app.check_consent_move() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
      ('REQUESTED', 'GIVEN'), ('REQUESTED', 'REFUSED'), ('REQUESTED', 'CONFLICT'),
      ('GIVEN', 'WITHDRAWN'), ('GIVEN', 'EXPIRED'), ('GIVEN', 'INVALIDATED')) THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  IF (NEW.tie_id, NEW.from_id, NEW.scopes, NEW.purpose, NEW.ends_at) IS DISTINCT FROM (OLD.tie_id, OLD.from_id, OLD.scopes, OLD.purpose, OLD.ends_at)
     OR NEW.starts_at IS DISTINCT FROM OLD.starts_at OR NEW.about_person_id IS DISTINCT FROM OLD.about_person_id THEN
    RAISE EXCEPTION 'NOT_OPEN'; -- what people signed never changes
  END IF;
  IF NEW.state = 'GIVEN' AND OLD.state <> 'GIVEN' AND app.decide(NEW.id, NEW.decided_at) <> 'GIVEN' THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN NEW;
END $$;

-- An answer or a withdrawal: under the child's clock and the consent's row lock, by someone who signs now (C4, C5).
CREATE OR REPLACE FUNCTION app.sign() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE c app.consent;
BEGIN
  NEW.person_id := COALESCE(NEW.person_id, app.viewer());
  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id;
  IF NOT FOUND OR NEW.person_id IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(c.child_id, 'WEB', NULL);
  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id FOR UPDATE;
  IF NEW.at >= transaction_timestamp() THEN -- not history that the owner loads
    -- The moment it was this answer's turn: a message that went first is then never dated after the withdrawal.
    NEW.at := clock_timestamp();
  END IF;
  PERFORM app.settle_signers(ARRAY[c.child_id]); -- authority may have ended by time alone
  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id;
  SELECT s.role, p.name INTO NEW.role, NEW.person_name
    FROM app.signer s JOIN app.person p ON p.id = s.person_id WHERE s.consent_id = c.id AND s.person_id = NEW.person_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF c.runs_until <= NEW.at OR c.state <> (CASE NEW.act WHEN 'WITHDRAWN' THEN 'GIVEN' ELSE 'REQUESTED' END) THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.count_signature() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE child uuid;
BEGIN
  IF NEW.act = 'WITHDRAWN' THEN
    UPDATE app.consent SET state = 'WITHDRAWN', ended_at = NEW.at WHERE id = NEW.consent_id RETURNING child_id INTO child;
  ELSE
    UPDATE app.consent c SET state = d.state, decided_at = NEW.at
      FROM (SELECT app.decide(NEW.consent_id, NEW.at) AS state) d
      WHERE c.id = NEW.consent_id AND d.state <> c.state RETURNING c.child_id INTO child;
  END IF;
  IF child IS NOT NULL THEN
    PERFORM app.settle_permits(ARRAY[child]), app.settle_seats(ARRAY[child]);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER fill BEFORE INSERT ON app.consent FOR EACH ROW EXECUTE FUNCTION app.fill_consent();
CREATE OR REPLACE TRIGGER check_new AFTER INSERT ON app.consent FOR EACH ROW EXECUTE FUNCTION app.check_consent();
CREATE OR REPLACE TRIGGER check_move BEFORE UPDATE ON app.consent FOR EACH ROW EXECUTE FUNCTION app.check_consent_move();
CREATE OR REPLACE TRIGGER sign BEFORE INSERT ON app.signature FOR EACH ROW
  WHEN (NEW.act IN ('YES', 'NO', 'WITHDRAWN')) EXECUTE FUNCTION app.sign();
CREATE OR REPLACE TRIGGER count AFTER INSERT ON app.signature FOR EACH ROW
  WHEN (NEW.act IN ('YES', 'NO', 'WITHDRAWN')) EXECUTE FUNCTION app.count_signature();

REVOKE ALL ON FUNCTION app.is_hidden_from(uuid, uuid, uuid), app.may_be_asked(uuid, uuid, uuid, uuid), app.is_unsettled(app.consent),
  app.required_signers(uuid, uuid, timestamptz), app.decide(uuid, timestamptz), app.settle_signers(uuid[]),
  app.fill_consent(), app.latest_consent_end(uuid, boolean, timestamptz), app.check_consent(), app.check_consent_move(),
  app.sign(), app.count_signature() FROM PUBLIC;
