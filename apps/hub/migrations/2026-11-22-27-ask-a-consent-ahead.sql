-- C3: a consent can be asked ahead, so that those who decide from a birthday on are asked in good time. Null: from when it is given.
ALTER TABLE app.consent ADD COLUMN starts_at timestamptz CHECK (starts_at > requested_at);
DO $$
DECLARE found text;
BEGIN
  FOR found IN SELECT conname FROM pg_constraint WHERE conrelid = 'app.consent'::regclass AND contype = 'c'
      AND pg_get_constraintdef(oid) LIKE '%1 year%' LOOP
    EXECUTE format('ALTER TABLE app.consent DROP CONSTRAINT %I', found);
  END LOOP;
END $$;
ALTER TABLE app.consent ADD CHECK (ends_at > COALESCE(starts_at, requested_at) AND ends_at <= COALESCE(starts_at, requested_at) + interval '1 year 1 day');
-- One person is told once that a consent ends soon.
CREATE UNIQUE INDEX notice_ends_soon_once ON app.notice (person_id, consent_id) WHERE kind = 'ENDS_SOON';
CREATE INDEX guardianship_authority ON app.guardianship (authority_from);
