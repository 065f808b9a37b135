-- A person's own row is theirs. Others meet names only as copies on rows they may see.
ALTER TABLE app.person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.person TO hub_app;
CREATE POLICY oneself ON app.person FOR SELECT TO hub_app USING (id = (SELECT app.viewer()));
CREATE POLICY kept_by_the_owner ON app.person TO hub_owner USING (true) WITH CHECK (true);
