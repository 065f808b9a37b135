/**
 * One consent as JSON, shaped as the GraphQL type Consent. Who answered what goes to signers only; the purpose not to
 * those who merely keep the web (S4). `c` is an alias of app.consent rows the viewer may see.
 */
export function consentJson(c: string, childName: string): string {
  return `json_build_object(
  'id', app.opaque(5, ${c}.id), 'childId', app.opaque(1, ${c}.child_id), 'childName', ${childName}, 'tieId', app.opaque(4, ${c}.tie_id),
  'fromId', app.opaque(2, ${c}.from_id), 'fromName', ${c}.from_name, 'toId', app.opaque(2, ${c}.to_id), 'toName', ${c}.to_name,
  'askedByName', ${c}.asked_by_name, 'scopes', ${c}.scopes,
  'purpose', CASE WHEN EXISTS (SELECT FROM app.signer g WHERE g.consent_id = ${c}.id)
      OR EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${c}.child_id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN'])
        AND s.participant_id = ANY (ARRAY[${c}.asked_by_id, ${c}.from_id, ${c}.to_id])) THEN ${c}.purpose END,
  'aboutPerson', CASE WHEN ${c}.about_person_id IS NOT NULL THEN json_build_object('id', app.opaque(7, ${c}.about_person_id), 'name', ${c}.about_person_name) END,
  'state', CASE WHEN ${c}.state = 'GIVEN' AND ${c}.runs_until <= statement_timestamp() THEN 'EXPIRED' ELSE ${c}.state END,
  'requestedAt', ${c}.requested_at, 'decidedAt', ${c}.decided_at, 'startsAt', ${c}.starts_at, 'endsAt', ${c}.ends_at, 'endedAt', COALESCE(${c}.ended_at, CASE WHEN ${c}.runs_until <= statement_timestamp() AND ${c}.state = ANY (ARRAY['REQUESTED', 'GIVEN']) THEN ${c}.runs_until END),
  'signatures', (SELECT json_agg(json_build_object('personName', x.person_name, 'me', x.person_id = (SELECT app.viewer()), 'act', x.act, 'as', x.role, 'at', x.at, 'how', x.how, 'document', x.document, 'answeredOn', x.answered_on,
      'recordedByName', x.recorded_by_name, 'recordedByParticipantName', x.recorded_by_participant_name) ORDER BY x.role, x.person_name, x.person_id)
    FROM (SELECT DISTINCT ON (n.person_id) n.* FROM app.signature n WHERE n.consent_id = ${c}.id ORDER BY n.person_id, n.id DESC) x),
  'mayAnswer', ${c}.state = 'REQUESTED' AND ${c}.runs_until > statement_timestamp() AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = ${c}.id)
    AND NOT EXISTS (SELECT FROM app.signature n WHERE n.consent_id = ${c}.id AND n.person_id = (SELECT app.viewer()) AND n.act = 'YES' AND n.how = 'APP'),
  'mayWithdraw', ${c}.state = 'GIVEN' AND ${c}.runs_until > statement_timestamp() AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = ${c}.id),
  'mayDispute', ${c}.state = 'GIVEN' AND ${c}.runs_until > statement_timestamp() AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = ${c}.id)
    AND COALESCE((SELECT n.act = 'YES' AND n.how <> 'APP' FROM app.signature n WHERE n.consent_id = ${c}.id AND n.person_id = (SELECT app.viewer()) ORDER BY n.id DESC LIMIT 1), false),
  'mayInvalidate', ${c}.state = 'GIVEN' AND ${c}.runs_until > statement_timestamp() AND ${keeps(c, "ARRAY['ASSIGNED', 'GUARDIAN']")},
  'mayRecordAnswer', ${c}.state = ANY (ARRAY['REQUESTED', 'GIVEN']) AND ${c}.runs_until > statement_timestamp() AND ${keeps(c, "ARRAY['ASSIGNED']", IS_PROFESSIONAL)},
  'mayAskAgainAt', CASE WHEN ${c}.state = ANY (ARRAY['REFUSED', 'CONFLICT']) THEN ${c}.decided_at + interval '720 hours' END,
  'invalidation', CASE WHEN ${c}.state = 'INVALIDATED' THEN (SELECT json_build_object('kind', v.kind, 'reason', v.reason, 'byPersonName', v.by_person_name,
    'byParticipantName', v.by_participant_name, 'at', v.at) FROM app.invalidation v WHERE v.consent_id = ${c}.id) END)`;
}

/** Of a seat `s`: it is at an organisation, not at a home or an informal helper (D2). */
const IS_PROFESSIONAL =
  'EXISTS (SELECT FROM app.participant p WHERE p.id = s.participant_id AND p.organisation_id IS NOT NULL)';

/** Whether the viewer keeps a consent by such a seat `s` in one of these roles: for who asked it, or as coordinator of a tie that it sees. */
function keeps(c: string, roles: string, such = 'true'): string {
  return `EXISTS (SELECT FROM app.seat s WHERE s.child_id = ${c}.child_id AND s.role = ANY (${roles})
    AND (s.participant_id = ${c}.asked_by_id OR s.coordinates AND NOT ${c}.shielded) AND ${such})`;
}

/** Consents of one child, newest first, after a place in that order. `$1` child, `$2` and `$3` the place, `$4` how many. */
export const CONSENTS_SQL = `
WITH kid AS MATERIALIZED (SELECT c.id, c.first_name FROM app.child c WHERE c.id = $1::uuid),
page AS MATERIALIZED (
  SELECT c.* FROM app.consent c
  WHERE c.child_id = $1::uuid AND ($2::timestamptz IS NULL OR (c.requested_at, c.id) < ($2::timestamptz, $3::uuid))
  ORDER BY c.requested_at DESC, c.id DESC LIMIT $4)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('node', ${consentJson('c', 'kid.first_name')}, 'place', json_build_array(c.requested_at, c.id)) ORDER BY c.requested_at DESC, c.id DESC) FROM page c), '[]') FROM kid) AS answer`;

/** One consent, by its id; a signer of a consent about a parent may see it without seeing the child (S5d, C1). */
export const CONSENT_SQL = `
SELECT app.viewer() AS viewer, ARRAY(SELECT c.child_id FROM app.consent c WHERE c.id = $1::uuid) AS children,
  (SELECT ${consentJson('c', "COALESCE((SELECT k.first_name FROM app.child k WHERE k.id = c.child_id), '')")} FROM app.consent c WHERE c.id = $1::uuid) AS answer`;
