import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import { notFound } from '../graphql/errors.js';
import { toId } from '../graphql/opaque-id.js';
import type { Guardian } from './guardian.type.js';

/** For the family and the coordinator; to others a child has no guardians that they may know of, but exists. */
const GUARDIANS = {
  name: 'guardians',
  text: `
SELECT app.viewer() AS viewer, ARRAY(SELECT c.id FROM app.child c WHERE c.id = $1::uuid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object(
      'personId', app.opaque(7, g.person_id), 'name', g.person_name,
      'authority', COALESCE(g.authority_from <= statement_timestamp() AND statement_timestamp() < g.authority_until, false),
      'authorityFrom', CASE WHEN k.known THEN g.authority_from END,
      'authorityUntil', CASE WHEN k.known THEN NULLIF(g.authority_until, 'infinity') END,
      'authoritySource', CASE WHEN k.known THEN g.authority_source END,
      'allowed', a.until IS NOT NULL, 'allowedUntil', a.until, 'me', g.person_id = (SELECT app.viewer())) ORDER BY g.person_name, g.id)
    FROM app.guardianship g
    LEFT JOIN LATERAL (SELECT max(x.valid_until) AS until FROM app.allowance x WHERE x.child_id = g.child_id AND x.person_id = g.person_id
      AND x.valid_from <= statement_timestamp() AND statement_timestamp() < x.valid_until) a ON true
    CROSS JOIN LATERAL (SELECT g.person_id = (SELECT app.viewer())
      OR EXISTS (SELECT FROM app.seat s WHERE s.child_id = g.child_id AND s.coordinates) AS known) k
    WHERE g.child_id = c.id), '[]') FROM app.child c WHERE c.id = $1::uuid) AS answer`,
};

/** The guardians of a child, with their authority and what the child of 16 and over allows them now. */
export async function readGuardians(context: HubContext, child: string): Promise<Guardian[]> {
  return look<Guardian[]>(context, { looked: 'WEB', statement: GUARDIANS, values: [child], child });
}

/** One of them. @throws Refusal NOT_FOUND */
export async function readGuardian(
  context: HubContext,
  child: string,
  person: string,
): Promise<Guardian> {
  const id = toId('Person', person);
  const found = (await readGuardians(context, child)).find((one) => one.personId === id);
  if (!found) throw notFound();
  return found;
}
