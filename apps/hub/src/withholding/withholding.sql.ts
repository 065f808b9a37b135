import { actsThere } from '../participant/acts-there.sql.js';

/** One withholding as JSON, shaped as the GraphQL type Withholding; `w` is an alias of app.withholding rows the viewer may see. */
export function withholdingJson(w: string, childName: string): string {
  const lasts = `${w}.ended_at IS NULL AND statement_timestamp() < ${w}.ends_at`;
  return `json_build_object(
  'id', app.opaque(11, ${w}.id), 'childId', app.opaque(1, ${w}.child_id), 'childName', ${childName},
  'participantId', app.opaque(2, ${w}.participant_id), 'participantName', ${w}.participant_name,
  'fromName', ${w}.from_name, 'what', ${w}.what, 'reason', ${w}.reason,
  'state', CASE WHEN NOT (${lasts}) THEN 'ENDED' WHEN ${w}.countersigned_at IS NULL THEN 'WAITING' ELSE 'IN_FORCE' END,
  'proposedAt', ${w}.proposed_at, 'proposedByName', ${w}.proposed_by_name,
  'countersignedAt', ${w}.countersigned_at, 'countersignedByName', ${w}.countersigned_by_name,
  'endsAt', ${w}.ends_at, 'endedAt', ${w}.ended_at, 'endedByName', ${w}.ended_by_name,
  'mayCountersign', ${w}.countersigned_at IS NULL AND ${lasts} AND ${w}.proposed_by_person_id <> (SELECT app.viewer())
    AND ${actsThere(`${w}.proposed_by_person_id`, `${w}.participant_id`)},
  'mayEnd', ${lasts})`;
}

/** Withholdings that keep marked messages from a guardian at this moment; `w` is an alias of app.withholding. */
export function keepsMessages(w: string): string {
  return `${w}.what = 'MESSAGES' AND ${w}.countersigned_at <= statement_timestamp() AND statement_timestamp() < LEAST(${w}.ends_at, ${w}.ended_at)`;
}

/** From whom a message is withheld now, for the people of its sender; `m` is an alias of app.message. */
export function withheldFromJson(m: string): string {
  return `COALESCE((SELECT json_agg(json_build_object('name', w.from_name, 'until', w.ends_at) ORDER BY w.from_name, w.id)
    FROM app.withheld_message x JOIN app.withholding w ON w.id = x.withholding_id WHERE x.message_id = ${m}.id AND ${keepsMessages('w')}), '[]')`;
}

/** What the viewer's own participant `$1` withholds, newest first. */
export const WITHHOLDINGS_SQL = `
WITH own AS MATERIALIZED (
  SELECT p.id, k.id AS child_id, k.first_name FROM app.participant p JOIN app.child k ON k.id = p.child_id
  WHERE p.id = $1::uuid AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = p.child_id AND s.participant_id = p.id AND s.role = 'ASSIGNED'))
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM own) AS children,
  (SELECT COALESCE((SELECT json_agg(${withholdingJson('w', 'own.first_name')} ORDER BY w.proposed_at DESC, w.id)
    FROM app.withholding w WHERE w.participant_id = own.id), '[]') FROM own) AS answer`;

/** One withholding, by its id. */
export const WITHHOLDING_SQL = `
WITH found AS MATERIALIZED (
  SELECT w.*, k.first_name FROM app.withholding w JOIN app.child k ON k.id = w.child_id WHERE w.id = $1::uuid)
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM found) AS children,
  (SELECT ${withholdingJson('w', 'w.first_name')} FROM found w) AS answer`;
