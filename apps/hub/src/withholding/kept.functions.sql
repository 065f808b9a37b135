-- What is kept from the viewer at this moment, for the policies: asked once per statement, and only where the viewer would
-- see something as a guardian. The answers stand among decoys, so that SQL injected into the role that serves learns
-- neither from their number nor from asking twice whether anything is kept; no id stands in both.

-- Which participants withhold something of this kind from a person now, with what they were in that web before (D1).
CREATE OR REPLACE FUNCTION app.withholders(person uuid, kind text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT app.stood_as(w.participant_id) FROM app.withholding w
  WHERE w.from_person_id = person AND w.what = kind
    AND w.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(w.ends_at, w.ended_at)
$$;

-- `ids` in no order of their own, with decoys up to the next multiple of `step`: the same ones for as long as the same is
-- kept, so that what stays between two answers is no more likely to be real. Each is made as gen_random_uuid() makes
-- them, version 4, variant 1.
CREATE OR REPLACE FUNCTION app.with_decoys(person uuid, ids uuid[], step integer, kind text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE seed text := (SELECT md5(concat_ws('/', d.secret, person, kind, ids)) FROM app.decoy d);
BEGIN
  RETURN (SELECT array_agg(x.id ORDER BY x.id) FROM (
    SELECT unnest(ids) AS id
    UNION ALL
    SELECT overlay(overlay(h.hash PLACING '4' FROM 13) PLACING translate(substr(h.hash, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') FROM 17)::uuid
    FROM generate_series(1, step - cardinality(ids) % step) n CROSS JOIN LATERAL (SELECT md5(seed || n) AS hash OFFSET 0) h) x);
END $$;

-- The ids of everything that is kept: participants with their ties and the grounds on them, grounds, and messages. Of
-- messages those that are marked, and what others sent to nobody but a participant that is kept: without a receiver it
-- would show that there is one. One's own words are one's own.
CREATE OR REPLACE FUNCTION app.kept_from_viewer() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer(); hidden uuid[]; silent uuid[]; marking uuid[]; tied uuid[];
BEGIN
  SELECT COALESCE(array_agg(x.id) FILTER (WHERE w.what = 'PARTICIPANT'), '{}'),
         COALESCE(array_agg(x.id) FILTER (WHERE w.what = 'GROUNDS'), '{}'),
         COALESCE(array_agg(w.id) FILTER (WHERE w.what = 'MESSAGES'), '{}') INTO hidden, silent, marking
    FROM app.withholding w CROSS JOIN LATERAL app.stood_as(w.participant_id) AS x (id) WHERE w.from_person_id = me
      AND w.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(w.ends_at, w.ended_at);
  tied := ARRAY(SELECT t.id FROM app.tie t WHERE t.a_id = ANY (hidden) OR t.b_id = ANY (hidden));
  RETURN app.with_decoys(me, ARRAY(
    SELECT unnest(hidden || tied)
    UNION SELECT g.id FROM app.ground g WHERE g.tie_id = ANY (tied)
    UNION SELECT g.id FROM app.tie t JOIN app.ground g ON g.tie_id = t.id WHERE (t.a_id = ANY (silent) OR t.b_id = ANY (silent)) AND g.from_id = ANY (silent)
    UNION SELECT x.message_id FROM app.withheld_message x WHERE x.withholding_id = ANY (marking)
    UNION SELECT d.message_id FROM app.delivery d JOIN app.message m ON m.id = d.message_id
      WHERE d.to_id = ANY (hidden) AND m.author_id <> me
        AND NOT EXISTS (SELECT FROM app.delivery o WHERE o.message_id = d.message_id AND o.to_id <> ALL (hidden))
    ORDER BY 1), 64, 'kept');
END $$;

-- Participants whose looks are withheld while they themselves are seen.
CREATE OR REPLACE FUNCTION app.kept_looks() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer();
BEGIN
  RETURN app.with_decoys(me, ARRAY(SELECT app.withholders(me, 'ACCESS_RECORDS') EXCEPT SELECT app.withholders(me, 'PARTICIPANT') ORDER BY 1), 16, 'looks');
END $$;

REVOKE ALL ON FUNCTION app.withholders(uuid, text), app.with_decoys(uuid, uuid[], integer, text), app.kept_from_viewer(), app.kept_looks() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.kept_from_viewer(), app.kept_looks() TO hub_app;
