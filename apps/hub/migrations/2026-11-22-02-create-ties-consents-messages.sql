-- What may be told: ties, consents and the permits that follow from them; and what was told.
CREATE TABLE app.tie (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  a_id uuid NOT NULL,
  a_shielded boolean NOT NULL,
  b_id uuid NOT NULL,
  b_shielded boolean NOT NULL,
  shielded boolean NOT NULL GENERATED ALWAYS AS (a_shielded OR b_shielded) STORED,
  -- The participant that asked for it last, and when; absent for the ties of a home, which exist by law (G1).
  made_by_id uuid,
  made_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  created_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Derived by app.settle(): the period in which a ground on it is in force now, and whose requests are open.
  open_from timestamptz,
  open_until timestamptz,
  asked_by_ids uuid[] NOT NULL DEFAULT '{}',
  UNIQUE (a_id, b_id),
  UNIQUE (id, child_id, a_id, b_id, shielded),
  CHECK (a_id < b_id),
  FOREIGN KEY (a_id, child_id, a_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (b_id, child_id, b_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (made_by_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT
);
CREATE INDEX tie_child ON app.tie (child_id);
CREATE INDEX tie_b ON app.tie (b_id);

CREATE TABLE app.consent (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  tie_id uuid NOT NULL,
  shielded boolean NOT NULL,
  from_id uuid NOT NULL,
  from_name text NOT NULL,
  to_id uuid NOT NULL,
  to_name text NOT NULL,
  low_id uuid NOT NULL GENERATED ALWAYS AS (LEAST(from_id, to_id)) STORED,
  high_id uuid NOT NULL GENERATED ALWAYS AS (GREATEST(from_id, to_id)) STORED,
  asked_by_id uuid NOT NULL,
  asked_by_name text NOT NULL,
  asked_by_person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  scopes text[] NOT NULL,
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
  about_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  about_person_name text,
  state text NOT NULL DEFAULT 'REQUESTED'
    CHECK (state IN ('REQUESTED', 'GIVEN', 'REFUSED', 'CONFLICT', 'WITHDRAWN', 'EXPIRED', 'INVALIDATED')),
  requested_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  decided_at timestamptz,
  ends_at timestamptz NOT NULL CHECK (ends_at > requested_at AND ends_at <= requested_at + interval '1 year 1 day'),
  ended_at timestamptz,
  UNIQUE (id, child_id, tie_id),
  FOREIGN KEY (tie_id, child_id, low_id, high_id, shielded) REFERENCES app.tie (id, child_id, a_id, b_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (asked_by_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  CHECK (cardinality(scopes) BETWEEN 1 AND 8),
  CHECK (scopes <@ ARRAY['DAILY', 'WELLBEING', 'SUPPORT', 'DEVELOPMENT', 'HEALTH', 'HOME', 'SAFETY'] AND about_person_id IS NULL
         OR scopes = ARRAY['PARENT_CARE'] AND about_person_id IS NOT NULL),
  CHECK ((about_person_id IS NULL) = (about_person_name IS NULL)),
  CHECK ((state IN ('REQUESTED')) = (decided_at IS NULL)),
  CHECK ((state IN ('WITHDRAWN', 'EXPIRED', 'INVALIDATED')) = (ended_at IS NOT NULL))
);
CREATE INDEX consent_child ON app.consent (child_id);
CREATE INDEX consent_tie ON app.consent (tie_id);
CREATE INDEX consent_ends ON app.consent (ends_at);

-- Whose answer a consent needs now. A row lets its person see the consent and the answers; nothing else is in it.
CREATE TABLE app.signer (
  consent_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  child_id uuid NOT NULL,
  tie_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('GUARDIAN', 'CHILD', 'PARENT')),
  PRIMARY KEY (consent_id, person_id),
  FOREIGN KEY (consent_id, child_id, tie_id) REFERENCES app.consent (id, child_id, tie_id) ON DELETE RESTRICT
);
CREATE INDEX signer_person ON app.signer (person_id, child_id);
CREATE INDEX signer_tie ON app.signer (tie_id, person_id);

-- C6: append-only: who was asked, what each answered, when, how, and which wording in which language was shown.
CREATE TABLE app.signature (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consent_id uuid NOT NULL REFERENCES app.consent ON DELETE RESTRICT,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  person_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('GUARDIAN', 'CHILD', 'PARENT')),
  act text NOT NULL CHECK (act IN ('ASKED', 'YES', 'NO', 'WITHDRAWN', 'RELIEVED')),
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  how text NOT NULL DEFAULT 'APP' CHECK (how IN ('APP', 'PAPER', 'IN_PERSON')),
  wording text CHECK (length(wording) <= 80),
  language text CHECK (language ~ '^[a-z]{2,3}$'),
  CHECK (act NOT IN ('YES', 'NO') OR (wording IS NOT NULL AND language IS NOT NULL))
);
CREATE INDEX signature_consent ON app.signature (consent_id, person_id);

-- Derived by app.settle(): who may tell whom what, about whom, until when, and on which ground (G1).
CREATE TABLE app.permit (
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  tie_id uuid NOT NULL REFERENCES app.tie ON DELETE RESTRICT,
  shielded boolean NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  scopes text[] NOT NULL,
  about_person_id uuid,
  ground text NOT NULL CHECK (ground IN ('CONSENT', 'LEGAL_REPRESENTATIVE')),
  consent_id uuid REFERENCES app.consent ON DELETE RESTRICT,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL CHECK (valid_until > valid_from),
  CHECK ((ground = 'CONSENT') = (consent_id IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (from_id, to_id, consent_id, scopes, about_person_id, ground, valid_from, valid_until),
  FOREIGN KEY (from_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  FOREIGN KEY (to_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT
);
CREATE INDEX permit_child ON app.permit (child_id);
CREATE INDEX permit_tie ON app.permit (tie_id);
CREATE INDEX permit_consent ON app.permit (consent_id);
CREATE INDEX permit_starts ON app.permit (valid_from);
CREATE INDEX permit_ends ON app.permit (valid_until);

CREATE TABLE app.message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  -- Place in the order of the child's events.
  seq bigint NOT NULL,
  from_id uuid NOT NULL,
  from_name text NOT NULL,
  from_shielded boolean NOT NULL,
  author_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  author_name text NOT NULL,
  scope text NOT NULL CHECK (scope IN ('DAILY', 'WELLBEING', 'SUPPORT', 'DEVELOPMENT', 'HEALTH', 'HOME', 'PARENT_CARE', 'SAFETY')),
  about_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  about_person_name text,
  body text CHECK (length(body) BETWEEN 1 AND 4000),
  client_message_id uuid NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  retracted_at timestamptz,
  UNIQUE (author_id, client_message_id),
  UNIQUE (child_id, seq),
  UNIQUE (id, child_id, from_id, scope),
  FOREIGN KEY (from_id, child_id, from_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  CHECK ((scope = 'PARENT_CARE') = (about_person_id IS NOT NULL)),
  CHECK ((about_person_id IS NULL) = (about_person_name IS NULL)),
  -- D4: a retracted message keeps its place and time, not its words.
  CHECK ((retracted_at IS NULL) = (body IS NOT NULL))
);
CREATE INDEX message_from ON app.message (from_id);

-- One receiver of one message, with its name as it stood when it was sent (S5a).
CREATE TABLE app.delivery (
  message_id uuid NOT NULL,
  child_id uuid NOT NULL,
  from_id uuid NOT NULL,
  scope text NOT NULL,
  about_person_id uuid,
  to_id uuid NOT NULL,
  to_name text NOT NULL,
  to_shielded boolean NOT NULL,
  from_shielded boolean NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (message_id, to_id),
  FOREIGN KEY (message_id, child_id, from_id, scope) REFERENCES app.message (id, child_id, from_id, scope) ON DELETE RESTRICT,
  FOREIGN KEY (to_id, child_id, to_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  CHECK (to_id <> from_id)
);
CREATE INDEX delivery_to ON app.delivery (to_id);
CREATE INDEX delivery_child ON app.delivery (child_id, sent_at);

ALTER TABLE app.event ADD FOREIGN KEY (message_id) REFERENCES app.message ON DELETE RESTRICT;
CREATE INDEX event_message ON app.event (message_id);

CREATE TABLE app.message_read (
  message_id uuid NOT NULL REFERENCES app.message ON DELETE RESTRICT,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  PRIMARY KEY (message_id, person_id)
);
CREATE INDEX message_read_person ON app.message_read (person_id);

-- D7 and NEN 7513: who looked, acting for whom, at what, when, on which ground. Names as they stood.
CREATE TABLE app.access_record (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  person_name text NOT NULL,
  participant_id uuid,
  participant_name text,
  participant_kind text,
  role text,
  coordinates boolean NOT NULL DEFAULT false,
  shielded boolean NOT NULL DEFAULT false,
  child_id uuid REFERENCES app.child ON DELETE RESTRICT,
  looked text NOT NULL CHECK (looked IN ('WEB', 'MESSAGES', 'CONSENTS', 'ACCESS_RECORD', 'CASELOAD', 'INBOX')),
  outcome text NOT NULL CHECK (outcome IN ('SHOWN', 'REFUSED')),
  ground text NOT NULL
);
CREATE INDEX access_record_child ON app.access_record (child_id, at DESC);
CREATE INDEX access_record_person ON app.access_record (person_id, at DESC);
