-- A tie can be open in several periods with gaps between them: authority that ended and will begin again, a safety
-- hold in the midst of it. One period from the first start to the last end called such a tie open in the gaps.
ALTER TABLE app.tie ADD COLUMN open_during tstzmultirange NOT NULL DEFAULT '{}';
UPDATE app.tie t SET open_during = COALESCE((SELECT range_agg(tstzrange(p.valid_from, p.valid_until, '[)')) FROM app.permit p WHERE p.tie_id = t.id), '{}');
ALTER TABLE app.tie DROP COLUMN open_from, DROP COLUMN open_until;
COMMENT ON COLUMN app.tie.open_during IS 'Derived by app.settle(): when a ground on it is in force.';
