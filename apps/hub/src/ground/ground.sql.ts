import { actsThere } from '../participant/acts-there.sql.js';

/**
 * One ground as JSON, shaped as the GraphQL type Ground. The weighing and who weighed go to the people who did and to the
 * family that sees it (G3); the article also to the other end, while in force; who merely keeps the web gets neither. `g` is an alias of
 * app.ground rows the viewer may see.
 */
export function groundJson(g: string, childName: string): string {
  return `(SELECT json_build_object(
  'id', app.opaque(10, ${g}.id), 'childId', app.opaque(1, ${g}.child_id), 'childName', ${childName}, 'tieId', app.opaque(4, ${g}.tie_id),
  'fromId', app.opaque(2, ${g}.from_id), 'fromName', ${g}.from_name, 'toId', app.opaque(2, ${g}.to_id), 'toName', ${g}.to_name,
  'kind', ${g}.kind, 'scopes', ${g}.scopes,
  'aboutPerson', CASE WHEN ${g}.about_person_id IS NOT NULL THEN json_build_object('id', app.opaque(7, ${g}.about_person_id), 'name', ${g}.about_person_name) END,
  'state', CASE WHEN NOT w.runs THEN 'ENDED' WHEN ${g}.countersigned_at IS NULL THEN 'WAITING' ELSE 'IN_FORCE' END,
  'article', CASE WHEN w.own OR w.told OR w.heard AND w.runs THEN ${g}.article END,
  'weighing', CASE WHEN w.own OR w.told THEN ${g}.weighing END,
  'answersRefusal', CASE WHEN w.own OR w.told THEN ${g}.answers_refusal END,
  'openedAt', ${g}.opened_at, 'openedByName', CASE WHEN w.own OR w.told THEN ${g}.opened_by_name END,
  'countersignedAt', ${g}.countersigned_at, 'countersignedByName', CASE WHEN w.own OR w.told THEN ${g}.countersigned_by_name END,
  'endsAt', ${g}.ends_at, 'endedAt', CASE WHEN ${g}.runs_until < ${g}.ends_at AND NOT w.runs THEN ${g}.runs_until END,
  'mayCountersign', w.own AND w.runs AND ${g}.countersigned_at IS NULL AND ${g}.opened_by_person_id <> (SELECT app.viewer())
    AND ${actsThere(`${g}.opened_by_person_id`, `${g}.from_id`)},
  'mayEnd', w.own AND w.runs)
  FROM (SELECT ${g}.runs_until > statement_timestamp() AS runs,
    EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${g}.child_id AND s.role = 'ASSIGNED' AND s.participant_id = ${g}.from_id) AS own,
    EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${g}.child_id AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD', 'SERVED'])
      AND (s.role <> 'SERVED' AND ${g}.about_person_id IS NULL OR ${g}.about_person_id = s.person_id)) AS told,
    EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${g}.child_id AND s.role = 'ASSIGNED' AND s.participant_id = ${g}.to_id) AS heard) w)`;
}

/** Grounds of one child, newest first, after a place in that order. `$1` child, `$2` and `$3` the place, `$4` how many. */
export const GROUNDS_SQL = `
WITH kid AS MATERIALIZED (SELECT c.id, c.first_name FROM app.child c WHERE c.id = $1::uuid),
page AS MATERIALIZED (
  SELECT g.* FROM app.ground g
  WHERE g.child_id = $1::uuid AND ($2::timestamptz IS NULL OR (g.opened_at, g.id) < ($2::timestamptz, $3::uuid))
  ORDER BY g.opened_at DESC, g.id DESC LIMIT $4)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('node', ${groundJson('g', 'kid.first_name')}, 'place', json_build_array(g.opened_at, g.id)) ORDER BY g.opened_at DESC, g.id DESC) FROM page g), '[]') FROM kid) AS answer`;

/** One ground, by its id; the parent it is about may see it without seeing the child (G3). */
export const GROUND_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT g.child_id FROM app.ground g WHERE g.id = $1::uuid) AS children,
  (SELECT ${groundJson('g', "COALESCE((SELECT k.first_name FROM app.child k WHERE k.id = g.child_id), '')")} FROM app.ground g WHERE g.id = $1::uuid) AS answer`;

/**
 * What was refused or withdrawn before, for who may open a ground from `$1` to `$2` about `$3` (null: the child); newest
 * first. What the consent was for is told only to who may see that consent (S4).
 */
export const REFUSALS_SQL = `
WITH teller AS MATERIALIZED (
  SELECT f.id, f.child_id FROM app.participant f JOIN app.participant h ON h.id = $2::uuid AND h.child_id = f.child_id AND h.id <> f.id
  WHERE f.id = $1::uuid AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = f.child_id AND s.role = 'ASSIGNED' AND s.participant_id = f.id))
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM teller) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('scopes', r.scopes, 'state', r.state, 'at', r.at, 'purpose', c.purpose) ORDER BY r.at DESC, r.consent_id)
    FROM app.refusals($1::uuid, $2::uuid, $3::uuid) r
    LEFT JOIN app.consent c ON c.id = r.consent_id AND EXISTS (SELECT FROM app.seat s
      WHERE s.child_id = c.child_id AND s.role = 'ASSIGNED' AND s.participant_id = c.asked_by_id)), '[]') FROM teller) AS answer`;
