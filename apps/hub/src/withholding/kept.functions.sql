-- What is kept from the viewer at this moment, for the policies: asked once per statement, and only where the viewer would
-- see something as a guardian. The answers stand among decoys, so that SQL injected into the role that serves learns
-- neither from their number nor from asking twice whether anything is kept; what can be compared holds no id twice.

-- Which participants withhold something of these kinds from a person now.
CREATE OR REPLACE FUNCTION app.withholders(person uuid, kinds text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT w.participant_id FROM app.withholding w
  WHERE w.from_person_id = person AND w.what = ANY (kinds)
    AND w.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(w.ends_at, w.ended_at)
$$;

-- `ids` in no order of their own, with decoys up to the next multiple of `step`: the same ones for as long as the same is
-- kept, so that what stays between two answers is no more likely to be real.
CREATE OR REPLACE FUNCTION app.with_decoys(ids uuid[], step integer, kind text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT array_agg(x.id ORDER BY x.id) FROM (
    SELECT unnest(ids) AS id
    UNION ALL
    -- Version 4, variant 1, as gen_random_uuid() makes them.
    SELECT overlay(overlay(h.hash PLACING '4' FROM 13) PLACING translate(substr(h.hash, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') FROM 17)::uuid
    FROM app.decoy d
    CROSS JOIN generate_series(1, step - COALESCE(cardinality(ids), 0) % step) n
    CROSS JOIN LATERAL (SELECT md5(concat_ws('/', d.secret, app.viewer(), kind, ids, n)) AS hash) h) x
$$;

CREATE OR REPLACE FUNCTION app.kept_participants() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.with_decoys(ARRAY(SELECT DISTINCT w FROM app.withholders(app.viewer(), ARRAY['PARTICIPANT']) w ORDER BY 1), 16, 'participants')
$$;

-- The ties of those.
CREATE OR REPLACE FUNCTION app.kept_ties() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.with_decoys(ARRAY(SELECT DISTINCT t.id FROM app.withholders(app.viewer(), ARRAY['PARTICIPANT']) w
    JOIN app.tie t ON t.a_id = w OR t.b_id = w ORDER BY 1), 64, 'ties')
$$;

-- The grounds on those ties, and what a participant opened that withholds its grounds.
CREATE OR REPLACE FUNCTION app.kept_grounds() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.with_decoys(ARRAY(
    SELECT g.id FROM app.withholders(app.viewer(), ARRAY['PARTICIPANT']) w JOIN app.tie t ON t.a_id = w OR t.b_id = w JOIN app.ground g ON g.tie_id = t.id
    UNION SELECT g.id FROM app.withholders(app.viewer(), ARRAY['GROUNDS']) w JOIN app.tie t ON t.a_id = w OR t.b_id = w JOIN app.ground g ON g.tie_id = t.id AND g.from_id = w
    ORDER BY 1), 16, 'grounds')
$$;

-- Whose looks are withheld while they themselves are seen.
CREATE OR REPLACE FUNCTION app.kept_looks() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.with_decoys(ARRAY(SELECT w FROM app.withholders(app.viewer(), ARRAY['ACCESS_RECORDS']) w
    EXCEPT SELECT app.withholders(app.viewer(), ARRAY['PARTICIPANT']) ORDER BY 1), 16, 'looks')
$$;

-- The messages that are marked, and those of others that went to no one else than a participant that is kept: without a
-- receiver they would show that there is one. One's own words are one's own.
CREATE OR REPLACE FUNCTION app.kept_messages() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.with_decoys(ARRAY(
    SELECT x.message_id FROM app.withholding w JOIN app.withheld_message x ON x.withholding_id = w.id
    WHERE w.from_person_id = app.viewer() AND w.what = 'MESSAGES'
      AND w.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(w.ends_at, w.ended_at)
    UNION
    SELECT d.message_id FROM app.withholders(app.viewer(), ARRAY['PARTICIPANT']) w
    JOIN app.delivery d ON d.to_id = w JOIN app.message m ON m.id = d.message_id AND m.author_id <> app.viewer()
    WHERE NOT EXISTS (SELECT FROM app.delivery o WHERE o.message_id = d.message_id
      AND o.to_id NOT IN (SELECT app.withholders(app.viewer(), ARRAY['PARTICIPANT'])))
    ORDER BY 1), 64, 'messages')
$$;

REVOKE ALL ON FUNCTION app.withholders(uuid, text[]), app.with_decoys(uuid[], integer, text), app.kept_participants(), app.kept_ties(),
  app.kept_grounds(), app.kept_looks(), app.kept_messages() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.kept_participants(), app.kept_ties(), app.kept_grounds(), app.kept_looks(), app.kept_messages() TO hub_app;
