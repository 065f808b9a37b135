-- S7: an access record is seen by family members who see the child it is about, and by the person who looked.
-- Whose looks are withheld from a guardian (G4), that guardian does not see; that something is withheld, nobody but who did it.
-- A parent who is nothing in the web and read what is about themself (S5d) is nobody else's to know of.
-- What a shielded participant looked at would show that participant, so the family sees it only where they see that participant.
-- What somebody saw again the same day is theirs alone to see: an open page looks again whenever something changes, so the moment
-- and the number of its looks would tell the others of changes that they may not know of (S6).
-- What an inbox look (INBOX), or the sight of a message by itself (MESSAGE), is about is a thing that waits or passes. The family may not
-- see that thing, and the record does not say which it is: these are theirs alone to see too, but for what was refused.
ALTER TABLE app.access_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.access_record TO hub_app;
CREATE POLICY seen ON app.access_record FOR SELECT TO hub_app
  USING (person_id = (SELECT app.viewer())
    OR looked <> 'WITHHOLDING' AND NOT repeated AND (outcome = 'REFUSED' OR role IS NOT NULL AND looked <> ALL ('{INBOX,MESSAGE}'))
      AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = access_record.child_id
      AND (s.role = 'CHILD' OR s.role = 'GUARDIAN' AND (access_record.participant_id IS NULL
        OR access_record.participant_id <> ALL (((SELECT app.kept_from_viewer())::uuid[])) AND access_record.participant_id <> ALL (((SELECT app.kept_looks())::uuid[]))))
      AND (NOT access_record.shielded OR EXISTS (SELECT FROM app.seat v WHERE v.child_id = access_record.child_id
        AND v.participant_id = access_record.participant_id OFFSET 0)) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.access_record TO hub_owner USING (true) WITH CHECK (true);
