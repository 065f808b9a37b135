-- A session is seen and changed only by whoever holds its handle. `person_id` has no grant: app.sign_in() binds it.
ALTER TABLE app.session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE app.account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

GRANT SELECT (handle_hash, data, expires_at, created_at), INSERT (handle_hash, data, expires_at), UPDATE (data, expires_at), DELETE ON app.session TO hub_app;

CREATE POLICY held_by_the_handle ON app.session TO hub_app
  USING (handle_hash = (SELECT app.handle_hash()))
  WITH CHECK (handle_hash = (SELECT app.handle_hash()));
CREATE POLICY kept_by_the_owner ON app.session TO hub_owner USING (true) WITH CHECK (true);
CREATE POLICY kept_by_the_owner ON app.account TO hub_owner USING (true) WITH CHECK (true);
