-- D1: an offer is seen by the people of who offers and of whom it is offered to, and shows nothing else of the web; the
-- family sees what came of it when it was accepted, since then somebody else keeps the web; but for a guardian from whom
-- one of the two is withheld since (G4).
ALTER TABLE app.handover ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.handover TO hub_app;
CREATE POLICY seen_at_both_ends ON app.handover FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = handover.child_id AND (
      s.role = 'ASSIGNED' AND s.participant_id = ANY (ARRAY[handover.from_id, handover.to_id])
      OR handover.state = 'ACCEPTED' AND (s.role = 'CHILD'
        OR s.role = 'GUARDIAN' AND NOT ARRAY[handover.from_id, handover.to_id] && ((SELECT app.kept_from_viewer())::uuid[]))) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.handover TO hub_owner USING (true) WITH CHECK (true);
