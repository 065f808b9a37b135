-- Whether the viewer works for any organisation now; asked once per statement.
CREATE OR REPLACE FUNCTION app.is_professional() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM app.employment e WHERE e.person_id = app.viewer()
    AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until)
$$;
REVOKE ALL ON FUNCTION app.is_professional() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_professional() TO hub_app;
