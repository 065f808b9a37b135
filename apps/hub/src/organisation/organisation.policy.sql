-- Organisations are known to everyone who is signed in: they are chosen from a list, and say nothing about a child.
ALTER TABLE app.organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.organisation TO hub_app;
CREATE POLICY known_when_signed_in ON app.organisation FOR SELECT TO hub_app USING ((SELECT app.viewer()) IS NOT NULL);
CREATE POLICY kept_by_the_owner ON app.organisation TO hub_owner USING (true) WITH CHECK (true);

-- Who works where: one's own work, and for professionals the people they can turn to at other organisations. Family
-- members see no staff lists.
ALTER TABLE app.employment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.employment TO hub_app;
CREATE POLICY known_to_professionals ON app.employment FOR SELECT TO hub_app
  USING (valid_from <= statement_timestamp() AND statement_timestamp() < valid_until
    AND (person_id = (SELECT app.viewer()) OR (SELECT app.is_professional())));
CREATE POLICY kept_by_the_owner ON app.employment TO hub_owner USING (true) WITH CHECK (true);
