import { consentJson } from '../consent/consent.sql.js';
import { groundJson } from '../ground/ground.sql.js';

/** One notice as JSON, shaped as the GraphQL type Notice. `n` is an alias of app.notice rows the viewer may see. */
export function noticeJson(n: string): string {
  const childName = `COALESCE((SELECT k.first_name FROM app.child k WHERE k.id = ${n}.child_id), '')`;
  return `json_build_object(
  'id', app.opaque(12, ${n}.id), 'kind', ${n}.kind, 'childId', app.opaque(1, ${n}.child_id), 'childName', ${childName},
  'at', ${n}.at, 'readAt', ${n}.read_at,
  'consent', (SELECT ${consentJson('told', childName)} FROM app.consent told WHERE told.id = ${n}.consent_id),
  'ground', (SELECT ${groundJson('told', childName)} FROM app.ground told WHERE told.id = ${n}.ground_id))`;
}

/** One notice, by its id. */
export const NOTICE_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT n.child_id FROM app.notice n WHERE n.id = $1::uuid) AS children,
  (SELECT ${noticeJson('n')} FROM app.notice n WHERE n.id = $1::uuid) AS answer`;
