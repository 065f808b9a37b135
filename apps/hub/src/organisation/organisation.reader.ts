import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { look } from '../graphql/look.js';
import type { Employee } from './employee.type.js';
import type { Organisation } from './organisation.entity.js';

const ORGANISATIONS = {
  name: 'organisations',
  text: `
SELECT app.viewer() AS viewer, (SELECT COALESCE(json_agg(json_build_object('id', app.opaque(8, o.id), 'name', o.name, 'kind', o.kind) ORDER BY o.name, o.id), '[]')
  FROM (SELECT o.* FROM app.organisation o WHERE strpos(lower(o.name), lower($1::text)) > 0 ORDER BY o.name, o.id LIMIT $2) o) AS answer`,
};
/** Administrators see who worked at their organisation too (D6). */
const WORKS_THERE =
  'e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until';

/** Colleagues of a participant the viewer acts for, or of any it sees as coordinator. */
const EMPLOYEES = {
  name: 'employees',
  text: `
WITH place AS MATERIALIZED (
  SELECT p.child_id, p.organisation_id FROM app.participant p WHERE p.id = $1::uuid AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = p.child_id
    AND (s.coordinates OR s.role = 'ASSIGNED' AND s.participant_id = p.id)))
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM place) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object('personId', app.opaque(7, e.person_id), 'name', e.person_name, 'function', e.function) ORDER BY e.person_name, e.id)
    FROM app.employment e WHERE e.organisation_id = place.organisation_id AND ${WORKS_THERE}), '[]') FROM place) AS answer`,
};
/** The people of an organisation that a coordinator can name as the first person of a participant to be invited. */
const STAFF = {
  name: 'staff',
  text: `
SELECT app.viewer() AS viewer, (SELECT COALESCE((SELECT json_agg(json_build_object('personId', app.opaque(7, e.person_id), 'name', e.person_name, 'function', e.function) ORDER BY e.person_name, e.id)
    FROM app.employment e WHERE e.organisation_id = o.id AND ${WORKS_THERE}), '[]') FROM app.organisation o WHERE o.id = $1::uuid) AS answer`,
};

/** Organisations by a piece of their name. They say nothing about a child: no sight is recorded. */
export async function readOrganisations(
  context: HubContext,
  search: string,
  first: number,
): Promise<Organisation[]> {
  return read<Organisation[]>(context, ORGANISATIONS, [search, first]);
}

/**
 * Who can be assigned to a participant. That there is such a participant is a sight of the web, and recorded (D7).
 *
 * @param participant uuid
 */
export async function readEmployees(context: HubContext, participant: string): Promise<Employee[]> {
  return look<Employee[]>(context, {
    looked: 'WEB',
    statement: EMPLOYEES,
    values: [participant],
    child: null,
  });
}

/** Who works for an organisation, for professionals. @param organisation uuid @throws Refusal NOT_FOUND */
export async function readStaff(context: HubContext, organisation: string): Promise<Employee[]> {
  return read<Employee[]>(context, STAFF, [organisation]);
}

/** What is no child's data: no sight is recorded. @throws Refusal UNAUTHENTICATED, NOT_FOUND */
export async function read<Answer>(
  { database, handle }: HubContext,
  statement: { name: string; text: string },
  values: unknown[],
): Promise<Answer> {
  const [row] = await database.readAsViewer<{ viewer: string | null; answer: Answer | null }>(
    handle,
    statement,
    values,
  );
  if (!row?.viewer) throw new Refusal('UNAUTHENTICATED');
  if (row.answer === null) throw notFound();
  return row.answer;
}
