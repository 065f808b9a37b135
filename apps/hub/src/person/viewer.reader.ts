import type { HubContext } from '../graphql/context.js';
import type { Viewer } from './viewer.type.js';

/** Oneself: no child's data, so no sight to record. */
const VIEWER = {
  name: 'viewer and work',
  text: `
SELECT json_build_object(
  'person', json_build_object('id', app.opaque(7, p.id), 'name', p.name),
  'organisations', COALESCE((SELECT json_agg(json_build_object('id', app.opaque(8, o.id), 'name', o.name, 'kind', o.kind) ORDER BY o.name, o.id)
    FROM app.organisation o WHERE o.id IN (SELECT e.organisation_id FROM app.employment e
      WHERE e.person_id = p.id AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until)), '[]'),
  'administers', COALESCE((SELECT json_agg(json_build_object('id', app.opaque(8, o.id), 'name', o.name, 'kind', o.kind) ORDER BY o.name, o.id)
    FROM app.organisation o WHERE o.id IN (SELECT a.organisation_id FROM app.administration a
      WHERE a.person_id = p.id AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until)), '[]'),
  'administersHub', app.is_hub_administrator()) AS viewer
FROM app.person p WHERE p.id = app.viewer()`,
};

/** Who is signed in, with the organisations they work for and administer now; null when nobody is. */
export async function readViewer({
  database,
  handle,
}: HubContext): Promise<Omit<Viewer, 'inbox'> | null> {
  const [row] = await database.readAsViewer<{ viewer: Viewer }>(handle, VIEWER, []);
  return row?.viewer ?? null;
}
