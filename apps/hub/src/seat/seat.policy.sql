-- The one policy that looks at who is looking. Every other policy asks whether the viewer holds a fitting seat, by
-- primary-key probe: a correlated EXISTS with OFFSET 0 (without it the planner hashes a whole caseload), no function
-- per row, `= ANY (ARRAY[…])` rather than IN.
ALTER TABLE app.seat ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.seat TO hub_app;
CREATE POLICY mine_now ON app.seat FOR SELECT TO hub_app
  USING (person_id = (SELECT app.viewer()) AND valid_from <= statement_timestamp() AND statement_timestamp() < valid_until);
CREATE POLICY kept_by_the_owner ON app.seat TO hub_owner USING (true) WITH CHECK (true);

-- The clock and the events of a child. An event shows no more than the thing it is about (S6).
ALTER TABLE app.child_clock ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_by_the_owner ON app.child_clock TO hub_owner USING (true) WITH CHECK (true);

ALTER TABLE app.event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.event TO hub_app;
CREATE POLICY of_what_one_sees ON app.event FOR SELECT TO hub_app
  USING (message_id IS NOT NULL AND EXISTS (SELECT FROM app.message m WHERE m.id = event.message_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.event TO hub_owner USING (true) WITH CHECK (true);
