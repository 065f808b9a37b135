-- What follows from the facts. Whenever a fact about a web changes, the same transaction derives anew, for that
-- child: whose signature its consents need, which permits are in force, what its ties are, and every seat.
-- All of it set-based over the children given, so that one statement that changes many webs settles them at once.

-- When each guardian may act and see (S1, C7): by authority, until the child is 16; from then on by authority and what
-- the child allows; never while a safety hold is in force.
CREATE OR REPLACE FUNCTION app.guardian_periods(children uuid[])
RETURNS TABLE (child_id uuid, person_id uuid, home_id uuid, authority tstzmultirange, sight tstzmultirange)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT g.child_id, g.person_id, g.home_id, a.authority, (a.authority + a.allowed * a.recorded) - a.held
  FROM app.guardianship g
  JOIN app.child c ON c.id = g.child_id
  CROSS JOIN LATERAL (SELECT
    tstzmultirange(app.span(g.authority_from, g.authority_until)) AS recorded,
    tstzmultirange(app.span(g.authority_from, LEAST(g.authority_until, app.birthday(c.born_on, 16)))) AS authority,
    COALESCE((SELECT range_agg(app.span(GREATEST(l.valid_from, app.birthday(c.born_on, 16)), l.valid_until))
      FROM app.allowance l WHERE l.child_id = g.child_id AND l.person_id = g.person_id), '{}') AS allowed,
    COALESCE((SELECT range_agg(app.span(h.valid_from, h.valid_until))
      FROM app.safety_hold h WHERE h.child_id = g.child_id AND h.person_id = g.person_id), '{}') AS held) a
  WHERE g.child_id = ANY (children)
$$;

