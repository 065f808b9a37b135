-- What the live doors may know without a viewer: that something about a child, a person or a session they serve may
-- have changed. Ids and counters only; what changed, each subscriber reads under their own policies.

-- The day in Europe/Amsterdam in which an instant falls (A1).
CREATE OR REPLACE FUNCTION app.day_of(at timestamptz) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT (at AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- The place the child's order of events has reached, for whoever is something to that child now. Of the same snapshot as
-- the statement that calls it, so that what is read beside it is complete up to this place.
CREATE OR REPLACE FUNCTION app.last_seq(child uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT k.last_seq FROM app.child_clock k
  WHERE k.child_id = child AND EXISTS (SELECT FROM app.seat s WHERE s.person_id = app.viewer() AND s.child_id = child
    AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until)
$$;

-- Those of `children` that moved on past the place in `seen` (null: unknown), and those for whom a period began or ended
-- in (since, now]: nobody writes an event when time alone opens or closes something.
CREATE OR REPLACE FUNCTION app.stirred(children uuid[], seen bigint[], since timestamptz)
RETURNS TABLE (child_id uuid, last_seq bigint, by_time boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH turned AS MATERIALIZED (
    SELECT s.child_id FROM app.seat s WHERE s.valid_from > since AND s.valid_from <= statement_timestamp() AND s.child_id = ANY (children)
    UNION SELECT s.child_id FROM app.seat s WHERE s.valid_until > since AND s.valid_until <= statement_timestamp() AND s.child_id = ANY (children)
    UNION SELECT p.child_id FROM app.permit p WHERE p.valid_from > since AND p.valid_from <= statement_timestamp() AND p.child_id = ANY (children)
    UNION SELECT p.child_id FROM app.permit p WHERE p.valid_until > since AND p.valid_until <= statement_timestamp() AND p.child_id = ANY (children)
    UNION SELECT c.child_id FROM app.consent c WHERE c.ends_at > since AND c.ends_at <= statement_timestamp() AND c.child_id = ANY (children)
    UNION SELECT h.child_id FROM app.handover h WHERE h.child_id = ANY (children) AND h.lapses_at > since AND h.lapses_at <= statement_timestamp()
    UNION SELECT w.child_id FROM app.withholding w WHERE w.ends_at > since AND w.ends_at <= statement_timestamp() AND w.child_id = ANY (children)
    UNION SELECT g.child_id FROM app.ground g WHERE g.ends_at > since AND g.ends_at <= statement_timestamp() AND g.child_id = ANY (children)
    UNION SELECT p.child_id FROM app.participant p WHERE p.child_id = ANY (children)
      AND (p.valid_from > since AND p.valid_from <= statement_timestamp() OR p.valid_until > since AND p.valid_until <= statement_timestamp())
    UNION SELECT a.child_id FROM app.assignment a WHERE a.child_id = ANY (children)
      AND (a.valid_from > since AND a.valid_from <= statement_timestamp() OR a.valid_until > since AND a.valid_until <= statement_timestamp()
        OR a.away_from > since AND a.away_from <= statement_timestamp() OR a.away_until > since AND a.away_until <= statement_timestamp())
  )
  SELECT k.child_id, k.last_seq, t.child_id IS NOT NULL
  FROM unnest(children, seen) AS w (child_id, seq)
  JOIN app.child_clock k ON k.child_id = w.child_id
  LEFT JOIN turned t ON t.child_id = w.child_id
  WHERE k.last_seq IS DISTINCT FROM w.seq OR t.child_id IS NOT NULL
$$;

-- A fingerprint for each person of what they are to which children now, which consents ask for them, what they were told,
-- and where they work and administer: whoever is newly assigned, asked or told hears of it, though they follow no child yet.
CREATE OR REPLACE FUNCTION app.standing(people uuid[])
RETURNS TABLE (person_id uuid, fingerprint text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT p.id, concat_ws('/',
    (SELECT sum(hashtextextended(concat_ws('/', s.child_id, s.participant_id, s.role), 0)) FROM app.seat s
      WHERE s.person_id = p.id AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until),
    (SELECT sum(hashtextextended(g.consent_id::text, 0)) FROM app.signer g WHERE g.person_id = p.id),
    (SELECT sum(hashtextextended(n.id::text, (n.read_at IS NULL)::integer)) FROM app.notice n WHERE n.person_id = p.id),
    (SELECT sum(hashtextextended(o.id::text, 0)) FROM (
      SELECT e.id FROM app.employment e WHERE e.person_id = p.id AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until
      UNION ALL
      SELECT a.id FROM app.administration a WHERE a.person_id = p.id AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until) o))
  FROM unnest(people) AS p (id)
$$;

-- Those of `hashes` (hex) whose session still lives.
CREATE OR REPLACE FUNCTION app.living_sessions(hashes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT encode(s.handle_hash, 'hex') FROM app.session s
  WHERE s.handle_hash = ANY (ARRAY(SELECT decode(h, 'hex') FROM unnest(hashes) h))
    AND s.person_id IS NOT NULL AND s.expires_at > statement_timestamp()
$$;

REVOKE ALL ON FUNCTION app.day_of(timestamptz), app.last_seq(uuid), app.stirred(uuid[], bigint[], timestamptz), app.standing(uuid[]), app.living_sessions(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.day_of(timestamptz) TO hub_app, hub_log;
GRANT EXECUTE ON FUNCTION app.last_seq(uuid) TO hub_app;
-- These answer about any id they are given, so they are not for the role that serves: SQL injected there would learn from
-- them what exists, how much happens to it, and who is signed in (S0).
GRANT EXECUTE ON FUNCTION app.stirred(uuid[], bigint[], timestamptz), app.standing(uuid[]), app.living_sessions(text[]) TO hub_log;
