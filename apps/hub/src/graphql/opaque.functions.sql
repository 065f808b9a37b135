-- The id that leaves the hub: one byte for the type, sixteen for the random uuid, in base64url. graphql/opaque-id.ts
-- reads it back. Plain SQL without settings, so that the planner writes it into the statement.
CREATE OR REPLACE FUNCTION app.opaque(type integer, id uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(rtrim(encode(set_byte('\x00'::bytea, 0, type) || uuid_send(id), 'base64'), '='), '+/', '-_');
REVOKE ALL ON FUNCTION app.opaque(integer, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.opaque(integer, uuid) TO hub_app;
