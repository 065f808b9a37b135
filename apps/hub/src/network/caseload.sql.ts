/**
 * The viewer's children, by name, driven from their seats. `$1` and `$2` the place to go on after, `$3` how many.
 * Counts are of what this viewer may see (S6).
 */
export const CASELOAD_SQL = `
WITH me AS MATERIALIZED (SELECT app.viewer() AS id),
mine AS MATERIALIZED (
  SELECT DISTINCT s.child_id FROM app.seat s WHERE s.person_id = (SELECT id FROM me) AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD'])),
page AS MATERIALIZED (
  SELECT k.id, k.first_name, k.born_on FROM mine JOIN app.child k ON k.id = mine.child_id
  WHERE $1::text IS NULL OR (k.first_name, k.id) > ($1::text, $2::uuid)
  ORDER BY k.first_name, k.id LIMIT $3)
SELECT (SELECT id FROM me) AS viewer, ARRAY(SELECT id FROM page) AS children,
  COALESCE((SELECT json_agg(json_build_object('place', json_build_array(k.first_name, k.id), 'node', json_build_object(
    'child', json_build_object('id', app.opaque(1, k.id), 'firstName', k.first_name, 'age', extract(year FROM age((statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, k.born_on))),
    'seats', (SELECT json_agg(json_build_object('role', s.role, 'participantId', app.opaque(2, s.participant_id), 'participantName', p.name, 'coordinates', s.coordinates) ORDER BY s.role, p.name, s.participant_id)
      FROM app.seat s LEFT JOIN app.participant p ON p.id = s.participant_id
      WHERE s.person_id = (SELECT id FROM me) AND s.child_id = k.id AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN', 'CHILD', 'SERVED'])),
    'waiting', (SELECT count(*) FROM app.consent c WHERE c.child_id = k.id AND c.state = 'REQUESTED' AND c.runs_until > statement_timestamp()),
    'silentTies', (SELECT count(DISTINCT p.tie_id) FROM app.permit p JOIN app.tie t ON t.id = p.tie_id
      -- Of ties that are drawn, with both their ends in sight (S6), and drawn as silent: see the liveliness of a web.
      WHERE p.child_id = k.id AND t.created_at <= statement_timestamp() - interval '30 days'
      AND 2 = (SELECT count(*) FROM app.participant e WHERE e.id = ANY (ARRAY[p.from_id, p.to_id]))
      AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until
      AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = k.id AND (s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])
        OR s.role = 'ASSIGNED' AND s.participant_id = ANY (ARRAY[p.from_id, p.to_id])))
      AND NOT EXISTS (SELECT FROM app.delivery d WHERE d.child_id = k.id AND d.sent_at > statement_timestamp() - interval '30 days'
        AND LEAST(d.from_id, d.to_id) = LEAST(p.from_id, p.to_id) AND GREATEST(d.from_id, d.to_id) = GREATEST(p.from_id, p.to_id))),
    'away', (SELECT count(*) FROM app.assignment a WHERE a.child_id = k.id AND a.away_from <= statement_timestamp() AND statement_timestamp() < a.away_until
      AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until),
    'unread', (SELECT count(*) FROM app.message m WHERE m.child_id = k.id AND m.author_id <> (SELECT id FROM me) AND m.retracted_at IS NULL
      AND m.sent_at > statement_timestamp() - interval '60 days'
      AND NOT EXISTS (SELECT FROM app.message_read r WHERE r.message_id = m.id AND r.person_id = (SELECT id FROM me))),
    'lastMessageAt', (SELECT max(m.sent_at) FROM app.message m WHERE m.child_id = k.id))) ORDER BY k.first_name, k.id) FROM page k), '[]') AS answer`;
