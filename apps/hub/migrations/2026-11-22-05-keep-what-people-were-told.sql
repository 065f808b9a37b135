-- What a person was told because a rule says that they are told (C3, C7, D2, G3), and when they saw it.
CREATE TABLE app.notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  --   GROUND           a ground other than consent opened a tie (G3)
  --   RECORDED_ANSWER  an answer of theirs was recorded, given on paper or in person (D2)
  --   IN_FORCE         they gained authority, and this consent is in force (C7)
  --   ENDS_SOON        this consent ends soon, on a birthday from which others decide (C3)
  kind text NOT NULL CHECK (kind IN ('GROUND', 'RECORDED_ANSWER', 'IN_FORCE', 'ENDS_SOON')),
  consent_id uuid REFERENCES app.consent ON DELETE RESTRICT,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  read_at timestamptz CHECK (read_at >= at),
  CHECK ((kind = 'GROUND') = (consent_id IS NULL))
);
CREATE INDEX notice_person ON app.notice (person_id, child_id);
CREATE INDEX notice_child ON app.notice (child_id);
CREATE INDEX notice_consent ON app.notice (consent_id);
