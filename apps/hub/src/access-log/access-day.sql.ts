/**
 * Who looked at one child, told once a day for each person, newest first (S7). `$1` child, `$2` the day to go on before,
 * `$3` whether one's own are left out, `$4` how many days.
 *
 * What somebody saw again the same day adds nothing to it. The days are found one after the other along an index: a long
 * record is not read whole to show its end.
 */
export const ACCESS_DAYS_SQL = `
WITH RECURSIVE kid AS MATERIALIZED (SELECT c.id FROM app.child c WHERE c.id = $1::uuid),
day AS (
  SELECT 1 AS nth, newest.day FROM (${newestDay(`COALESCE(${startOf('$2::date')}, 'infinity')`)}) newest
  UNION ALL
  SELECT day.nth + 1, newest.day FROM day, LATERAL (${newestDay(startOf('day.day'))}) newest WHERE day.nth < $4),
line AS MATERIALIZED (
  SELECT day.day, (array_agg(r ORDER BY r.at, r.id))[1] AS first, array_agg(DISTINCT r.looked ORDER BY r.looked) AS looked
  FROM day JOIN app.access_record r ON r.child_id = $1::uuid AND r.at >= ${startOf('day.day')} AND r.at < ${startOf('day.day + 1')} AND ${asked()}
  GROUP BY day.day, r.person_id, r.participant_id, r.outcome)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('place', json_build_array(d.day), 'node', json_build_object('day', d.day, 'people', d.people)) ORDER BY d.day DESC)
    FROM (SELECT l.day, json_agg(json_build_object('firstAt', (l.first).at, 'personName', (l.first).person_name, 'participantName', (l.first).participant_name,
        'participantKind', (l.first).participant_kind, 'outcome', (l.first).outcome, 'ground', (l.first).ground,
        'me', (l.first).person_id = (SELECT app.viewer()), 'looked', l.looked) ORDER BY (l.first).at DESC, (l.first).id DESC) AS people
      FROM line l GROUP BY l.day) d), '[]') FROM kid) AS answer`;

/** The day, in Amsterdam (A1), of the newest record before an instant. */
function newestDay(before: string): string {
  return `SELECT (r.at AT TIME ZONE 'Europe/Amsterdam')::date AS day FROM app.access_record r
    WHERE r.child_id = $1::uuid AND r.at < ${before} AND ${asked()} ORDER BY r.at DESC LIMIT 1`;
}

function startOf(day: string): string {
  return `(${day})::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
}

function asked(): string {
  return `NOT r.repeated AND NOT ($3::boolean AND r.person_id = (SELECT app.viewer()))`;
}
