-- C1, C7, S1: who holds authority, on whom a safety hold lies and whether a child can weigh its interests, changed by two
-- people of the coordinator: one writes it down with its source, and once another countersigns it takes effect. Rows are
-- only ever added; each is countersigned or dropped once.
CREATE TABLE app.fact_change (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  -- The coordinator then.
  participant_id uuid NOT NULL,
  --   AUTHORITY_NEVER  the record was wrong from the start
  what text NOT NULL CHECK (what IN ('AUTHORITY_BEGINS', 'AUTHORITY_ENDS', 'AUTHORITY_NEVER', 'HOLD_BEGINS', 'HOLD_ENDS', 'INABILITY_BEGINS', 'INABILITY_ENDS')),
  -- The guardian; absent where it is about the child itself.
  person_id uuid,
  person_name text,
  -- The day on which it begins or ends, at midnight in Europe/Amsterdam; of a hold its last day is the day before.
  on_day date,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  written_by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  written_by_name text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  countersigned_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  countersigned_by_name text,
  countersigned_at timestamptz,
  dropped_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  dropped_by_name text,
  dropped_at timestamptz,
  FOREIGN KEY (participant_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  FOREIGN KEY (child_id, person_id) REFERENCES app.guardianship (child_id, person_id) ON DELETE RESTRICT,
  CHECK ((what IN ('INABILITY_BEGINS', 'INABILITY_ENDS')) = (person_id IS NULL)),
  CHECK ((person_id IS NULL) = (person_name IS NULL)),
  CHECK ((what IN ('AUTHORITY_NEVER', 'HOLD_ENDS', 'INABILITY_ENDS')) = (on_day IS NULL)),
  CHECK (num_nulls(countersigned_by_person_id, countersigned_by_name, countersigned_at) IN (0, 3)),
  CHECK (num_nulls(dropped_by_person_id, dropped_by_name, dropped_at) IN (0, 3)),
  CHECK (countersigned_at IS NULL OR dropped_at IS NULL),
  CHECK (countersigned_by_person_id <> written_by_person_id)
);
CREATE INDEX fact_change_child ON app.fact_change (child_id, person_id);
CREATE INDEX fact_change_participant ON app.fact_change (participant_id);
