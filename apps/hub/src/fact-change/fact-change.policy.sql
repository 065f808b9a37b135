-- What is written down about authority, holds and inability: for the coordinator's people alone (C1, S1), and not for one
-- whom it is about.
ALTER TABLE app.fact_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, child_id, what, person_id, on_day, source) ON app.fact_change TO hub_app;
CREATE POLICY seen_by_the_coordinator ON app.fact_change FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = fact_change.child_id AND s.coordinates
    AND fact_change.person_id IS DISTINCT FROM s.person_id OFFSET 0));
CREATE POLICY written_by_the_coordinator ON app.fact_change FOR INSERT TO hub_app
  WITH CHECK (written_by_person_id = (SELECT app.viewer()) AND countersigned_at IS NULL AND dropped_at IS NULL
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = fact_change.child_id AND s.coordinates
      AND s.participant_id = fact_change.participant_id AND fact_change.person_id IS DISTINCT FROM s.person_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.fact_change TO hub_owner USING (true) WITH CHECK (true);
