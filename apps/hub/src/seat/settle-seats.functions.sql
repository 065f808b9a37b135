-- What each person is to each child, and which participants they may see because of that (S1, S2).

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
    SELECT from_id AS mine, to_id AS other, about_person_id AS about, valid_from, valid_until FROM app.permit WHERE child_id = ANY (children) AND ground <> 'LEGAL_REPRESENTATIVE'
    UNION
    SELECT to_id, from_id, about_person_id, valid_from, valid_until FROM app.permit WHERE child_id = ANY (children) AND ground <> 'LEGAL_REPRESENTATIVE'
  ), kept AS (
    -- G4: from which guardian a participant is withheld, and when.
    SELECT w.from_person_id AS person_id, x.id AS participant_id, range_agg(app.span(w.countersigned_at, LEAST(w.ends_at, w.ended_at))) AS periods
    FROM app.withholding w CROSS JOIN LATERAL app.stood_as(w.participant_id) AS x (id)
    WHERE w.child_id = ANY (children) AND w.what = 'PARTICIPANT' AND w.countersigned_at IS NOT NULL
    GROUP BY w.from_person_id, x.id
  ), tied AS (
    SELECT o.person_id, o.child_id, r.other AS participant_id,
           range_agg(tstzmultirange(o.period * app.span(r.valid_from, r.valid_until)) - COALESCE(k.periods, '{}')) AS periods
    FROM acting o JOIN reach r ON r.mine = o.participant_id
      -- What is told of a parent ties that parent and no one else at the same home.
      AND (o.role = 'ASSIGNED' OR r.about IS NULL OR r.about = o.person_id)
    LEFT JOIN kept k ON k.person_id = o.person_id AND k.participant_id = r.other AND o.role = 'GUARDIAN' AND r.about IS NULL
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

REVOKE ALL ON FUNCTION app.settle_seats(uuid[]) FROM PUBLIC;
