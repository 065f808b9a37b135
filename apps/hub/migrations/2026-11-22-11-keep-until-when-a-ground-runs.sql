-- As a consent does, a ground runs until its own end, or until one of the two participants leaves the web.
ALTER TABLE app.ground ADD COLUMN runs_until timestamptz NOT NULL DEFAULT '-infinity';
UPDATE app.ground g SET runs_until = LEAST(g.ends_at, g.ended_at, f.valid_until, t.valid_until)
  FROM app.participant f, app.participant t WHERE f.id = g.from_id AND t.id = g.to_id;
COMMENT ON COLUMN app.ground.runs_until IS 'Derived by app.settle(): its own end, when somebody ended it, or when an end of its tie left before that.';
