-- C4: why a consent should never have counted, and who said so.
CREATE TABLE app.invalidation (
  consent_id uuid PRIMARY KEY,
  child_id uuid NOT NULL,
  tie_id uuid NOT NULL,
  asked_by_id uuid NOT NULL,
  --   WRONG_PERSON  another person than the signer answered     NO_AUTHORITY  who signed had no authority
  --   NOT_SAID      a signer says that the answer that was recorded for them is not theirs
  kind text NOT NULL CHECK (kind IN ('WRONG_PERSON', 'NO_AUTHORITY', 'NOT_SAID', 'OTHER')),
  reason text CHECK (length(reason) BETWEEN 1 AND 500),
  by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  by_person_name text NOT NULL,
  -- Absent where a signer says it.
  by_participant_id uuid,
  by_participant_name text,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  FOREIGN KEY (consent_id, child_id, tie_id) REFERENCES app.consent (id, child_id, tie_id) ON DELETE RESTRICT,
  FOREIGN KEY (by_participant_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  CHECK ((by_participant_id IS NULL) = (by_participant_name IS NULL)),
  CHECK ((kind = 'NOT_SAID') = (by_participant_id IS NULL)),
  CHECK (kind = 'NOT_SAID' OR reason IS NOT NULL)
);

-- D2: an answer given on paper or in person, who wrote it down for which participant, and which document says so.
ALTER TABLE app.signature
  ADD COLUMN document text CHECK (length(document) BETWEEN 1 AND 200),
  ADD COLUMN answered_on date,
  ADD COLUMN recorded_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  ADD COLUMN recorded_by_name text,
  ADD COLUMN recorded_by_participant_id uuid REFERENCES app.participant ON DELETE RESTRICT,
  ADD COLUMN recorded_by_participant_name text;
DO $$
DECLARE found text;
BEGIN
  FOR found IN SELECT conname FROM pg_constraint WHERE conrelid = 'app.signature'::regclass AND contype = 'c'
      AND pg_get_constraintdef(oid) LIKE '%wording IS NOT NULL%' LOOP
    EXECUTE format('ALTER TABLE app.signature DROP CONSTRAINT %I', found);
  END LOOP;
END $$;
ALTER TABLE app.signature
  ADD CHECK (how <> 'APP' OR act NOT IN ('YES', 'NO') OR (wording IS NOT NULL AND language IS NOT NULL)),
  ADD CHECK (num_nulls(document, answered_on, recorded_by_person_id, recorded_by_name, recorded_by_participant_id, recorded_by_participant_name)
    = CASE how WHEN 'APP' THEN 6 ELSE 0 END),
  ADD CHECK (how = 'APP' OR act IN ('YES', 'NO', 'WITHDRAWN'));
