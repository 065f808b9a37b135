import { messageJson } from '../message/message.sql.js';
import { networkSql } from './network.sql.js';

/** So many messages and retractions at most in one frame; the rest follows in the next. */
const NEWS_PER_FRAME = 200;

/**
 * What is new in one web since a place. `$1` child, `$2` null (the moment of the web: now), `$3` the place in the child's
 * order of events (null: no news, only where it is now), `$4` the fingerprint of the web as last shown, or null.
 * All of it is of one snapshot, and a child's events commit in the order of their places: nothing at or before the place
 * answered can still appear behind it.
 */
export const NETWORK_UPDATE_SQL = `
WITH web AS MATERIALIZED (${networkSql('$1::uuid')}),
shown AS MATERIALIZED (
  -- The moment of looking is no difference.
  SELECT viewer, children, answer, encode(sha256(convert_to(replace(answer::text, '"at" : ' || (answer->'at')::text, ''), 'UTF8')), 'base64') AS fingerprint
  FROM web),
news AS MATERIALIZED (
  SELECT e.seq, e.kind, e.message_id, row_number() OVER (ORDER BY e.seq) AS nth FROM app.event e
  WHERE e.child_id = $1::uuid AND e.seq > $3::bigint AND e.kind = ANY (ARRAY['MESSAGE', 'RETRACTION'])
  ORDER BY e.seq LIMIT ${NEWS_PER_FRAME + 1}),
told AS MATERIALIZED (
  SELECT n.seq, n.kind, m.id, ${messageJson('m')} AS message FROM news n JOIN app.message m ON m.id = n.message_id WHERE n.nth <= ${NEWS_PER_FRAME})
SELECT viewer, children, CASE WHEN answer IS NOT NULL THEN json_build_object(
  'fingerprint', fingerprint,
  'network', CASE WHEN fingerprint IS DISTINCT FROM $4::text THEN answer END,
  'more', EXISTS (SELECT FROM news WHERE nth > ${NEWS_PER_FRAME}),
  'seq', COALESCE((SELECT l.seq FROM news l WHERE l.nth = ${NEWS_PER_FRAME} AND EXISTS (SELECT FROM news WHERE nth > ${NEWS_PER_FRAME})), app.last_seq($1::uuid)),
  'messages', COALESCE((SELECT json_agg(t.message ORDER BY t.seq) FROM told t WHERE t.kind = 'MESSAGE'), '[]'),
  'retracted', COALESCE((SELECT json_agg(t.message ORDER BY t.seq) FROM told t WHERE t.kind = 'RETRACTION'), '[]')) END AS answer
FROM shown`;