CREATE OR REPLACE FUNCTION app.settle_permits(children uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- G1: a home is tied by law to every participant it may see. Confidential ones and those that serve a parent
  -- are left out: such a tie would show them to everyone at that home.
  INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded)
    SELECT DISTINCT h.child_id, LEAST(h.id, p.id), false, GREATEST(h.id, p.id), false
    FROM app.participant h JOIN app.participant p ON p.child_id = h.child_id AND p.id <> h.id AND NOT p.shielded
    WHERE h.child_id = ANY (children) AND h.kind = 'HOME' AND NOT h.shielded
    ON CONFLICT (a_id, b_id) DO NOTHING;

  WITH lawful AS (
    SELECT h.child_id, h.id AS home_id, p.id AS other_id,
           unnest(range_agg(g.authority - COALESCE(s.held, '{}')) * tstzmultirange(app.span(GREATEST(h.valid_from, p.valid_from), LEAST(h.valid_until, p.valid_until)))) AS period
    FROM app.participant h
    JOIN app.participant p ON p.child_id = h.child_id AND p.id <> h.id AND NOT p.shielded
    JOIN app.guardian_periods(children) g ON g.home_id = h.id
    LEFT JOIN LATERAL (SELECT range_agg(app.span(x.valid_from, x.valid_until)) AS held FROM app.safety_hold x
      WHERE x.child_id = g.child_id AND x.person_id = g.person_id) s ON true
    WHERE h.child_id = ANY (children) AND h.kind = 'HOME' AND NOT h.shielded
    GROUP BY h.child_id, h.id, p.id, h.valid_from, h.valid_until, p.valid_from, p.valid_until
  ), want AS (
    SELECT c.child_id, c.tie_id, c.shielded, c.from_id, c.to_id, c.scopes, c.about_person_id, 'CONSENT' AS ground, c.id AS consent_id,
           GREATEST(c.decided_at, f.valid_from, t.valid_from) AS valid_from, LEAST(c.ends_at, f.valid_until, t.valid_until) AS valid_until
    FROM app.consent c JOIN app.participant f ON f.id = c.from_id JOIN app.participant t ON t.id = c.to_id
    WHERE c.child_id = ANY (children) AND c.state = 'GIVEN'
      AND GREATEST(c.decided_at, f.valid_from, t.valid_from) < LEAST(c.ends_at, f.valid_until, t.valid_until)
    UNION
    SELECT l.child_id, t.id, false, d.from_id, d.to_id, ARRAY['DAILY', 'WELLBEING', 'SUPPORT', 'DEVELOPMENT', 'HEALTH', 'HOME', 'SAFETY'],
           NULL, 'LEGAL_REPRESENTATIVE', NULL, lower(l.period), upper(l.period)
    FROM lawful l
    JOIN app.tie t ON t.a_id = LEAST(l.home_id, l.other_id) AND t.b_id = GREATEST(l.home_id, l.other_id)
    CROSS JOIN LATERAL (VALUES (l.home_id, l.other_id), (l.other_id, l.home_id)) AS d (from_id, to_id)
  ), gone AS (
    DELETE FROM app.permit p WHERE p.child_id = ANY (children) AND NOT EXISTS (
      SELECT FROM want w WHERE w.from_id = p.from_id AND w.to_id = p.to_id AND w.scopes = p.scopes AND w.ground = p.ground
        AND w.consent_id IS NOT DISTINCT FROM p.consent_id AND w.about_person_id IS NOT DISTINCT FROM p.about_person_id
        AND w.valid_from = p.valid_from AND w.valid_until = p.valid_until)
  )
  INSERT INTO app.permit (child_id, tie_id, shielded, from_id, to_id, scopes, about_person_id, ground, consent_id, valid_from, valid_until)
    SELECT * FROM want ON CONFLICT DO NOTHING;

  UPDATE app.tie t SET open_during = w.open_during
    FROM (
      SELECT t.id, COALESCE((SELECT range_agg(app.span(p.valid_from, p.valid_until)) FROM app.permit p
        -- What is told of a parent is theirs: whoever else may know of it sees the consent itself.
        WHERE p.tie_id = t.id AND p.about_person_id IS NULL), '{}') AS open_during
      FROM app.tie t WHERE t.child_id = ANY (children)
    ) w
    WHERE t.id = w.id AND t.open_during <> w.open_during;

  -- S3: the participant that asked sees the tie while its request is open; its maker until it has been asked on.
  WITH want AS (
    SELECT x.tie_id, x.participant_id, x.about_person_id, x.child_id, max(x.valid_until) AS valid_until FROM (
      SELECT c.tie_id, c.asked_by_id AS participant_id, c.about_person_id, c.child_id, c.ends_at AS valid_until
      FROM app.consent c WHERE c.child_id = ANY (children) AND c.state = 'REQUESTED'
      UNION ALL
      SELECT t.id, t.made_by_id, COALESCE(a.serves_person_id, b.serves_person_id), t.child_id, 'infinity'
      FROM app.tie t JOIN app.participant a ON a.id = t.a_id JOIN app.participant b ON b.id = t.b_id
      WHERE t.child_id = ANY (children) AND t.made_by_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM app.consent c WHERE c.tie_id = t.id AND c.requested_at >= t.made_at)) x
    GROUP BY x.tie_id, x.participant_id, x.about_person_id, x.child_id
  ), gone AS (
    DELETE FROM app.asking q WHERE q.child_id = ANY (children)
      AND NOT EXISTS (SELECT FROM want w WHERE w.tie_id = q.tie_id AND w.participant_id = q.participant_id
        AND w.about_person_id IS NOT DISTINCT FROM q.about_person_id)
  )
  INSERT INTO app.asking AS q (tie_id, participant_id, about_person_id, child_id, valid_until)
    SELECT tie_id, participant_id, about_person_id, child_id, valid_until FROM want
    ON CONFLICT (tie_id, participant_id, about_person_id) DO UPDATE SET valid_until = EXCLUDED.valid_until WHERE q.valid_until <> EXCLUDED.valid_until;
END $$;

