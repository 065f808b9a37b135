-- A notice is of the person who was told, for as long as they see what it is about (S0): through the policies of that thing.
-- One policy for seeing and for marking it read: an UPDATE without a condition, for which PostgreSQL asks no SELECT policy,
-- must not count hidden ones either.
ALTER TABLE app.notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (read_at) ON app.notice TO hub_app;
CREATE POLICY ones_own ON app.notice TO hub_app
  USING (person_id = (SELECT app.viewer()) AND (EXISTS (SELECT FROM app.consent c WHERE c.id = notice.consent_id OFFSET 0)
    OR EXISTS (SELECT FROM app.ground g WHERE g.id = notice.ground_id OFFSET 0)))
  WITH CHECK (person_id = (SELECT app.viewer()));
-- Read once, and then for good.
CREATE POLICY read_once ON app.notice AS RESTRICTIVE FOR UPDATE TO hub_app
  USING (read_at IS NULL) WITH CHECK (read_at <= statement_timestamp());
CREATE POLICY kept_by_the_owner ON app.notice TO hub_owner USING (true) WITH CHECK (true);
