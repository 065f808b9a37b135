import { actsThere } from '../participant/acts-there.sql.js';

/** One change as JSON, shaped as the GraphQL type FactChange. `f` is an alias of rows the viewer may see. */
export function factChangeJson(f: string): string {
  const waits = `${f}.countersigned_at IS NULL AND ${f}.dropped_at IS NULL`;
  return `json_build_object(
  'id', app.opaque(15, ${f}.id), 'childId', app.opaque(1, ${f}.child_id), 'what', ${f}.what,
  'state', CASE WHEN ${f}.countersigned_at IS NOT NULL THEN 'IN_EFFECT' WHEN ${f}.dropped_at IS NOT NULL THEN 'DROPPED' ELSE 'WAITING' END,
  'personId', app.opaque(7, ${f}.person_id), 'personName', ${f}.person_name, 'day', ${f}.on_day, 'source', ${f}.source,
  'writtenByName', ${f}.written_by_name, 'writtenAt', ${f}.written_at,
  'countersignedByName', ${f}.countersigned_by_name, 'countersignedAt', ${f}.countersigned_at,
  'mayCountersign', ${waits} AND ${f}.written_by_person_id <> (SELECT app.viewer())
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${f}.child_id AND s.coordinates AND s.participant_id = ${f}.participant_id)
    AND ${actsThere(`${f}.written_by_person_id`, `${f}.participant_id`)},
  'mayDrop', ${waits})`;
}

/** Those of one child that the viewer may see, newest first. `$1` child. */
export const FACT_CHANGES_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT c.id FROM app.child c WHERE c.id = $1::uuid) AS children,
  (SELECT COALESCE((SELECT json_agg(${factChangeJson('f')} ORDER BY f.written_at DESC, f.id) FROM app.fact_change f WHERE f.child_id = c.id), '[]')
   FROM app.child c WHERE c.id = $1::uuid) AS answer`;

/** One, by its id. */
export const FACT_CHANGE_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT f.child_id FROM app.fact_change f WHERE f.id = $1::uuid) AS children,
  (SELECT ${factChangeJson('f')} FROM app.fact_change f WHERE f.id = $1::uuid) AS answer`;
