import { messageJson } from '../message/message.sql.js';
import { networkSql } from './network.sql.js';

/** So many messages and retractions at most in one frame; the rest follows in the next. */
const NEWS_PER_FRAME = 200;

/**
 * A digest of the latest messages that a guardian sees up to a place in the child's order of events; NULL for who is no
 * guardian. When one of these is withheld, or no longer is (G4), no event tells: it would tell too much. It is of what the
 * database knows alone, so that every hub makes the same one. Not of whose looks are withheld: they are no part of the web,
 * and a frame in which nothing differs would tell that there are some (S0).
 */
const toldUpTo = (place: string) => `
  CASE WHEN EXISTS (SELECT FROM app.seat s WHERE s.child_id = $1::uuid AND s.role = 'GUARDIAN') THEN md5(concat_ws('/',
    (SELECT string_agg(x.id::text, ',' ORDER BY x.seq) FROM (SELECT m.id, m.seq FROM app.message m
      WHERE m.child_id = $1::uuid AND m.seq <= ${place} ORDER BY m.seq DESC LIMIT ${NEWS_PER_FRAME}) x))) END`;

/**
 * What is new in one web since a place. `$1` child, `$2` null (the moment of the web: now), `$3` the place in the child's
 * order of events (null: no news, only where it is now), `$4` the fingerprint of the web as last shown, or null, `$5` the
 * digest of the messages seen up to that place, or null. When others are seen up to there by now, the web is
 * answered again, at which a reader asks its lists again. So it is at the first look of each day: the family is told of that
 * one (S7), and it must come whether or not something has changed (S6).
 * All of it is of one snapshot, and a child's events commit in the order of their places: nothing at or before the place
 * answered can still appear behind it.
 */
export const NETWORK_UPDATE_SQL = `
WITH web AS MATERIALIZED (${networkSql('$1::uuid')}),
shown AS MATERIALIZED (
  -- The moment of looking is no difference, but the day is.
  SELECT viewer, children, answer, encode(sha256(convert_to(
    app.day_of(statement_timestamp()) || replace(answer::text, '"at" : ' || (answer->'at')::text, ''), 'UTF8')), 'base64') AS fingerprint
  FROM web),
news AS MATERIALIZED (
  SELECT e.seq, e.kind, e.message_id, row_number() OVER (ORDER BY e.seq) AS nth FROM app.event e
  WHERE e.child_id = $1::uuid AND e.seq > $3::bigint AND e.kind = ANY (ARRAY['MESSAGE', 'RETRACTION'])
  ORDER BY e.seq LIMIT ${NEWS_PER_FRAME + 1}),
place AS MATERIALIZED (
  SELECT COALESCE((SELECT l.seq FROM news l WHERE l.nth = ${NEWS_PER_FRAME} AND EXISTS (SELECT FROM news WHERE nth > ${NEWS_PER_FRAME})), app.last_seq($1::uuid)) AS seq),
told AS MATERIALIZED (
  SELECT n.seq, n.kind, m.id, ${messageJson('m')} AS message FROM news n JOIN app.message m ON m.id = n.message_id WHERE n.nth <= ${NEWS_PER_FRAME})
SELECT viewer, children, CASE WHEN answer IS NOT NULL THEN json_build_object(
  'fingerprint', fingerprint,
  'network', CASE WHEN fingerprint IS DISTINCT FROM $4::text OR $5::text <> ${toldUpTo('$3::bigint')} THEN answer END,
  'told', ${toldUpTo('place.seq')},
  'more', EXISTS (SELECT FROM news WHERE nth > ${NEWS_PER_FRAME}),
  'seq', place.seq,
  'asOf', app.last_seq($1::uuid),
  'messages', COALESCE((SELECT json_agg(t.message ORDER BY t.seq) FROM told t WHERE t.kind = 'MESSAGE'), '[]'),
  'retracted', COALESCE((SELECT json_agg(t.message ORDER BY t.seq) FROM told t WHERE t.kind = 'RETRACTION'), '[]')) END AS answer
FROM shown, place`;
