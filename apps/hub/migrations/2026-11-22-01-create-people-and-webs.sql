-- People, organisations and the webs around children.
-- Conventions of every table: periods are half-open [valid_from, valid_until) with 'infinity' for "no end";
-- names of people and participants are copied onto the rows that show them, so that no policy has to look
-- into a second table to learn whether a name may be read; rows that belong to a child carry `child_id`, and
-- composite foreign keys keep such copies true. Deleting is never cascaded: a hidden row must not vanish unseen.
CREATE SCHEMA IF NOT EXISTS app;

CREATE TABLE app.person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120)
);

-- How a person signs in: the issuer and subject of OpenID Connect Core 1.0, section 2.
CREATE TABLE app.account (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX account_person ON app.account (person_id);

CREATE TABLE app.session (
  handle_hash bytea PRIMARY KEY CHECK (length(handle_hash) = 32),
  person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Whoever stays awake is signed out all the same, eight hours after signing in.
  expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '8 hours')
);
CREATE INDEX session_expiry ON app.session (expires_at);

CREATE TABLE app.organisation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('BSO', 'SCHOOL', 'WIJKTEAM', 'GGD', 'YOUTH_CARE', 'GGZ', 'COACH', 'CLUB', 'OTHER')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  UNIQUE (kind, name)
);

CREATE TABLE app.employment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  person_name text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES app.organisation ON DELETE RESTRICT,
  function text NOT NULL CHECK (length(function) BETWEEN 1 AND 80),
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL DEFAULT 'infinity' CHECK (valid_until >= valid_from)
);
CREATE INDEX employment_person ON app.employment (person_id, organisation_id);
CREATE INDEX employment_organisation ON app.employment (organisation_id);

CREATE TABLE app.child (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  first_name text NOT NULL CHECK (length(first_name) BETWEEN 1 AND 60),
  born_on date NOT NULL,
  -- The child as someone who signs in; absent while it is too young or does not take part itself.
  person_id uuid UNIQUE REFERENCES app.person ON DELETE RESTRICT,
  -- C1: recorded as unable to weigh its interests; dated, sourced and countersigned.
  unable_to_weigh_since timestamptz,
  unable_to_weigh_source text,
  CHECK ((unable_to_weigh_since IS NULL) = (unable_to_weigh_source IS NULL))
);

-- One counter a child: the order of its events, and the row on which concurrent changes of one web queue.
CREATE TABLE app.child_clock (
  child_id uuid PRIMARY KEY REFERENCES app.child ON DELETE RESTRICT,
  last_seq bigint NOT NULL DEFAULT 0
);

CREATE TABLE app.event (
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  seq bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WEB', 'MESSAGE', 'RETRACTION')),
  message_id uuid,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  PRIMARY KEY (child_id, seq),
  CHECK ((kind = 'WEB') = (message_id IS NULL))
);

CREATE TABLE app.participant (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  kind text NOT NULL CHECK (kind IN ('HOME', 'INFORMAL', 'BSO', 'SCHOOL', 'WIJKTEAM', 'GGD', 'YOUTH_CARE', 'GGZ', 'COACH', 'CLUB', 'OTHER')),
  organisation_id uuid REFERENCES app.organisation ON DELETE RESTRICT,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  serves_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  serves_person_name text,
  confidential boolean NOT NULL DEFAULT false,
  -- Hidden from everyone but its own people and those tied to it (S2).
  shielded boolean NOT NULL GENERATED ALWAYS AS (confidential OR serves_person_id IS NOT NULL) STORED,
  coordinates boolean NOT NULL DEFAULT false,
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL DEFAULT 'infinity' CHECK (valid_until >= valid_from),
  UNIQUE (id, child_id),
  UNIQUE (id, child_id, shielded),
  CHECK ((kind IN ('HOME', 'INFORMAL')) = (organisation_id IS NULL)),
  CHECK ((serves_person_id IS NULL) = (serves_person_name IS NULL)),
  CHECK (NOT (kind = 'HOME' AND serves_person_id IS NOT NULL)),
  CHECK (NOT (coordinates AND (kind = 'HOME' OR confidential OR serves_person_id IS NOT NULL)))
);
CREATE INDEX participant_child ON app.participant (child_id);
CREATE INDEX participant_organisation ON app.participant (organisation_id);
CREATE UNIQUE INDEX participant_one_coordinator ON app.participant (child_id) WHERE coordinates;

