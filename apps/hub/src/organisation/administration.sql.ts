const IN_FORCE = (a: string) =>
  `${a}.valid_from <= statement_timestamp() AND statement_timestamp() < ${a}.valid_until`;

/** The viewer's own office at an organisation: without it there is nothing to be seen. */
const ADMINISTERS = (organisation: string) =>
  `EXISTS (SELECT FROM app.administration a WHERE a.person_id = app.viewer() AND a.organisation_id = ${organisation} AND ${IN_FORCE('a')})`;

const ORGANISATION = (o: string) =>
  `json_build_object('id', app.opaque(8, ${o}.id), 'name', ${o}.name, 'kind', ${o}.kind)`;

const EMPLOYMENT = `json_build_object('id', app.opaque(14, e.id), 'personName', e.person_name, 'function', e.function,
  'since', e.valid_from, 'until', NULLIF(e.valid_until, 'infinity'), 'me', e.person_id = app.viewer())`;

const ADMINISTRATION = (
  organisation: string,
) => `json_build_object('id', app.opaque(17, a.id), 'personName', a.person_name,
  'organisation', ${organisation}, 'since', a.valid_from, 'until', NULLIF(a.valid_until, 'infinity'), 'me', a.person_id = app.viewer())`;

/** Who works and worked for an organisation, those of now first. `$1` organisation, `$2` a piece of the name, `$3` how many. */
export const EMPLOYMENTS_SQL = `
SELECT app.viewer() AS viewer, CASE WHEN ${ADMINISTERS('$1::uuid')} THEN (
  SELECT COALESCE(json_agg(${EMPLOYMENT} ORDER BY e.ended, lower(e.person_name), e.id), '[]') FROM (
    SELECT e.*, e.valid_until <= statement_timestamp() AS ended FROM app.employment e
    WHERE e.organisation_id = $1::uuid AND strpos(lower(e.person_name), lower($2::text)) > 0
    ORDER BY ended, lower(e.person_name), e.id LIMIT $3) e) END AS answer`;

/** One of those. `$1` employment. */
export const EMPLOYMENT_SQL = `
SELECT app.viewer() AS viewer, (SELECT ${EMPLOYMENT} FROM app.employment e WHERE e.id = $1::uuid AND ${ADMINISTERS('e.organisation_id')}) AS answer`;

/** Organisations with who administers them now. `$1` a piece of the name, `$2` how many. */
export const ADMINISTERED_SQL = `
SELECT app.viewer() AS viewer, CASE WHEN app.is_hub_administrator() THEN (
  SELECT COALESCE(json_agg(json_build_object('organisation', ${ORGANISATION('o')}, 'administrators', (
      SELECT COALESCE(json_agg(${ADMINISTRATION(ORGANISATION('o'))} ORDER BY lower(a.person_name), a.id), '[]')
      FROM app.administration a WHERE a.organisation_id = o.id AND ${IN_FORCE('a')})) ORDER BY lower(o.name), o.id), '[]')
  FROM (SELECT o.* FROM app.organisation o WHERE strpos(lower(o.name), lower($1::text)) > 0 ORDER BY lower(o.name), o.id LIMIT $2) o) END AS answer`;

/** Who administers the hub now. */
export const HUB_ADMINISTRATORS_SQL = `
SELECT app.viewer() AS viewer, CASE WHEN app.is_hub_administrator() THEN (
  SELECT COALESCE(json_agg(${ADMINISTRATION('NULL')} ORDER BY lower(a.person_name), a.id), '[]')
  FROM app.administration a WHERE a.organisation_id IS NULL AND ${IN_FORCE('a')}) END AS answer`;

/** One administration. `$1` its uuid. */
export const ADMINISTRATION_SQL = `
SELECT app.viewer() AS viewer, CASE WHEN app.is_hub_administrator() THEN (
  SELECT ${ADMINISTRATION(`CASE WHEN o.id IS NOT NULL THEN ${ORGANISATION('o')} END`)}
  FROM app.administration a LEFT JOIN app.organisation o ON o.id = a.organisation_id WHERE a.id = $1::uuid) END AS answer`;

/** The latest of what was done at a place. `$1` organisation, or null for what concerns the hub; `$2` how many. */
export const ADMINISTRATIVE_ACTS_SQL = `
SELECT app.viewer() AS viewer, CASE WHEN CASE WHEN $1::uuid IS NULL THEN app.is_hub_administrator() ELSE ${ADMINISTERS('$1::uuid')} END THEN (
  SELECT COALESCE(json_agg(json_build_object('at', d.at, 'act', d.act, 'byName', d.by_name, 'personName', d.person_name,
    'organisationName', (SELECT o.name FROM app.organisation o WHERE o.id = d.organisation_id)) ORDER BY d.id DESC), '[]')
  FROM (SELECT d.id, d.at, d.act, d.by_name, d.person_name, d.organisation_id FROM app.administrative_act d
    WHERE ($1::uuid IS NULL AND d.act = ANY (ARRAY['ORGANISATION_ADDED', 'ADMINISTRATOR_APPOINTED', 'ADMINISTRATION_ENDED']) OR d.organisation_id = $1::uuid)
    ORDER BY d.id DESC LIMIT $2) d) END AS answer`;
