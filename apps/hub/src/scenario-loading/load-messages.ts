import { daysBefore, type Scenario } from '@spinnenweb/scenarios';
import { insert, type Loading } from './loading.js';

/** The messages of a family, oldest first, so that their places follow their times. */
export async function loadMessages({ em, now, idOf }: Loading, family: Scenario): Promise<void> {
  const ago = (days: number) => daysBefore(now, days).toISOString();
  const messages = [...family.messages]
    .sort((one, other) => other.daysAgo - one.daysAgo)
    .map((m) => ({ ...m, id: crypto.randomUUID() }));
  await insert(
    em,
    'message (id, from_id, author_id, scope, about_person_id, body, client_message_id, sent_at)',
    'id uuid, from_id uuid, author_id uuid, scope text, about_person_id uuid, body text, client_message_id uuid, sent_at timestamptz',
    messages.map((m) => ({
      id: m.id,
      from_id: idOf(m.from),
      author_id: idOf(m.author),
      scope: m.scope,
      about_person_id: m.about === 'CHILD' ? null : idOf(m.about),
      body: m.body,
      client_message_id: crypto.randomUUID(),
      sent_at: ago(m.daysAgo),
    })),
  );
  await insert(
    em,
    'delivery (message_id, to_id)',
    'message_id uuid, to_id uuid',
    messages.flatMap((m) => m.to.map((to) => ({ message_id: m.id, to_id: idOf(to) }))),
  );
  await insert(
    em,
    'message_read (message_id, person_id, at)',
    'message_id uuid, person_id uuid, at timestamptz',
    messages.flatMap((m) =>
      (m.readBy ?? []).map((person) => ({
        message_id: m.id,
        person_id: idOf(person),
        at: ago(m.daysAgo / 2),
      })),
    ),
  );
  for (const m of messages) {
    if (m.retractedDaysAgo !== undefined)
      await em.execute('UPDATE app.message SET retracted_at = ? WHERE id = ?', [
        ago(m.retractedDaysAgo),
        m.id,
      ]);
  }
}
