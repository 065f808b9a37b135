-- Handing over the coordination (D1). Each of the three acts is done here, whole, under the lock of the child's web: an
-- answer and a revocation, or two answers, queue there, and the first one counts. What is judged is judged after the
-- lock and by the clock of that moment, so that nobody acts whose work ended while they waited.

-- Who can keep a web: an organisation that is in it, that the family may know of, and for which somebody acts.
CREATE OR REPLACE FUNCTION app.offer_coordination(receiver uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE r app.participant; mine app.participant; made uuid;
BEGIN
  SELECT * INTO r FROM app.participant WHERE id = receiver;
  PERFORM FROM app.child_clock k WHERE k.child_id = r.child_id FOR UPDATE;
  SELECT * INTO r FROM app.participant WHERE id = receiver;
  SELECT * INTO mine FROM app.participant p WHERE p.child_id = r.child_id AND p.coordinates;
  -- A hidden one is there only for who holds a seat at it (S2).
  IF NOT app.acts_for(app.viewer(), mine.child_id, mine.id) OR r.shielded AND NOT EXISTS (SELECT FROM app.seat s WHERE s.person_id = app.viewer() AND s.child_id = r.child_id
      AND s.participant_id = r.id AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  ELSIF r.valid_until <= clock_timestamp() THEN
    RAISE EXCEPTION 'NOT_OPEN';
  ELSIF r.coordinates THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'participantId', HINT = 'ALREADY_THERE';
  ELSIF r.organisation_id IS NULL OR r.shielded THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'participantId', HINT = 'CANNOT_COORDINATE';
  ELSIF NOT EXISTS (SELECT FROM app.seat s WHERE s.child_id = r.child_id AND s.participant_id = r.id AND s.role = 'ASSIGNED'
      AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until) THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'participantId', HINT = 'NOBODY_THERE';
  END IF;
  UPDATE app.handover h SET state = 'LAPSED', ended_at = LEAST(h.lapses_at, t.valid_until) FROM app.participant t
    WHERE h.child_id = r.child_id AND h.state = 'OFFERED' AND t.id = h.to_id AND LEAST(h.lapses_at, t.valid_until) <= clock_timestamp();
  IF EXISTS (SELECT FROM app.handover h WHERE h.child_id = r.child_id AND h.state = 'OFFERED') THEN
    RAISE EXCEPTION 'NOT_OPEN'; -- one at a time
  END IF;
  INSERT INTO app.handover (child_id, from_id, from_name, to_id, to_name, offered_by_person_id, offered_by_name, lapses_at)
    VALUES (r.child_id, mine.id, mine.name, r.id, r.name, app.viewer(), app.acting_name(app.viewer(), mine.id),
            (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam' + interval '14 days') AT TIME ZONE 'Europe/Amsterdam')
    RETURNING id INTO made;
  PERFORM app.tick(r.child_id, 'WEB', NULL);
  RETURN made;
END $$;

-- `move` ACCEPTED or DECLINED by the people to whom it was offered, REVOKED by those who offered it.
CREATE OR REPLACE FUNCTION app.move_handover(handover uuid, move text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE h app.handover;
BEGIN
  SELECT * INTO h FROM app.handover x WHERE x.id = move_handover.handover;
  -- Both rows before the web's lock: who ends a participant takes them in the same order.
  PERFORM FROM app.participant p WHERE p.id IN (h.from_id, h.to_id) ORDER BY p.id FOR NO KEY UPDATE;
  PERFORM FROM app.child_clock k WHERE k.child_id = h.child_id FOR UPDATE;
  SELECT * INTO h FROM app.handover x WHERE x.id = move_handover.handover;
  IF NOT app.acts_for(app.viewer(), h.child_id, CASE move WHEN 'REVOKED' THEN h.from_id ELSE h.to_id END) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  ELSIF h.state <> 'OFFERED' OR h.lapses_at <= clock_timestamp() OR NOT EXISTS (SELECT FROM app.participant p WHERE p.id = h.from_id AND p.coordinates) THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  UPDATE app.handover x SET state = move, ended_at = clock_timestamp(), ended_by_person_id = app.viewer() WHERE x.id = h.id;
  IF move = 'ACCEPTED' THEN
    UPDATE app.participant SET coordinates = false WHERE id = h.from_id;
    UPDATE app.participant SET coordinates = true WHERE id = h.to_id;
  ELSE
    PERFORM app.tick(h.child_id, 'WEB', NULL);
  END IF;
END $$;

-- When a participant coordinated follows from when it was made to, and when it was not any more.
CREATE OR REPLACE FUNCTION app.keep_coordination() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE now timestamptz := CASE TG_OP WHEN 'INSERT' THEN NEW.valid_from ELSE statement_timestamp() END;
BEGIN
  IF NEW.coordinates THEN
    NEW.coordinates_during := NEW.coordinates_during + tstzmultirange(app.span(now, 'infinity'));
  ELSE
    NEW.coordinates_during := NEW.coordinates_during * tstzmultirange(app.span('-infinity', now));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER keep_coordination BEFORE INSERT ON app.participant FOR EACH ROW EXECUTE FUNCTION app.keep_coordination();
CREATE OR REPLACE TRIGGER keep_coordination_moved BEFORE UPDATE OF coordinates ON app.participant FOR EACH ROW
  WHEN (NEW.coordinates <> OLD.coordinates) EXECUTE FUNCTION app.keep_coordination();

REVOKE ALL ON FUNCTION app.offer_coordination(uuid), app.move_handover(uuid, text), app.keep_coordination() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.offer_coordination(uuid), app.move_handover(uuid, text) TO hub_app;
