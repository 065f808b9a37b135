-- Tells a person, in the transaction of what they are told about. Never granted: triggers and functions of the owner call it.
CREATE OR REPLACE FUNCTION app.tell(person uuid, child uuid, kind text, consent uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO app.notice (person_id, child_id, kind, consent_id) VALUES (person, child, kind, consent)
$$;
REVOKE ALL ON FUNCTION app.tell(uuid, uuid, text, uuid) FROM PUBLIC;
