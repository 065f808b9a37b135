import { daysBefore, type Scenario } from '@spinnenweb/scenarios';
import { insert, type Loading } from './loading.js';

/** The grounds other than consent of a family; of one in force its members were told (G3). */
export async function loadGrounds({ em, now, idOf }: Loading, family: Scenario): Promise<void> {
  const ago = (days: number) => daysBefore(now, days).toISOString();
  const grounds = (family.grounds ?? []).map((ground) => ({ ...ground, id: crypto.randomUUID() }));
  await insert(
    em,
    'ground (id, tie_id, from_id, kind, scopes, about_person_id, article, weighing, opened_by_person_id, opened_at, countersigned_by_person_id, countersigned_at, ends_at)',
    'id uuid, tie_id uuid, from_id uuid, kind text, scopes text[], about_person_id uuid, article text, weighing text, opened_by_person_id uuid, opened_at timestamptz, countersigned_by_person_id uuid, countersigned_at timestamptz, ends_at timestamptz',
    grounds.map((g) => ({
      id: g.id,
      tie_id: idOf(g.tie),
      from_id: idOf(g.from),
      kind: g.kind,
      scopes: g.scopes,
      about_person_id: g.about === 'CHILD' ? null : idOf(g.about),
      article: g.article ?? null,
      weighing: g.weighing,
      opened_by_person_id: idOf(g.openedBy),
      opened_at: ago(g.openedDaysAgo),
      countersigned_by_person_id: g.countersigned ? idOf(g.countersigned.by) : null,
      countersigned_at: g.countersigned ? ago(g.countersigned.daysAgo) : null,
      ends_at: ago(-g.endsInDays),
    })),
  );
  for (const { id, countersigned } of grounds) {
    if (!countersigned) continue;
    await em.execute('SELECT app.tell_of_ground(?)', [id]);
    await em.execute('UPDATE app.notice SET at = ? WHERE ground_id = ?', [
      ago(countersigned.daysAgo),
      id,
    ]);
  }
}
