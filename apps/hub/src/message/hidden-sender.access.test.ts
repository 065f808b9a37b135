import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';
import { openGround, owenJoins } from '../testing/withheld.js';

/* S5, S5d: what a confidential participant writes, to whomever, is read by who of the family may see it, and of a parent by that parent. */

const families = freshFamilies();
beforeEach(() => owenJoins(families, 'meldpunt-kompas', 'noor-meldpunt'));

/** The confidential participant may tell somebody about Noor, and so that one sees it. */
const mayTell = (to: string) => openGround(families, ['marloes', 'owen'], 'noor-meldpunt', to);

/** It may tell a home about the parent who lives there, who agreed. */
async function mayTellAbout(parent: string, home: string): Promise<void> {
  await families.act(
    'marloes',
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, ends_at)
     SELECT t.id, ?, ?, ARRAY['PARENT_CARE'], 'Om te proberen.', ?, statement_timestamp() + interval '9 days'
     FROM app.tie t WHERE ? = ANY (ARRAY[t.a_id, t.b_id]) AND ? = ANY (ARRAY[t.a_id, t.b_id])`,
    ['noor-meldpunt', 'noor-meldpunt', parent, 'noor-meldpunt', home].map(families.id),
  );
  await families.sign(parent, 'YES', 'noor-meldpunt', home);
}

const wentTo = (person: string) =>
  families.read(person, 'SELECT to_id FROM app.delivery WHERE from_id = $1', [
    families.id('noor-meldpunt'),
  ]);

const readsOf = async (person: string) => (await families.seenBy(person)).messages;

test('about the child: by the parent at the home it went to, and not by the other, who may not know of it', async () => {
  await mayTell('noor-mama');
  await families.send('marloes', {
    from: 'noor-meldpunt',
    to: ['noor-mama'],
    scope: 'SAFETY',
    body: 'Let op haar.',
  });
  expect(await readsOf('esther')).toContain('Let op haar.');
  for (const person of ['winston', 'yasmin', 'dewi'])
    expect(await readsOf(person), person).not.toContain('Let op haar.');
  // Nor that anything went there at all.
  expect(await wentTo('winston')).toEqual([]);
  expect(await wentTo('esther')).toEqual([{ to_id: families.id('noor-mama') }]);
  // Once it may tell him something himself, he sees it, and with it what it wrote.
  await mayTell('noor-papa');
  expect(await readsOf('winston')).toContain('Let op haar.');
});

test('about one parent: never by the other, who sees it because of what is about himself', async () => {
  await mayTell('noor-mama');
  await mayTell('noor-papa');
  await mayTellAbout('esther', 'noor-mama');
  await mayTellAbout('winston', 'noor-papa');
  const about = (parent: string, home: string) => ({
    from: 'noor-meldpunt',
    to: [home],
    scope: 'PARENT_CARE',
    about: parent,
    body: `Over ${parent}.`,
  });
  await families.send('marloes', about('esther', 'noor-mama'));
  await families.send('marloes', about('winston', 'noor-papa'));
  expect(await readsOf('esther')).toContain('Over esther.');
  expect(await readsOf('esther')).not.toContain('Over winston.');
  expect(await readsOf('winston')).toContain('Over winston.');
  expect(await readsOf('winston')).not.toContain('Over esther.');
});

test('to one: not by another to whom it may tell something too', async () => {
  await owenJoins(families, 'ggz-duinroos', 'noor-ggz');
  await openGround(families, ['lotte', 'owen'], 'noor-ggz', 'noor-mama');
  await families.send('lotte', {
    from: 'noor-ggz',
    to: ['noor-mama'],
    scope: 'SAFETY',
    body: 'Noor was erbij.',
  });
  expect(await readsOf('esther')).toContain('Noor was erbij.');
  // The coach sees the GGZ, by what it may hear of Esther.
  expect((await families.seenBy('yasmin')).participants).toContain('noor-ggz');
  expect(await readsOf('yasmin')).not.toContain('Noor was erbij.');
});

test('a child from 12 reads what is told about it, as its parents do', async () => {
  const [daan, agnieszka] = await Promise.all(['daan', 'agnieszka'].map(readsOf));
  expect(daan!.length).toBeGreaterThan(0);
  expect(daan!.toSorted()).toEqual(agnieszka!.toSorted());
});

test('what went to it and to another shows the family the other alone', async () => {
  const [id, from, author, ...to] = [
    randomUUID(),
    ...['noor-school', 'marieke', 'noor-meldpunt', 'noor-bso'].map(families.id),
  ];
  await families.change(
    `DO $$ BEGIN
       INSERT INTO app.message (id, from_id, scope, body, author_id, client_message_id, sent_at)
         VALUES ('${id}', '${from}', 'SAFETY', 'Voor twee.', '${author}', gen_random_uuid(), statement_timestamp() - interval '1 day');
       INSERT INTO app.delivery (message_id, to_id) SELECT '${id}', unnest('{${to.join()}}'::uuid[]);
     END $$`,
  );
  expect(await readsOf('winston')).toContain('Voor twee.');
  const receivers = (person: string) =>
    families.read(person, 'SELECT to_id FROM app.delivery WHERE message_id = $1', [id]);
  expect(await receivers('marieke')).toHaveLength(2);
  expect(await receivers('winston')).toEqual([{ to_id: families.id('noor-bso') }]);
});