-- A person to a child: who can sign for it, and at which home they act (Burgerlijk Wetboek 1:245 and further).
CREATE TABLE app.guardianship (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  person_name text NOT NULL,
  home_id uuid,
  -- Gezag: a dated fact with a source. Both absent: a parent without authority.
  authority_from timestamptz,
  authority_until timestamptz NOT NULL DEFAULT 'infinity',
  authority_source text CHECK (length(authority_source) BETWEEN 1 AND 200),
  UNIQUE (child_id, person_id),
  FOREIGN KEY (home_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT,
  CHECK ((authority_from IS NULL) = (authority_source IS NULL)),
  CHECK (authority_from IS NULL OR authority_until >= authority_from)
);
CREATE INDEX guardianship_person ON app.guardianship (person_id);
CREATE INDEX guardianship_home ON app.guardianship (home_id);

-- S1: while a safety hold is in force, a guardian sees nothing of the child.
CREATE TABLE app.safety_hold (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL CHECK (valid_until >= valid_from),
  FOREIGN KEY (child_id, person_id) REFERENCES app.guardianship (child_id, person_id) ON DELETE RESTRICT
);
CREATE INDEX safety_hold_guardianship ON app.safety_hold (child_id, person_id);

-- S1: from 16 the child alone lets a guardian see its web, until a day.
CREATE TABLE app.allowance (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL CHECK (valid_until >= valid_from),
  FOREIGN KEY (child_id, person_id) REFERENCES app.guardianship (child_id, person_id) ON DELETE RESTRICT
);
CREATE INDEX allowance_guardianship ON app.allowance (child_id, person_id);

CREATE TABLE app.assignment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  child_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  participant_shielded boolean NOT NULL,
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  person_name text NOT NULL,
  function text NOT NULL CHECK (length(function) BETWEEN 1 AND 80),
  substitute_for_id uuid,
  away_from timestamptz,
  away_until timestamptz,
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL DEFAULT 'infinity' CHECK (valid_until >= valid_from),
  UNIQUE (id, participant_id),
  FOREIGN KEY (participant_id, child_id, participant_shielded) REFERENCES app.participant (id, child_id, shielded) ON DELETE RESTRICT,
  FOREIGN KEY (substitute_for_id, participant_id) REFERENCES app.assignment (id, participant_id) ON DELETE RESTRICT,
  CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_until > away_from)
);
CREATE INDEX assignment_participant ON app.assignment (participant_id);
CREATE INDEX assignment_child ON app.assignment (child_id);
CREATE INDEX assignment_person ON app.assignment (person_id);

-- Derived by app.settle(): what one person is to one child, and which participants of it they may see because
-- of that. The anchor of every policy; only its own policy looks at who is looking.
--   ASSIGNED  acts for the participant          GUARDIAN  acts for that home (or for none)
--   CHILD     is the child, from 12             SERVED    is the parent whom the participant serves
--   TIED      acts for a participant that a ground now in force ties to this one
CREATE TABLE app.seat (
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  child_id uuid NOT NULL REFERENCES app.child ON DELETE RESTRICT,
  participant_id uuid,
  role text NOT NULL CHECK (role IN ('ASSIGNED', 'GUARDIAN', 'CHILD', 'SERVED', 'TIED')),
  coordinates boolean NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL CHECK (valid_until > valid_from),
  UNIQUE NULLS NOT DISTINCT (person_id, child_id, participant_id, role, coordinates, valid_from, valid_until),
  FOREIGN KEY (participant_id, child_id) REFERENCES app.participant (id, child_id) ON DELETE RESTRICT
);
CREATE INDEX seat_child ON app.seat (child_id);
CREATE INDEX seat_starts ON app.seat (valid_from);
CREATE INDEX seat_ends ON app.seat (valid_until);
