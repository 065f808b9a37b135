-- What follows from the facts. Whenever a fact about a web changes, the same transaction derives anew, for that
-- child: whose signature its consents need, which permits are in force, what its ties are, and every seat.
-- All of it set-based over the children given, so that one statement that changes many webs settles them at once.

-- Takes the next place in each child's order of events. Whoever changes a web takes this lock first, so that
-- changes of one web queue here and never wait for each other in a circle.
CREATE OR REPLACE FUNCTION app.tick(child uuid, kind text, message uuid) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE next_seq bigint;
BEGIN
  INSERT INTO app.child_clock AS k (child_id, last_seq) VALUES (child, 1)
    ON CONFLICT (child_id) DO UPDATE SET last_seq = k.last_seq + 1 RETURNING k.last_seq INTO next_seq;
  IF kind <> 'MESSAGE' THEN -- a message's event follows its row, which it refers to
    INSERT INTO app.event (child_id, seq, kind, message_id) VALUES (child, next_seq, kind, message);
  END IF;
  RETURN next_seq;
END $$;

CREATE OR REPLACE FUNCTION app.settle(children uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM app.tick(c.id, 'WEB', NULL) FROM (SELECT DISTINCT unnest(children) AS id ORDER BY 1) c;
  PERFORM app.settle_signers(children);
  PERFORM app.settle_permits(children);
  PERFORM app.settle_seats(children);
END $$;

-- One trigger body for every table of facts: `child_id` of each row touched, old or new.
CREATE OR REPLACE FUNCTION app.settle_after() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE children uuid[];
BEGIN
  IF TG_TABLE_NAME = 'child' THEN
    SELECT array_agg(DISTINCT id) INTO children FROM touched;
  ELSIF TG_TABLE_NAME = 'employment' THEN
    SELECT array_agg(DISTINCT a.child_id) INTO children FROM app.assignment a JOIN touched t ON t.person_id = a.person_id;
  ELSE
    SELECT array_agg(DISTINCT child_id) INTO children FROM touched;
  END IF;
  IF children IS NOT NULL THEN
    PERFORM app.settle(children);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE fact text; act text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['child', 'employment', 'participant', 'guardianship', 'safety_hold', 'allowance', 'assignment', 'tie', 'consent', 'ground', 'withholding'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      -- These are also written by settle() itself, which must not call itself.
      EXECUTE format('CREATE OR REPLACE TRIGGER settle_after_%s AFTER %s ON app.%I REFERENCING %s TABLE AS touched FOR EACH STATEMENT %s EXECUTE FUNCTION app.settle_after()',
        lower(act), act, fact, CASE act WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END,
        CASE WHEN fact IN ('tie', 'consent', 'ground') THEN 'WHEN (pg_trigger_depth() < 1)' ELSE '' END);
    END LOOP;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION app.tick(uuid, text, uuid), app.settle(uuid[]), app.settle_after() FROM PUBLIC;
