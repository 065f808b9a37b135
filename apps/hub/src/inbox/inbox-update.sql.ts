import { INBOX_SQL } from './inbox.sql.js';

/**
 * The inbox, and what its viewer must be woken for. `$1` the fingerprint of the inbox as last shown, or null: the inbox
 * is answered only when it differs.
 */
export const INBOX_UPDATE_SQL = `
WITH now AS MATERIALIZED (${INBOX_SQL}),
shown AS MATERIALIZED (SELECT viewer, children, answer, encode(sha256(convert_to(answer::text, 'UTF8')), 'base64') AS fingerprint FROM now)
SELECT viewer, children, json_build_object(
  'fingerprint', fingerprint,
  'inbox', CASE WHEN fingerprint IS DISTINCT FROM $1::text THEN answer END,
  'listenTo', COALESCE((SELECT json_agg(json_build_array(w.child_id, app.last_seq(w.child_id)))
    FROM (SELECT s.child_id FROM app.seat s UNION SELECT unnest(shown.children)) w), '[]')) AS answer
FROM shown`;
