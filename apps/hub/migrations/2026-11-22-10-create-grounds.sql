-- Grounds other than consent and the law of the home (G1, G2): opened by one person of a participant, in force only once
-- a second person of it has countersigned. Names are kept as they stood; nothing of what was weighed ever changes.
CREATE TABLE app.ground (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  tie_id uuid NOT NULL,
  shielded boolean NOT NULL,
  -- Who tells, and so who decides that it may.
  from_id uuid NOT NULL,
  from_name text NOT NULL,
  from_shielded boolean NOT NULL,
  to_id uuid NOT NULL,
  to_name text NOT NULL,
  to_shielded boolean NOT NULL,
  low_id uuid NOT NULL GENERATED ALWAYS AS (LEAST(from_id, to_id)) STORED,
  high_id uuid NOT NULL GENERATED ALWAYS AS (GREATEST(from_id, to_id)) STORED,
  kind text NOT NULL
    CHECK (kind IN ('DIRECT_INVOLVEMENT', 'LEGAL_TASK', 'CHILD_PROTECTION_ORDER', 'REPORTING_RIGHT', 'CONFLICT_OF_DUTIES')),
  scopes text[] NOT NULL,
  about_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  about_person_name text,
  article text CHECK (length(article) BETWEEN 1 AND 200),
  weighing text CHECK (length(weighing) BETWEEN 1 AND 2000),
  answers_refusal text CHECK (length(answers_refusal) BETWEEN 1 AND 1000),
  opened_by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  opened_by_name text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  countersigned_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  countersigned_by_name text,
  countersigned_at timestamptz,
  ends_at timestamptz NOT NULL CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '6 months 1 day'),
  ended_by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  ended_by_name text,
  ended_at timestamptz,
  FOREIGN KEY (tie_id, child_id, low_id, high_id, shielded) REFERENCES app.tie (id, child_id, a_id, b_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (from_id, child_id, from_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (to_id, child_id, to_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  CHECK (cardinality(scopes) BETWEEN 1 AND 8),
  CHECK (scopes <@ ARRAY['DAILY', 'WELLBEING', 'SUPPORT', 'DEVELOPMENT', 'HEALTH', 'HOME', 'SAFETY'] AND about_person_id IS NULL
         OR scopes = ARRAY['PARENT_CARE'] AND about_person_id IS NOT NULL),
  CHECK ((about_person_id IS NULL) = (about_person_name IS NULL)),
  CHECK (article IS NOT NULL OR weighing IS NOT NULL),
  CHECK (num_nulls(countersigned_by_person_id, countersigned_by_name, countersigned_at) IN (0, 3)),
  CHECK (countersigned_by_person_id <> opened_by_person_id),
  CHECK (countersigned_at >= opened_at AND countersigned_at < ends_at),
  CHECK (num_nulls(ended_by_person_id, ended_by_name, ended_at) IN (0, 3)),
  CHECK (ended_at >= opened_at AND ended_at >= countersigned_at)
);
CREATE INDEX ground_child ON app.ground (child_id);
CREATE INDEX ground_tie ON app.ground (tie_id);
CREATE INDEX ground_ends ON app.ground (ends_at);

-- A permit says on which ground it stands; two grounds of one kind can say the same in the same words.
ALTER TABLE app.permit ADD COLUMN ground_id uuid REFERENCES app.ground ON DELETE RESTRICT;
DO $$
DECLARE found text;
BEGIN
  FOR found IN SELECT conname FROM pg_constraint WHERE conrelid = 'app.permit'::regclass
      AND (contype = 'u' OR contype = 'c' AND pg_get_constraintdef(oid) LIKE '%ground%') LOOP
    EXECUTE format('ALTER TABLE app.permit DROP CONSTRAINT %I', found);
  END LOOP;
END $$;
ALTER TABLE app.permit
  ADD UNIQUE NULLS NOT DISTINCT (from_id, to_id, consent_id, ground_id, scopes, about_person_id, ground, valid_from, valid_until),
  ADD CHECK (ground IN ('CONSENT', 'LEGAL_REPRESENTATIVE', 'DIRECT_INVOLVEMENT', 'LEGAL_TASK', 'CHILD_PROTECTION_ORDER', 'REPORTING_RIGHT', 'CONFLICT_OF_DUTIES')),
  ADD CHECK ((ground = 'CONSENT') = (consent_id IS NOT NULL)),
  ADD CHECK ((ground IN ('CONSENT', 'LEGAL_REPRESENTATIVE')) = (ground_id IS NULL));
CREATE INDEX permit_ground ON app.permit (ground_id);

-- G3: of which ground the family was told.
ALTER TABLE app.notice ADD COLUMN ground_id uuid REFERENCES app.ground ON DELETE RESTRICT;
ALTER TABLE app.notice ADD CHECK ((kind = 'GROUND') = (ground_id IS NOT NULL));
CREATE INDEX notice_ground ON app.notice (ground_id);
