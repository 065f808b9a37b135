-- D1: a family may add an informal participant of its own, and end the one it added.
ALTER TABLE app.participant ADD COLUMN added_by_family boolean NOT NULL DEFAULT false
  CHECK (NOT added_by_family OR kind = 'INFORMAL' AND NOT confidential AND serves_person_id IS NULL);
