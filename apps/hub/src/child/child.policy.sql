-- S1: a child is seen by persons assigned to a current participant, its guardians while a seat lasts, and itself from 12.
ALTER TABLE app.child ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.child TO hub_app;
CREATE POLICY seen_by_its_web ON app.child FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = child.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD']) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.child TO hub_owner USING (true) WITH CHECK (true);

-- Who the guardians are: the family and the coordinator, who must know whose answer is missing.
ALTER TABLE app.guardianship ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.guardianship TO hub_app;
CREATE POLICY seen_by_family_and_coordinator ON app.guardianship FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = guardianship.child_id
    AND (s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.coordinates) OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.guardianship TO hub_owner USING (true) WITH CHECK (true);

-- A safety hold is known to nobody through the hub; it only takes effect (S1).
ALTER TABLE app.safety_hold ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_by_the_owner ON app.safety_hold TO hub_owner USING (true) WITH CHECK (true);

-- Given and withdrawn by the child alone, from 16; a guardian sees the allowance given to them.
ALTER TABLE app.allowance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, child_id, person_id, valid_until), UPDATE (valid_until) ON app.allowance TO hub_app;
CREATE POLICY seen_by_child_and_guardian ON app.allowance FOR SELECT TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = allowance.child_id AND (s.role = 'CHILD'
    OR s.role = 'GUARDIAN' AND s.person_id = allowance.person_id) OFFSET 0));
CREATE POLICY given_by_the_child ON app.allowance FOR INSERT TO hub_app
  WITH CHECK (EXISTS (SELECT FROM app.seat s JOIN app.child c ON c.id = s.child_id
    WHERE s.child_id = allowance.child_id AND s.role = 'CHILD'
      -- A leap day's sixteenth birthday falls on a leap day: plain arithmetic is right here.
      AND c.born_on <= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' OFFSET 0));
CREATE POLICY ended_by_the_child ON app.allowance FOR UPDATE TO hub_app
  USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = allowance.child_id AND s.role = 'CHILD' OFFSET 0));
CREATE POLICY kept_by_the_owner ON app.allowance TO hub_owner USING (true) WITH CHECK (true);
