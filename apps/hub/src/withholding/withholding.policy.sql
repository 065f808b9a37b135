-- G4, S0: a withholding is seen by the people of the participant whose things they are, and by nobody else: not by the
-- coordinator, the family or the other guardian, while it lasts or after; nor by who works there and is that guardian.
ALTER TABLE app.withholding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, participant_id, from_name, what, reason, ends_at) ON app.withholding TO hub_app;
CREATE POLICY seen_by_its_people ON app.withholding FOR SELECT TO hub_app
  USING (from_person_id <> (SELECT app.viewer()) AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = withholding.child_id
    AND s.role = 'ASSIGNED' AND s.participant_id = withholding.participant_id OFFSET 0));
CREATE POLICY proposed_by_its_people ON app.withholding FOR INSERT TO hub_app
  WITH CHECK (proposed_by_person_id = (SELECT app.viewer()) AND countersigned_at IS NULL AND ended_at IS NULL
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = withholding.child_id
      AND s.role = 'ASSIGNED' AND s.participant_id = withholding.participant_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.withholding TO hub_owner USING (true) WITH CHECK (true);

-- Seen with the withholding; marked by who wrote the message, for as long as they act for its sender.
ALTER TABLE app.withheld_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (message_id, withholding_id) ON app.withheld_message TO hub_app;
CREATE POLICY seen_with_its_withholding ON app.withheld_message FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.withholding w WHERE w.id = withheld_message.withholding_id OFFSET 0));
CREATE POLICY marked_by_its_author ON app.withheld_message FOR INSERT TO hub_app
  WITH CHECK (EXISTS (SELECT FROM app.withholding w WHERE w.id = withheld_message.withholding_id OFFSET 0)
    AND EXISTS (SELECT FROM app.message m WHERE m.id = withheld_message.message_id AND m.author_id = (SELECT app.viewer()) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.withheld_message TO hub_owner USING (true) WITH CHECK (true);

ALTER TABLE app.decoy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_by_the_owner ON app.decoy TO hub_owner USING (true) WITH CHECK (true);
