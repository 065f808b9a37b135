import type { HubContext } from '../graphql/context.js';
import type { Viewer } from './viewer.type.js';

/** Oneself: no child's data, so no sight to record. */
const VIEWER = {
  name: 'viewer and work',
  text: `
SELECT json_build_object(
  'person', json_build_object('id', app.opaque(7, p.id), 'name', p.name),
  'organisations', COALESCE((SELECT json_agg(json_build_object('id', app.opaque(8, o.id), 'name', o.name, 'kind', o.kind) ORDER BY o.name, o.id)
    FROM app.organisation o WHERE o.id IN (SELECT e.organisation_id FROM app.employment e WHERE e.person_id = p.id)), '[]')) AS viewer
FROM app.person p WHERE p.id = app.viewer()`,
};

/** Who is signed in, with the organisations they work for now; null when nobody is. */
export async function readViewer({
  database,
  handle,
}: HubContext): Promise<Pick<Viewer, 'person' | 'organisations'> | null> {
  const [row] = await database.readAsViewer<{ viewer: Viewer }>(handle, VIEWER, []);
  return row?.viewer ?? null;
}
