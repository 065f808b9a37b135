-- D6: who administers sees their own office while it lasts; an administrator of the hub sees them all, and ends them.
ALTER TABLE app.administration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (valid_until) ON app.administration TO hub_app;
CREATE POLICY ones_own ON app.administration FOR SELECT TO hub_app
  USING (person_id = (SELECT app.viewer()) AND valid_from <= statement_timestamp() AND statement_timestamp() < valid_until);
CREATE POLICY known_to_hub_administrators ON app.administration FOR SELECT TO hub_app USING ((SELECT app.is_hub_administrator()));
CREATE POLICY ended_by_hub_administrators ON app.administration FOR UPDATE TO hub_app
  USING (valid_until > statement_timestamp() AND (SELECT app.is_hub_administrator())) WITH CHECK (valid_until <= statement_timestamp());
CREATE POLICY kept_by_the_owner ON app.administration TO hub_owner USING (true) WITH CHECK (true);

-- What was done, for who administers that place; which account it was about is for nobody. Written by triggers only.
ALTER TABLE app.administrative_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT (id, at, by_name, act, organisation_id, person_name) ON app.administrative_act TO hub_app;
CREATE POLICY seen_by_its_administrators ON app.administrative_act FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.administration a WHERE a.person_id = (SELECT app.viewer()) AND a.organisation_id = administrative_act.organisation_id
    AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until OFFSET 0));
CREATE POLICY seen_by_hub_administrators ON app.administrative_act FOR SELECT TO hub_app
  USING ((SELECT app.is_hub_administrator()) AND act = ANY (ARRAY['ORGANISATION_ADDED', 'ADMINISTRATOR_APPOINTED', 'ADMINISTRATION_ENDED']));
CREATE POLICY kept_by_the_owner ON app.administrative_act TO hub_owner USING (true) WITH CHECK (true);
