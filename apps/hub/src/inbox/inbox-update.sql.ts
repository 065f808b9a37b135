import { INBOX_SQL } from './inbox.sql.js';

/** What the viewer is to children and organisations now, as a fingerprint. */
const STANDING_SQL = `
SELECT encode(sha256(convert_to(json_build_array(
  (SELECT json_agg(json_build_array(s.child_id, s.participant_id, s.role, s.coordinates) ORDER BY s.child_id, s.participant_id, s.role, s.coordinates)
    FROM app.seat s WHERE s.role <> 'TIED'),
  (SELECT json_agg(e.organisation_id ORDER BY e.organisation_id) FROM app.employment e
    WHERE e.person_id = app.viewer() AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until),
  (SELECT json_agg(a.organisation_id ORDER BY a.organisation_id) FROM app.administration a
    WHERE a.person_id = app.viewer() AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until))::text, 'UTF8')), 'base64')`;

/** What the viewer put before a colleague and still waits: it stands in the inbox of that colleague alone. */
const PROPOSED_SQL = `
SELECT COALESCE(string_agg(p.id::text, ',' ORDER BY p.id), '')
FROM (SELECT DISTINCT s.child_id FROM app.seat s WHERE s.person_id = (SELECT app.viewer())) mine
CROSS JOIN LATERAL (
  SELECT f.id FROM app.fact_change f WHERE f.child_id = mine.child_id
    AND f.countersigned_at IS NULL AND f.dropped_at IS NULL AND f.written_by_person_id = (SELECT app.viewer())
  UNION ALL
  SELECT w.id FROM app.withholding w WHERE w.child_id = mine.child_id
    AND w.countersigned_at IS NULL AND w.ended_at IS NULL AND w.proposed_by_person_id = (SELECT app.viewer())) p`;

/**
 * The inbox, and what its viewer must be woken for. `$1` the fingerprint of the inbox as last shown, or null, and `$2` that
 * of the viewer's standing then: the inbox is answered only when one of them differs. The fingerprint is also of what the
 * viewer proposed, so that an open page hears of it when a colleague signs; and of the day, as that of a web is.
 */
export const INBOX_UPDATE_SQL = `
WITH now AS MATERIALIZED (${INBOX_SQL}),
shown AS MATERIALIZED (SELECT viewer, children, answer, encode(sha256(convert_to(app.day_of(statement_timestamp()) || answer::text || (${PROPOSED_SQL}), 'UTF8')), 'base64') AS fingerprint, (${STANDING_SQL}) AS standing FROM now)
SELECT viewer, children, json_build_object(
  'fingerprint', fingerprint,
  'standing', standing,
  'moved', COALESCE(standing <> $2::text, false),
  'inbox', CASE WHEN fingerprint IS DISTINCT FROM $1::text OR standing <> $2::text THEN answer END,
  'listenTo', COALESCE((SELECT json_agg(json_build_array(w.child_id, app.last_seq(w.child_id)))
    FROM (SELECT s.child_id FROM app.seat s UNION SELECT unnest(shown.children)) w), '[]')) AS answer
FROM shown`;
