-- D1: who coordinates a web offers that to another participant, which must accept it. Until then nothing changes.
CREATE TABLE app.handover (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  from_id uuid NOT NULL,
  from_name text NOT NULL,
  to_id uuid NOT NULL,
  to_name text NOT NULL,
  state text NOT NULL DEFAULT 'OFFERED' CHECK (state IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'LAPSED')),
  offered_by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  offered_by_name text NOT NULL,
  offered_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Who has not answered by then did not accept.
  lapses_at timestamptz NOT NULL CHECK (lapses_at > offered_at),
  ended_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  ended_at timestamptz,
  FOREIGN KEY (from_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  FOREIGN KEY (to_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  CHECK (from_id <> to_id),
  CHECK ((state = 'OFFERED') = (ended_at IS NULL)),
  CHECK ((state IN ('ACCEPTED', 'DECLINED', 'REVOKED')) = (ended_by_person_id IS NOT NULL))
);
CREATE INDEX handover_child ON app.handover (child_id, offered_at DESC);
CREATE UNIQUE INDEX handover_one_offer ON app.handover (child_id) WHERE state = 'OFFERED';

-- When it coordinated: the web of a past day shows who kept it then.
ALTER TABLE app.participant ADD COLUMN coordinates_during tstzmultirange NOT NULL DEFAULT '{}';
UPDATE app.participant SET coordinates_during = tstzmultirange(tstzrange(valid_from, 'infinity', '[)')) WHERE coordinates;
-- Whoever keeps a web is an organisation that all of the family and the web may know of.
ALTER TABLE app.participant ADD CONSTRAINT participant_coordinator_is_no_helper CHECK (NOT (coordinates AND kind = 'INFORMAL'));
