-- G4: what a participant does not show a guardian: proposed by one of its people, in force once a second has countersigned,
-- until a day. Names are kept as they stood; nothing of what was proposed ever changes.
CREATE TABLE app.withholding (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  -- Whose things they are.
  participant_id uuid NOT NULL,
  participant_name text NOT NULL,
  -- The guardian who does not see them.
  from_person_id uuid NOT NULL,
  from_name text NOT NULL,
  --   PARTICIPANT     the participant itself, with its people, ties, messages, grounds and looks
  --   MESSAGES        those of its messages that are marked, each by itself
  --   ACCESS_RECORDS  that its people looked
  --   GROUNDS         the grounds it opened
  what text NOT NULL CHECK (what IN ('PARTICIPANT', 'MESSAGES', 'ACCESS_RECORDS', 'GROUNDS')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  proposed_by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  countersigned_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  countersigned_by_name text,
  countersigned_at timestamptz,
  ends_at timestamptz NOT NULL CHECK (ends_at > proposed_at AND ends_at <= proposed_at + interval '6 months 1 day'),
  ended_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  ended_by_name text,
  ended_at timestamptz,
  FOREIGN KEY (participant_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  FOREIGN KEY (child_id, from_person_id) REFERENCES app.guardianship (child_id, person_id) ON DELETE RESTRICT,
  CHECK (from_person_id <> proposed_by_person_id AND from_person_id <> countersigned_by_person_id),
  CHECK (num_nulls(countersigned_by_person_id, countersigned_by_name, countersigned_at) IN (0, 3)),
  CHECK (countersigned_by_person_id <> proposed_by_person_id),
  CHECK (countersigned_at >= proposed_at AND countersigned_at < ends_at),
  CHECK (num_nulls(ended_by_person_id, ended_by_name, ended_at) IN (0, 3)),
  CHECK (ended_at >= proposed_at AND ended_at >= countersigned_at)
);
CREATE INDEX withholding_from ON app.withholding (from_person_id);
CREATE INDEX withholding_participant ON app.withholding (participant_id);
CREATE INDEX withholding_child ON app.withholding (child_id, from_person_id);

-- Which messages are not shown under which withholding.
CREATE TABLE app.withheld_message (
  message_id uuid NOT NULL REFERENCES app.message ON DELETE RESTRICT,
  withholding_id uuid NOT NULL REFERENCES app.withholding ON DELETE RESTRICT,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  PRIMARY KEY (message_id, withholding_id)
);
CREATE INDEX withheld_message_withholding ON app.withheld_message (withholding_id);

-- Known to the owner alone: among ids made with it those of things that are withheld do not stand out.
CREATE TABLE app.decoy (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  secret uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO app.decoy DEFAULT VALUES;

-- That something is withheld is logged, for the people of the participant alone.
ALTER TABLE app.access_record DROP CONSTRAINT access_record_looked_check;
ALTER TABLE app.access_record ADD CONSTRAINT access_record_looked_check
  CHECK (looked IN ('WEB', 'MESSAGES', 'CONSENTS', 'ACCESS_RECORD', 'CASELOAD', 'INBOX', 'WITHHOLDING') OR looked = 'ACT' AND outcome = 'REFUSED');
