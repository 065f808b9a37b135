-- D6: who administers an organisation or the hub, and what each of them did.
CREATE TABLE app.administration (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES app.person ON DELETE RESTRICT,
  -- As written by who appointed them, as in app.employment: whether the hub knew this account before is not theirs to learn.
  person_name text NOT NULL CHECK (length(person_name) BETWEEN 1 AND 120),
  -- Null: of the hub itself.
  organisation_id uuid REFERENCES app.organisation ON DELETE RESTRICT,
  valid_from timestamptz NOT NULL DEFAULT statement_timestamp(),
  valid_until timestamptz NOT NULL DEFAULT 'infinity' CHECK (valid_until >= valid_from)
);
CREATE INDEX administration_person ON app.administration (person_id, organisation_id);
CREATE INDEX administration_organisation ON app.administration (organisation_id);
CREATE UNIQUE INDEX administration_once ON app.administration (person_id, organisation_id) NULLS NOT DISTINCT WHERE valid_until = 'infinity';

-- Append-only; triggers write it, so that no way of changing those tables can forget to.
CREATE TABLE app.administrative_act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Null: the owner of the tables.
  by_person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  by_name text,
  act text NOT NULL CHECK (act IN ('EMPLOYEE_ADDED', 'EMPLOYMENT_ENDED', 'ORGANISATION_ADDED', 'ADMINISTRATOR_APPOINTED', 'ADMINISTRATION_ENDED')),
  -- Null: the hub itself.
  organisation_id uuid REFERENCES app.organisation ON DELETE RESTRICT,
  -- Whose work or office it is about; null of an organisation.
  person_id uuid REFERENCES app.person ON DELETE RESTRICT,
  person_name text,
  CHECK ((by_person_id IS NULL) = (by_name IS NULL)),
  CHECK ((act = 'ORGANISATION_ADDED') = (person_id IS NULL) AND (person_id IS NULL) = (person_name IS NULL))
);
CREATE INDEX administrative_act_organisation ON app.administrative_act (organisation_id, id);

-- One name a kind, however it is written.
CREATE UNIQUE INDEX organisation_once ON app.organisation (kind, lower(name));
-- Who still works where is asked at each assignment; the name is what their own administrator wrote.
ALTER TABLE app.employment ADD CHECK (length(person_name) BETWEEN 1 AND 120);
