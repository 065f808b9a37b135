-- Organisations are known to everyone who is signed in: they are chosen from a list, and say nothing about a child.
ALTER TABLE app.organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, kind, name) ON app.organisation TO hub_app;
CREATE POLICY known_when_signed_in ON app.organisation FOR SELECT TO hub_app USING ((SELECT app.viewer()) IS NOT NULL);
-- D6: added by an administrator of the hub.
CREATE POLICY added_by_hub_administrators ON app.organisation FOR INSERT TO hub_app WITH CHECK ((SELECT app.is_hub_administrator()));
CREATE POLICY kept_by_the_owner ON app.organisation TO hub_owner USING (true) WITH CHECK (true);

-- Who works where: one's own work, and for professionals the people they can turn to at other organisations. Family
-- members see no staff lists.
ALTER TABLE app.employment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (valid_until) ON app.employment TO hub_app;
CREATE POLICY known_to_professionals ON app.employment FOR SELECT TO hub_app
  USING (valid_from <= statement_timestamp() AND statement_timestamp() < valid_until
    AND (person_id = (SELECT app.viewer()) OR (SELECT app.is_professional())));
-- D6: an administrator of the organisation sees who worked there too, and ends their work; it is not begun again. This holds
-- without a condition too, for which PostgreSQL asks no SELECT policy.
CREATE POLICY known_to_its_administrators ON app.employment FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.administration a WHERE a.person_id = (SELECT app.viewer()) AND a.organisation_id = employment.organisation_id
    AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until OFFSET 0));
CREATE POLICY ended_by_its_administrators ON app.employment FOR UPDATE TO hub_app
  USING (valid_until > statement_timestamp() AND EXISTS (SELECT FROM app.administration a WHERE a.person_id = (SELECT app.viewer())
    AND a.organisation_id = employment.organisation_id AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until OFFSET 0))
  WITH CHECK (valid_until <= statement_timestamp() OR valid_until = valid_from);
CREATE POLICY kept_by_the_owner ON app.employment TO hub_owner USING (true) WITH CHECK (true);
