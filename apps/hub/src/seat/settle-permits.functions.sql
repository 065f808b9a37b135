-- Who may tell whom what (G1), derived from consents, authority and periods; and what follows from it for each tie.

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

  UPDATE app.ground g SET runs_until = w.runs_until
    FROM (SELECT o.id, LEAST(o.ends_at, o.ended_at, f.valid_until, t.valid_until) AS runs_until FROM app.ground o
          JOIN app.participant f ON f.id = o.from_id JOIN app.participant t ON t.id = o.to_id WHERE o.child_id = ANY (children)) w
    WHERE g.id = w.id AND g.runs_until <> w.runs_until;

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
    SELECT c.child_id, c.tie_id, c.shielded, c.from_id, c.to_id, c.scopes, c.about_person_id, 'CONSENT' AS ground, c.id AS consent_id, NULL::uuid AS ground_id,
           GREATEST(c.decided_at, c.starts_at, f.valid_from, t.valid_from) AS valid_from, LEAST(c.ends_at, f.valid_until, t.valid_until) AS valid_until
    FROM app.consent c JOIN app.participant f ON f.id = c.from_id JOIN app.participant t ON t.id = c.to_id
    WHERE c.child_id = ANY (children) AND c.state = 'GIVEN'
      AND GREATEST(c.decided_at, c.starts_at, f.valid_from, t.valid_from) < LEAST(c.ends_at, f.valid_until, t.valid_until)
    UNION
    -- G2: in force once a second person has countersigned, until it ends.
    SELECT g.child_id, g.tie_id, g.shielded, g.from_id, g.to_id, g.scopes, g.about_person_id, g.kind, NULL, g.id, lower(s.period), upper(s.period)
    FROM app.ground g JOIN app.participant f ON f.id = g.from_id JOIN app.participant t ON t.id = g.to_id
    CROSS JOIN LATERAL (SELECT app.span(GREATEST(g.countersigned_at, f.valid_from, t.valid_from), g.runs_until) AS period) s
    WHERE g.child_id = ANY (children) AND g.countersigned_at IS NOT NULL AND NOT isempty(s.period)
    UNION
    SELECT l.child_id, t.id, false, d.from_id, d.to_id, ARRAY['DAILY', 'WELLBEING', 'SUPPORT', 'DEVELOPMENT', 'HEALTH', 'HOME', 'SAFETY'],
           NULL, 'LEGAL_REPRESENTATIVE', NULL, NULL, lower(l.period), upper(l.period)
    FROM lawful l
    JOIN app.tie t ON t.a_id = LEAST(l.home_id, l.other_id) AND t.b_id = GREATEST(l.home_id, l.other_id)
    CROSS JOIN LATERAL (VALUES (l.home_id, l.other_id), (l.other_id, l.home_id)) AS d (from_id, to_id)
  ), gone AS (
    DELETE FROM app.permit p WHERE p.child_id = ANY (children) AND NOT EXISTS (
      SELECT FROM want w WHERE w.from_id = p.from_id AND w.to_id = p.to_id AND w.scopes = p.scopes AND w.ground = p.ground
        AND w.consent_id IS NOT DISTINCT FROM p.consent_id AND w.ground_id IS NOT DISTINCT FROM p.ground_id AND w.about_person_id IS NOT DISTINCT FROM p.about_person_id
        AND w.valid_from = p.valid_from AND w.valid_until = p.valid_until)
  )
  INSERT INTO app.permit (child_id, tie_id, shielded, from_id, to_id, scopes, about_person_id, ground, consent_id, ground_id, valid_from, valid_until)
    SELECT * FROM want ON CONFLICT DO NOTHING;

  UPDATE app.tie t SET open_during = w.open_during
    FROM (
      SELECT t.id, COALESCE((SELECT range_agg(app.span(p.valid_from, p.valid_until)) FROM app.permit p
        -- What is told of a parent is theirs, and a ground can be withheld (G4): whoever may know of it sees it itself.
        WHERE p.tie_id = t.id AND p.about_person_id IS NULL AND p.ground_id IS NULL), '{}') AS open_during
      FROM app.tie t WHERE t.child_id = ANY (children)
    ) w
    WHERE t.id = w.id AND t.open_during <> w.open_during;

  -- S3: the participant that asked, or opened a ground, sees the tie while that waits; its maker until it has done so.
  WITH want AS (
    SELECT x.tie_id, x.participant_id, x.about_person_id, x.child_id, max(x.valid_until) AS valid_until FROM (
      SELECT c.tie_id, c.asked_by_id AS participant_id, c.about_person_id, c.child_id, c.runs_until AS valid_until
      FROM app.consent c WHERE c.child_id = ANY (children) AND c.state = 'REQUESTED'
      UNION ALL
      SELECT g.tie_id, g.from_id, g.about_person_id, g.child_id, g.runs_until
      FROM app.ground g WHERE g.child_id = ANY (children) AND g.countersigned_at IS NULL
      UNION ALL
      SELECT t.id, t.made_by_id, COALESCE(a.serves_person_id, b.serves_person_id), t.child_id, 'infinity'
      FROM app.tie t JOIN app.participant a ON a.id = t.a_id JOIN app.participant b ON b.id = t.b_id
      WHERE t.child_id = ANY (children) AND t.made_by_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM app.consent c WHERE c.tie_id = t.id AND c.requested_at >= t.made_at)
        AND NOT EXISTS (SELECT FROM app.ground g WHERE g.tie_id = t.id AND g.opened_at >= t.made_at)) x
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

REVOKE ALL ON FUNCTION app.guardian_periods(uuid[]), app.settle_permits(uuid[]) FROM PUBLIC;
