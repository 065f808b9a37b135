/** Who looked at one child, newest first (S7). `$1` child, `$2` and `$3` the place to go on after, `$4` how many. */
export const ACCESS_RECORDS_SQL = `
WITH kid AS MATERIALIZED (SELECT c.id FROM app.child c WHERE c.id = $1::uuid),
page AS MATERIALIZED (
  SELECT r.* FROM app.access_record r
  WHERE r.child_id = $1::uuid AND ($2::timestamptz IS NULL OR (r.at, r.id) < ($2::timestamptz, $3::uuid))
  ORDER BY r.at DESC, r.id DESC LIMIT $4)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('place', json_build_array(r.at, r.id), 'node', json_build_object(
      'id', app.opaque(9, r.id), 'at', r.at, 'personName', r.person_name, 'participantName', r.participant_name, 'participantKind', r.participant_kind,
      'coordinator', r.coordinates, 'looked', r.looked, 'outcome', r.outcome, 'ground', r.ground, 'me', r.person_id = (SELECT app.viewer()))) ORDER BY r.at DESC, r.id DESC)
    FROM page r), '[]') FROM kid) AS answer`;
