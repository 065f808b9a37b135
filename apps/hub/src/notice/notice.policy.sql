-- A notice is of the person who was told, for as long as they see what it is about (S0): through the policies of that thing.
ALTER TABLE app.notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (read_at) ON app.notice TO hub_app;
CREATE POLICY ones_own ON app.notice FOR SELECT TO hub_app
  USING (person_id = (SELECT app.viewer()) AND EXISTS (SELECT FROM app.consent c WHERE c.id = notice.consent_id OFFSET 0));
CREATE POLICY read_by_oneself ON app.notice FOR UPDATE TO hub_app
  USING (person_id = (SELECT app.viewer())) WITH CHECK (person_id = (SELECT app.viewer()));
CREATE POLICY kept_by_the_owner ON app.notice TO hub_owner USING (true) WITH CHECK (true);
