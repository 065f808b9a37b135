-- S7, S6: what somebody saw again the same day. An open page looks again whenever something changes, and the moment of that
-- look would tell of the change to who may not know of it.
ALTER TABLE app.access_record ADD COLUMN repeated boolean NOT NULL DEFAULT false;
ALTER TABLE app.access_record ADD CONSTRAINT access_record_repeated CHECK (outcome = 'SHOWN' OR NOT repeated);
UPDATE app.access_record r SET repeated = true
  FROM (SELECT id, row_number() OVER (PARTITION BY person_id, child_id, participant_id, looked, role IS NULL,
      (at AT TIME ZONE 'Europe/Amsterdam')::date ORDER BY at, id) AS nth FROM app.access_record WHERE outcome = 'SHOWN') x
  WHERE x.id = r.id AND x.nth > 1;
CREATE INDEX access_record_first ON app.access_record (person_id, child_id, looked, at DESC) WHERE NOT repeated;
CREATE INDEX access_record_child_first ON app.access_record (child_id, at DESC) WHERE NOT repeated;
