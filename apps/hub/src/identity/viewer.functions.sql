-- Who is looking. The hub hands PostgreSQL an unguessable session handle, transaction-local; nothing a statement
-- can set names a person, so that not even injected SQL can look through someone else's eyes.

CREATE OR REPLACE FUNCTION app.handle_hash() RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(convert_to(current_setting('app.handle', true), 'UTF8'));

-- The person behind the current session, or NULL. STABLE, never IMMUTABLE: an immutable one was seen to serve one
-- viewer's rows to the next through a named statement.
CREATE OR REPLACE FUNCTION app.viewer() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT person_id FROM app.session
  WHERE handle_hash = sha256(convert_to(current_setting('app.handle', true), 'UTF8'))
    AND expires_at > statement_timestamp()
$$;

-- Binds a session to the person who owns this account. The only writer of session.person_id, and not for the role that
-- serves: SQL injected there could begin a session of its own, and must not be able to say whose it is.
CREATE OR REPLACE FUNCTION app.sign_in(handle text, issuer text, subject text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE app.session s SET person_id = a.person_id
    FROM app.account a
    WHERE a.issuer = sign_in.issuer AND a.subject = sign_in.subject
      AND s.handle_hash = sha256(convert_to(sign_in.handle, 'UTF8')) AND s.person_id IS NULL AND s.expires_at > statement_timestamp();
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION app.sign_out() RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  DELETE FROM app.session WHERE handle_hash = app.handle_hash();
  RETURN FOUND;
END $$;

-- Sessions that ended by time are of no use to anyone; signing in sweeps them.
CREATE OR REPLACE FUNCTION app.sweep_sessions() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH gone AS (DELETE FROM app.session WHERE expires_at <= statement_timestamp() RETURNING 1) SELECT count(*) FROM gone
$$;

REVOKE ALL ON FUNCTION app.handle_hash(), app.viewer(), app.sign_in(text, text, text), app.sign_out(), app.sweep_sessions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.handle_hash(), app.viewer(), app.sign_out(), app.sweep_sessions() TO hub_app;
GRANT EXECUTE ON FUNCTION app.sign_in(text, text, text) TO hub_log;
