-- S5: a message is seen by
--   a. persons of the participant that sent it;
--   b. persons of a receiver while a permit in force now covers it (through the delivery's own policy);
--   c. about the child: guardians and the child who hold a seat, unless a shielded participant sent it that they do not
--      see, or it went to shielded ones alone (showing it would show the participant, S0);
--   d. about a parent: that parent; never the other, who acts for the same home perhaps: so about a parent a home's seat
--      counts for nothing, neither in a nor in b.
-- What is withheld (G4) is withheld from a guardian in each of these, but for what is about themself.
ALTER TABLE app.message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, from_id, scope, about_person_id, body, client_message_id), UPDATE (retracted_at) ON app.message TO hub_app;
CREATE POLICY seen ON app.message FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = message.child_id AND (
      (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND message.about_person_id IS NULL) AND s.participant_id = message.from_id
      OR message.about_person_id IS NULL AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) AND (
        NOT message.from_shielded AND EXISTS (SELECT FROM app.delivery d WHERE d.message_id = message.id AND NOT d.to_shielded OFFSET 0)
        OR message.from_shielded AND EXISTS (SELECT FROM app.seat v WHERE v.child_id = message.child_id AND v.participant_id = message.from_id OFFSET 0)))
      AND (s.role <> 'GUARDIAN' OR NOT ARRAY[message.id, message.from_id] && ((SELECT app.kept_from_viewer())::uuid[])) OFFSET 0)
    OR about_person_id = (SELECT app.viewer())
    OR EXISTS (SELECT FROM app.delivery d WHERE d.message_id = message.id AND EXISTS (SELECT FROM app.seat s
        WHERE s.child_id = d.child_id AND s.participant_id = d.to_id
          AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND d.about_person_id IS NULL) OFFSET 0) OFFSET 0));
-- D3: sent by a person who acts for the participant that sends; from a home about a parent by that parent alone.
CREATE POLICY sent_by_its_people ON app.message FOR INSERT TO hub_app
  WITH CHECK (author_id = (SELECT app.viewer()) AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = message.child_id
    AND (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND (message.about_person_id IS NULL OR message.about_person_id = s.person_id))
    AND s.participant_id = message.from_id OFFSET 0));
-- D4: retracted by the person who sent it, while acting for that participant still.
CREATE POLICY retracted_by_its_author ON app.message FOR UPDATE TO hub_app
  USING (author_id = (SELECT app.viewer()) AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = message.child_id
    AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN']) AND s.participant_id = message.from_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.message TO hub_owner USING (true) WITH CHECK (true);

-- A delivery: to the sender's people all of them; to a receiver's people their own, while a permit covers it; to the
-- family those to participants they may see.
ALTER TABLE app.delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (message_id, to_id) ON app.delivery TO hub_app;
CREATE POLICY seen ON app.delivery FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = delivery.child_id AND (
      (s.role = 'ASSIGNED' OR s.role = 'GUARDIAN' AND delivery.about_person_id IS NULL) AND (s.participant_id = delivery.from_id
        OR s.participant_id = delivery.to_id AND EXISTS (SELECT FROM app.permit p WHERE p.from_id = delivery.from_id AND p.to_id = delivery.to_id
             AND delivery.scope = ANY (p.scopes) AND p.about_person_id IS NOT DISTINCT FROM delivery.about_person_id
             AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until OFFSET 0))
      OR delivery.about_person_id IS NULL AND NOT delivery.from_shielded AND NOT delivery.to_shielded AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD']))
      AND (s.role <> 'GUARDIAN' OR NOT ARRAY[delivery.message_id, delivery.from_id, delivery.to_id] && ((SELECT app.kept_from_viewer())::uuid[])) OFFSET 0)
    OR about_person_id = (SELECT app.viewer()));
CREATE POLICY sent_by_its_people ON app.delivery FOR INSERT TO hub_app
  WITH CHECK (EXISTS (SELECT FROM app.seat s WHERE s.child_id = delivery.child_id
    AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN']) AND s.participant_id = delivery.from_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.delivery TO hub_owner USING (true) WITH CHECK (true);

ALTER TABLE app.message_read ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (message_id, person_id) ON app.message_read TO hub_app;
CREATE POLICY ones_own ON app.message_read FOR SELECT TO hub_app USING (person_id = (SELECT app.viewer()));
CREATE POLICY marked_by_who_sees_it ON app.message_read FOR INSERT TO hub_app
  WITH CHECK (person_id = (SELECT app.viewer()) AND EXISTS (SELECT FROM app.message m WHERE m.id = message_read.message_id OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.message_read TO hub_owner USING (true) WITH CHECK (true);
