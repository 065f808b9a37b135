import { consentJson } from '../consent/consent.sql.js';
import { groundJson } from '../ground/ground.sql.js';
import { handoverJson } from '../handover/handover.sql.js';

/**
 * One web as JSON, shaped as the GraphQL type Network, in one statement under the viewer's row policies.
 *
 * `$1` finds the child through `childSql`; `$2` is the moment looked at (null: now). What the web was on a past day is
 * built from what the viewer may see today, filtered by its dates. Orders are by time, name and id only, so that nothing
 * hidden shifts anything shown. A tie is called silent only to who would hear it speak (S6).
 */
export function networkSql(childSql: string): string {
  return `
WITH me AS MATERIALIZED (SELECT app.viewer() AS id),
moment AS MATERIALIZED (SELECT COALESCE($2::timestamptz, statement_timestamp()) AS at),
kid AS MATERIALIZED (SELECT c.id, c.first_name, c.born_on FROM app.child c WHERE c.id = ${childSql}),
seats AS MATERIALIZED (
  SELECT s.participant_id, s.role, bool_or(s.coordinates) AS coordinates FROM app.seat s
  WHERE s.person_id = (SELECT id FROM me) AND s.child_id = (SELECT id FROM kid) AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD', 'SERVED'])
  GROUP BY s.participant_id, s.role),
parts AS MATERIALIZED (
  SELECT p.* FROM app.participant p, moment
  WHERE p.child_id = (SELECT id FROM kid) AND p.valid_from <= moment.at AND moment.at < p.valid_until),
people AS MATERIALIZED (
  SELECT a.participant_id, a.valid_from AS since, a.id, a.person_id, a.person_name, a.function, NULLIF(a.valid_until, 'infinity') AS until,
         o.person_name AS substitute_for, a.away_from, a.away_until,
         COALESCE(a.away_from <= moment.at AND moment.at < a.away_until, false) AS away
  FROM moment, app.assignment a LEFT JOIN app.assignment o ON o.id = a.substitute_for_id
  WHERE a.child_id = (SELECT id FROM kid) AND a.valid_from <= moment.at AND moment.at < a.valid_until
  UNION ALL
  SELECT g.home_id, p.valid_from, g.id, g.person_id, g.person_name,
         CASE WHEN g.authority_from <= day.at AND day.at < g.authority_until THEN 'ouder' ELSE 'ouder zonder gezag' END,
         NULL, NULL, NULL, NULL, false
  FROM moment, app.guardianship g JOIN parts p ON p.id = g.home_id
  -- Since when another parent has authority is the coordinator's to know: to others it is as it stands now, on any day.
  CROSS JOIN LATERAL (SELECT CASE WHEN g.person_id = (SELECT id FROM me) OR EXISTS (SELECT FROM seats s WHERE s.coordinates)
    THEN moment.at ELSE statement_timestamp() END AS at) day
  WHERE g.child_id = (SELECT id FROM kid)),
agreed AS MATERIALIZED (
  SELECT c.* FROM app.consent c, moment WHERE c.child_id = (SELECT id FROM kid) AND c.requested_at <= moment.at),
weighed AS MATERIALIZED (
  SELECT g.* FROM app.ground g, moment WHERE g.child_id = (SELECT id FROM kid) AND g.opened_at <= moment.at),
-- By the child alone, and judged after: else the planner also walks the times and grounds of everybody's permits.
permits AS MATERIALIZED (SELECT p.* FROM app.permit p WHERE p.child_id = (SELECT id FROM kid)),
openings AS MATERIALIZED (
  SELECT c.tie_id, c.from_id, c.to_id, c.scopes, c.about_person_id, c.about_person_name, 'CONSENT' AS ground, c.ends_at AS until, c.id AS consent_id, NULL::uuid AS ground_id
  FROM agreed c, moment
  WHERE c.state = ANY (ARRAY['GIVEN', 'WITHDRAWN', 'EXPIRED']) AND GREATEST(c.decided_at, c.starts_at) <= moment.at
    AND moment.at < LEAST(c.ends_at, COALESCE(c.ended_at, 'infinity'))
  UNION ALL
  SELECT g.tie_id, g.from_id, g.to_id, g.scopes, g.about_person_id, g.about_person_name, g.kind, g.ends_at, NULL, g.id
  FROM weighed g, moment
  WHERE g.countersigned_at <= moment.at AND moment.at < g.runs_until
  UNION ALL
  SELECT p.tie_id, p.from_id, p.to_id, p.scopes, NULL, NULL, p.ground, p.valid_until, NULL, NULL
  FROM permits p, moment
  WHERE p.ground = 'LEGAL_REPRESENTATIVE' AND p.valid_from <= moment.at AND moment.at < p.valid_until),
talk AS MATERIALIZED (
  SELECT LEAST(d.from_id, d.to_id) AS a_id, GREATEST(d.from_id, d.to_id) AS b_id, max(d.sent_at) AS last,
         count(DISTINCT d.message_id) FILTER (WHERE d.sent_at > moment.at - interval '7 days') AS lately
  FROM app.delivery d, moment
  WHERE d.child_id = (SELECT id FROM kid) AND d.sent_at <= moment.at AND d.sent_at > moment.at - interval '1 year'
  GROUP BY 1, 2),
ties AS MATERIALIZED (
  SELECT t.id, t.a_id, t.b_id, t.created_at, talk.last, talk.lately,
    EXISTS (SELECT FROM seats s WHERE s.role = ANY (ARRAY['GUARDIAN', 'CHILD']) OR s.participant_id = ANY (ARRAY[t.a_id, t.b_id])) AS hears,
    CASE
      WHEN EXISTS (SELECT FROM openings o WHERE o.tie_id = t.id) OR t.open_during @> moment.at THEN 'OPEN'
      WHEN EXISTS (SELECT FROM agreed c WHERE c.tie_id = t.id AND c.ends_at > moment.at
        AND (c.decided_at IS NULL OR c.decided_at > moment.at OR c.state = 'GIVEN' AND c.starts_at > moment.at))
        OR EXISTS (SELECT FROM weighed g WHERE g.tie_id = t.id AND g.runs_until > moment.at
          AND (g.countersigned_at IS NULL OR g.countersigned_at > moment.at)) THEN 'ASKED'
      WHEN EXISTS (SELECT FROM agreed c WHERE c.tie_id = t.id AND c.state = ANY (ARRAY['GIVEN', 'WITHDRAWN', 'EXPIRED', 'INVALIDATED']))
        OR EXISTS (SELECT FROM weighed g WHERE g.tie_id = t.id AND g.countersigned_at <= moment.at) THEN 'ENDED'
      ELSE 'NONE' END AS state
  FROM moment, app.tie t JOIN parts a ON a.id = t.a_id JOIN parts b ON b.id = t.b_id
  LEFT JOIN talk ON talk.a_id = t.a_id AND talk.b_id = t.b_id
  WHERE t.child_id = (SELECT id FROM kid) AND t.created_at <= moment.at)
SELECT (SELECT id FROM me) AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT json_build_object(
    'child', json_build_object('id', app.opaque(1, kid.id), 'firstName', kid.first_name, 'age', extract(year FROM age((statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, kid.born_on))),
    'at', moment.at,
    'seats', COALESCE((SELECT json_agg(json_build_object('role', s.role, 'participantId', app.opaque(2, s.participant_id), 'participantName', p.name, 'coordinates', s.coordinates) ORDER BY s.role, p.name, s.participant_id)
      FROM seats s LEFT JOIN parts p ON p.id = s.participant_id), '[]'),
    'participants', COALESCE((SELECT json_agg(json_build_object(
        'id', app.opaque(2, p.id), 'kind', p.kind, 'name', p.name, 'since', p.valid_from, 'until', NULLIF(p.valid_until, 'infinity'),
        'coordinator', p.coordinates_during @> moment.at, 'confidential', p.confidential, 'addedByFamily', p.added_by_family,
        'mine', m.acts, 'servesMe', m.served,
        'servesPerson', CASE WHEN (m.acts OR m.served) AND p.serves_person_id IS NOT NULL THEN json_build_object('id', app.opaque(7, p.serves_person_id), 'name', p.serves_person_name) END,
        'people', w.people, 'away', w.away) ORDER BY p.valid_from, p.name, p.id)
      FROM parts p
      CROSS JOIN LATERAL (SELECT COALESCE(bool_or(s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN'])), false) AS acts, COALESCE(bool_or(s.role = 'SERVED'), false) AS served
        FROM seats s WHERE s.participant_id = p.id) m
      CROSS JOIN LATERAL (SELECT COALESCE(json_agg(json_build_object(
          'id', app.opaque(3, x.id), 'personName', x.person_name, 'function', x.function, 'since', x.since, 'until', x.until,
          'substituteFor', x.substitute_for, 'awayFrom', x.away_from, 'awayUntil', x.away_until, 'me', x.person_id = (SELECT id FROM me)) ORDER BY x.since, x.person_name, x.id), '[]') AS people,
          COALESCE(bool_and(x.away), false) AS away
        FROM people x WHERE x.participant_id = p.id) w), '[]'),
    'ties', COALESCE((SELECT json_agg(json_build_object(
        'id', app.opaque(4, t.id), 'aId', app.opaque(2, t.a_id), 'bId', app.opaque(2, t.b_id), 'state', t.state, 'since', t.created_at,
        'openings', COALESCE((SELECT json_agg(json_build_object(
            'fromId', app.opaque(2, o.from_id), 'toId', app.opaque(2, o.to_id), 'scopes', o.scopes,
            'aboutPerson', CASE WHEN o.about_person_id IS NOT NULL THEN json_build_object('id', app.opaque(7, o.about_person_id), 'name', o.about_person_name) END,
            'ground', o.ground, 'until', o.until, 'consentId', app.opaque(5, o.consent_id), 'groundId', app.opaque(10, o.ground_id)) ORDER BY o.ground, o.until, o.consent_id, o.ground_id, o.from_id)
          FROM openings o WHERE o.tie_id = t.id), '[]'),
        'consents', COALESCE((SELECT json_agg(${consentJson('c', 'kid.first_name')} ORDER BY c.requested_at DESC, c.id) FROM agreed c WHERE c.tie_id = t.id), '[]'),
        'grounds', COALESCE((SELECT json_agg(${groundJson('g', 'kid.first_name')} ORDER BY g.opened_at DESC, g.id) FROM weighed g WHERE g.tie_id = t.id), '[]'),
        'lastMessageAt', t.last,
        'liveliness', CASE WHEN t.lately >= 4 THEN 'LIVELY' WHEN GREATEST(t.last, t.created_at) > moment.at - interval '30 days' OR NOT t.hears THEN 'QUIET' ELSE 'SILENT' END) ORDER BY t.created_at, t.id)
      FROM ties t), '[]'),
    -- To the family only with the two it names, of which one may be hidden from some of them by now.
    'handover', (SELECT ${handoverJson('h', 'kid.first_name')} FROM app.handover h WHERE h.child_id = kid.id AND h.offered_at <= moment.at
      AND COALESCE(h.ended_at, h.lapses_at) > moment.at - interval '30 days'
      AND (EXISTS (SELECT FROM seats s WHERE s.participant_id = ANY (ARRAY[h.from_id, h.to_id]))
        OR (SELECT count(*) FROM parts p WHERE p.id = ANY (ARRAY[h.from_id, h.to_id])) = 2) ORDER BY h.offered_at DESC, h.id LIMIT 1))
  FROM kid, moment) AS answer`;
}
