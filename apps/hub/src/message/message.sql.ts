import { keepsMessages, withheldFromJson } from '../withholding/withholding.sql.js';

/** One message as JSON, shaped as the GraphQL type Message; `m` is an alias of app.message rows the viewer may see. */
export function messageJson(m: string): string {
  return `json_build_object(
  'id', app.opaque(6, ${m}.id), 'childId', app.opaque(1, ${m}.child_id), 'fromId', app.opaque(2, ${m}.from_id), 'fromName', ${m}.from_name, 'authorName', ${m}.author_name,
  'receivers', COALESCE((SELECT json_agg(json_build_object('participantId', app.opaque(2, d.to_id), 'name', d.to_name) ORDER BY d.to_name, d.to_id) FROM app.delivery d WHERE d.message_id = ${m}.id), '[]'),
  'scope', ${m}.scope,
  'aboutPerson', CASE WHEN ${m}.about_person_id IS NOT NULL THEN json_build_object('id', app.opaque(7, ${m}.about_person_id), 'name', ${m}.about_person_name) END,
  'body', ${m}.body, 'sentAt', ${m}.sent_at, 'retractedAt', ${m}.retracted_at,
  'mine', ${m}.author_id = (SELECT app.viewer()),
  'read', ${m}.author_id = (SELECT app.viewer()) OR EXISTS (SELECT FROM app.message_read r WHERE r.message_id = ${m}.id AND r.person_id = (SELECT app.viewer())),
  'mayRetract', ${m}.author_id = (SELECT app.viewer()) AND ${m}.retracted_at IS NULL
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${m}.child_id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN']) AND s.participant_id = ${m}.from_id),
  'withheldFrom', ${withheldFromJson(m)},
  'mayWithhold', ${m}.author_id = (SELECT app.viewer()) AND ${m}.retracted_at IS NULL
    AND EXISTS (SELECT FROM app.withholding w WHERE w.participant_id = ${m}.from_id AND ${keepsMessages('w')}
      AND NOT EXISTS (SELECT FROM app.withheld_message x WHERE x.message_id = ${m}.id AND x.withholding_id = w.id)))`;
}

/**
 * Messages of one child, newest first. `$1` child, `$2` scope or null, `$3` tie or null (then only what went along it),
 * `$4` the place to go on after, `$5` how many.
 */
export const MESSAGES_SQL = `
WITH kid AS MATERIALIZED (SELECT c.id FROM app.child c WHERE c.id = $1::uuid),
page AS MATERIALIZED (
  SELECT m.* FROM app.message m
  WHERE m.child_id = $1::uuid AND ($2::text IS NULL OR m.scope = $2::text) AND ($4::bigint IS NULL OR m.seq < $4::bigint)
    AND ($3::uuid IS NULL OR EXISTS (SELECT FROM app.delivery d JOIN app.tie t ON t.id = $3::uuid AND LEAST(d.from_id, d.to_id) = t.a_id AND GREATEST(d.from_id, d.to_id) = t.b_id
      WHERE d.message_id = m.id))
  ORDER BY m.seq DESC LIMIT $5)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('node', ${messageJson('m')}, 'place', m.seq) ORDER BY m.seq DESC) FROM page m), '[]') FROM kid) AS answer`;

/** One message by its id. */
export const MESSAGE_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT m.child_id FROM app.message m WHERE m.id = $1::uuid) AS children,
  (SELECT ${messageJson('m')} FROM app.message m WHERE m.id = $1::uuid) AS answer`;

/**
 * Who would get a message from `$1` in scope `$2` about `$3` (null: the child), as far as the sender may know (D3).
 */
export const REACH_SQL = `
WITH sender AS MATERIALIZED (
  SELECT p.id, p.child_id FROM app.participant p WHERE p.id = $1::uuid AND EXISTS (SELECT FROM app.seat s
    WHERE s.child_id = p.child_id AND s.participant_id = p.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN'])))
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM sender) AS children,
  (SELECT COALESCE(json_agg(json_build_object('participantId', app.opaque(2, p.id), 'name', p.name, 'kind', p.kind,
      'people', COALESCE((SELECT json_agg(a.person_name ORDER BY a.valid_from, a.person_name, a.id) FROM app.assignment a
        WHERE a.participant_id = p.id AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until), '[]'),
      'reachability', CASE
        WHEN p.kind <> 'HOME' AND NOT EXISTS (SELECT FROM app.assignment a WHERE a.participant_id = p.id
          AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until)
          AND EXISTS (SELECT FROM app.permit x WHERE x.from_id = sender.id AND x.to_id = p.id) THEN 'NOBODY_THERE'
        WHEN EXISTS (SELECT FROM app.permit x WHERE x.from_id = sender.id AND x.to_id = p.id AND $2::text = ANY (x.scopes)
          AND x.about_person_id IS NOT DISTINCT FROM $3::uuid AND x.valid_from <= statement_timestamp() AND statement_timestamp() < x.valid_until) THEN 'REACHABLE'
        WHEN EXISTS (SELECT FROM app.consent c WHERE c.from_id = sender.id AND c.to_id = p.id AND $2::text = ANY (c.scopes)
          AND c.about_person_id IS NOT DISTINCT FROM $3::uuid AND c.runs_until > statement_timestamp()
            AND (c.state = 'REQUESTED' OR c.state = 'GIVEN' AND c.starts_at > statement_timestamp())) THEN 'WAITING'
        WHEN EXISTS (SELECT FROM app.consent c WHERE c.from_id = sender.id AND c.to_id = p.id AND $2::text = ANY (c.scopes)
          AND c.about_person_id IS NOT DISTINCT FROM $3::uuid)
          OR EXISTS (SELECT FROM app.ground g WHERE g.from_id = sender.id AND g.to_id = p.id AND $2::text = ANY (g.scopes)
            AND g.about_person_id IS NOT DISTINCT FROM $3::uuid AND g.countersigned_at IS NOT NULL) THEN 'ENDED'
        WHEN EXISTS (SELECT FROM app.tie t WHERE t.a_id = LEAST(sender.id, p.id) AND t.b_id = GREATEST(sender.id, p.id)) THEN 'NOT_AGREED'
        ELSE 'NOT_TIED' END) ORDER BY p.valid_from, p.name, p.id), '[]')
   FROM sender JOIN app.participant p ON p.child_id = sender.child_id AND p.id <> sender.id
     AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until
   HAVING EXISTS (SELECT FROM sender)) AS answer`;
