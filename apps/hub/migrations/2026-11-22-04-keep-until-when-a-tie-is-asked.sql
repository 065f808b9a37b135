-- A request ends by time as well as by an answer: whoever asked sees the tie until then (S3), and a list of who asked
-- knew no time. Derived by app.settle(): until when each participant has a request open on a tie.
CREATE TABLE app.asking (
  tie_id uuid NOT NULL REFERENCES app.tie ON DELETE RESTRICT,
  participant_id uuid NOT NULL,
  child_id uuid NOT NULL,
  -- The parent it is about: at a home that is not everyone's business.
  about_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  -- 'infinity' for who made the tie and has asked nothing on it yet.
  valid_until timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (tie_id, participant_id, about_person_id),
  FOREIGN KEY (participant_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT
);
CREATE INDEX asking_child ON app.asking (child_id);
INSERT INTO app.asking (tie_id, participant_id, child_id, valid_until)
  SELECT t.id, a.id, t.child_id, COALESCE((SELECT max(c.ends_at) FROM app.consent c WHERE c.tie_id = t.id AND c.asked_by_id = a.id AND c.state = 'REQUESTED'), 'infinity')
  FROM app.tie t CROSS JOIN LATERAL unnest(t.asked_by_ids) AS a (id);
ALTER TABLE app.tie DROP COLUMN asked_by_ids;
