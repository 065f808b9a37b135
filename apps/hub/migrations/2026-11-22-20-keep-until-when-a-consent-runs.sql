-- A request can be answered and a consent shares until its own end, or until one of the two participants leaves the web:
-- one that has left can be told nothing and tell nothing, and nobody is left waiting for an answer about it.
ALTER TABLE app.consent ADD COLUMN runs_until timestamptz NOT NULL DEFAULT '-infinity';
UPDATE app.consent c SET runs_until = LEAST(c.ends_at, f.valid_until, t.valid_until)
  FROM app.participant f, app.participant t WHERE f.id = c.from_id AND t.id = c.to_id;
COMMENT ON COLUMN app.consent.runs_until IS 'Derived by app.settle(): its own end, or when an end of its tie left before that.';