CREATE OR REPLACE FUNCTION app.settle_seats(children uuid[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH acting AS (
    -- D6: who no longer works for the organisation acts for none of its participants.
    SELECT a.person_id, a.child_id, a.participant_id, 'ASSIGNED' AS role, p.coordinates,
           app.span(GREATEST(a.valid_from, p.valid_from, e.valid_from), LEAST(a.valid_until, p.valid_until, e.valid_until)) AS period
    FROM app.assignment a
    JOIN app.participant p ON p.id = a.participant_id
    LEFT JOIN app.employment e ON e.person_id = a.person_id AND e.organisation_id = p.organisation_id
    WHERE a.child_id = ANY (children) AND (p.organisation_id IS NULL OR e.id IS NOT NULL)
    UNION
    -- Whoever sees the child goes on seeing it when their home has left the web, but acts for it no more.
    SELECT g.person_id, g.child_id, x.home_id, 'GUARDIAN', false, unnest(x.sight)
    FROM app.guardian_periods(children) g
    LEFT JOIN app.participant h ON h.id = g.home_id
    CROSS JOIN LATERAL (SELECT COALESCE(tstzmultirange(app.span(h.valid_from, h.valid_until)), '{}') AS there) t
    CROSS JOIN LATERAL (VALUES (g.home_id, g.sight * t.there), (NULL, g.sight - t.there)) AS x (home_id, sight)
  ), reach AS (
    SELECT from_id AS mine, to_id AS other, about_person_id AS about, valid_from, valid_until FROM app.permit WHERE child_id = ANY (children) AND ground = 'CONSENT'
    UNION
    SELECT to_id, from_id, about_person_id, valid_from, valid_until FROM app.permit WHERE child_id = ANY (children) AND ground = 'CONSENT'
  ), tied AS (
    SELECT o.person_id, o.child_id, r.other AS participant_id, range_agg(o.period * app.span(r.valid_from, r.valid_until)) AS periods
    FROM acting o JOIN reach r ON r.mine = o.participant_id
      -- What is told of a parent ties that parent and no one else at the same home.
      AND (o.role = 'ASSIGNED' OR r.about IS NULL OR r.about = o.person_id)
    GROUP BY o.person_id, o.child_id, r.other
  ), spans AS (
    SELECT person_id, child_id, participant_id, role, coordinates, period FROM acting
    UNION
    SELECT person_id, child_id, participant_id, 'TIED', false, unnest(periods) FROM tied
    UNION
    SELECT p.serves_person_id, p.child_id, p.id, 'SERVED', false, app.span(p.valid_from, p.valid_until)
    FROM app.participant p WHERE p.child_id = ANY (children) AND p.serves_person_id IS NOT NULL AND NOT p.confidential
    UNION
    SELECT c.person_id, c.id, NULL, 'CHILD', false, app.span(app.birthday(c.born_on, 12), 'infinity')
    FROM app.child c WHERE c.id = ANY (children) AND c.person_id IS NOT NULL
  ), want AS (
    SELECT person_id, child_id, participant_id, role, coordinates, lower(period) AS valid_from, upper(period) AS valid_until
    FROM spans WHERE NOT isempty(period)
  ), gone AS (
    DELETE FROM app.seat s WHERE s.child_id = ANY (children) AND NOT EXISTS (
      SELECT FROM want w WHERE w.person_id = s.person_id AND w.child_id = s.child_id AND w.role = s.role
        AND w.participant_id IS NOT DISTINCT FROM s.participant_id AND w.coordinates = s.coordinates
        AND w.valid_from = s.valid_from AND w.valid_until = s.valid_until)
  )
  INSERT INTO app.seat (person_id, child_id, participant_id, role, coordinates, valid_from, valid_until)
    SELECT * FROM want ON CONFLICT DO NOTHING
$$;

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
  FOREACH fact IN ARRAY ARRAY['child', 'employment', 'participant', 'guardianship', 'safety_hold', 'allowance', 'assignment', 'tie', 'consent'] LOOP
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      -- Ties are also written by settle() itself, which must not call itself.
      EXECUTE format('CREATE OR REPLACE TRIGGER settle_after_%s AFTER %s ON app.%I REFERENCING %s TABLE AS touched FOR EACH STATEMENT %s EXECUTE FUNCTION app.settle_after()',
        lower(act), act, fact, CASE act WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END,
        CASE WHEN fact IN ('tie', 'consent') THEN 'WHEN (pg_trigger_depth() < 1)' ELSE '' END);
    END LOOP;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION app.guardian_periods(uuid[]), app.settle_permits(uuid[]), app.settle_seats(uuid[]), app.tick(uuid, text, uuid),
  app.settle(uuid[]), app.settle_after() FROM PUBLIC;
