import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors } from '../testing/visitors.js';

const visits = expectVisitors();

/** Every address under a child, with ids of things that are in its web. */
const underChild = (child: string, tie: string, participant: string) => [
  `/kind/${child}`,
  `/kind/${child}?als=tekening&kies=${participant}`,
  `/kind/${child}/berichten`,
  `/kind/${child}/toestemmingen`,
  `/kind/${child}/wie-keek`,
  `/kind/${child}/meekijken`,
  `/kind/${child}/nodig-uit`,
  `/kind/${child}/schrijf?van=${participant}`,
  `/kind/${child}/toestemming?lijntje=${tie}`,
];

const READS: Record<string, string> = {
  child: 'query ($id: ID!) { child(id: $id) { id firstName } }',
  network: 'query ($id: ID!) { network(childId: $id) { child { id } } }',
  messages: 'query ($id: ID!) { messages(childId: $id, first: 5) { edges { cursor } } }',
  consents: 'query ($id: ID!) { consents(childId: $id, first: 5) { edges { cursor } } }',
  accessRecords: 'query ($id: ID!) { accessRecords(childId: $id, first: 5) { edges { cursor } } }',
  guardians: 'query ($id: ID!) { guardians(childId: $id) { name } }',
  node: 'query ($id: ID!) { node(id: $id) { id } }',
};

describe.each([
  { who: 'a parent without authority', person: 'martijn' },
  { who: 'a professional of another child', person: 'bas' },
])('$who', ({ person }) => {
  test('finds nothing of Sam at any address, as of a child that does not exist', async () => {
    const page = await visits.as(person);
    const beside = await page.context().newPage();
    for (const [path, inventedPath] of await addresses()) {
      const [seen, seenBeside] = await Promise.all([
        shown(page, path),
        shown(beside, inventedPath),
      ]);
      expect(seenBeside, path).toEqual(seen);
      expect(seen).not.toMatch(/\bSam\b|Boomhut|Wegwijzer|Naima/);
      expect(seen).toMatch(/er niet, of u mag (hem|het) niet zien/);
      await expect
        .poll(async () => (await beside.title()) === (await page.title()), { message: path })
        .toBe(true);
    }
    await expectAccessible(page);
  });

  test('hears the same byte for byte, whether it is there or not', async () => {
    const page = await visits.as(person);
    for (const [name, query] of Object.entries(READS)) {
      const there = await ask(page, query, visits.id('Child', 'sam-kind'));
      expect(await ask(page, query, toId('Child', randomUUID())), name).toEqual(there);
      expect(there.text, name).toContain('"NOT_FOUND"');
    }
  });

  test('has no trace of Sam on the own page', async () => {
    const page = await visits.as(person);
    await page.getByRole('heading', { level: 1, name: /^Dag/ }).waitFor();
    await page
      .getByText(person === 'bas' ? 'Daan' : 'Er is hier nu niets te zien.')
      .first()
      .waitFor();
    expect(await page.getByText(/\bSam\b/).count()).toBe(0);
    await expectAccessible(page);
  });
});

describe('nobody signed in', () => {
  test('meets the door at every address, and it says nothing of what lies behind', async () => {
    const page = await visits.nobody();
    const beside = await page.context().newPage();
    for (const [path, inventedPath] of await addresses()) {
      const [seen, seenBeside] = await Promise.all([
        shown(page, path),
        shown(beside, inventedPath),
      ]);
      expect(seenBeside, path).toEqual(seen);
      expect(seen).not.toMatch(/\bSam\b|Boomhut|Wegwijzer|Naima/);
      await page.getByRole('link', { name: 'Inloggen' }).waitFor();
    }
  });

  test('hears the same byte for byte', async () => {
    const page = await visits.nobody();
    await page.goto('/');
    for (const [name, query] of Object.entries(READS)) {
      const there = await ask(page, query, visits.id('Child', 'sam-kind'));
      expect(await ask(page, query, toId('Child', randomUUID())), name).toEqual(there);
      expect(there.text, name).toContain('"UNAUTHENTICATED"');
    }
  });
});

/** Every address of Sam, each beside the same one of a child that is not there. */
async function addresses(): Promise<[there: string, invented: string][]> {
  const there = [
    ...underChild(
      visits.id('Child', 'sam-kind'),
      visits.id('Tie', 'sam-bso-school'),
      visits.id('Participant', 'sam-bso'),
    ),
    `/vraag/${await consentOfSam()}`,
  ];
  const invented = [
    ...underChild(
      toId('Child', randomUUID()),
      toId('Tie', randomUUID()),
      toId('Participant', randomUUID()),
    ),
    `/vraag/${toId('Consent', randomUUID())}`,
  ];
  return there.map((path, at) => [path, invented[at]!]);
}

/** A question that waits for Sam's parents. */
async function consentOfSam(): Promise<string> {
  const naima = await visits.as('naima');
  const question = naima.getByRole('link', { name: /^Mag Jeugdhulp De Brug/ });
  const path = await question.getAttribute('href');
  await naima.context().close();
  return path!.replace('/vraag/', '');
}

/** The words of the page that an address comes to rest at. */
async function shown(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page
    .getByText(/niet zien\.|Inloggen/)
    .first()
    .waitFor();
  return page.locator('body').innerText();
}

async function ask(
  page: Page,
  query: string,
  id: string,
): Promise<{ status: number; text: string }> {
  const answer = await page.request.post('/graphql', {
    headers: { 'x-requested-with': 'spinnenweb' },
    data: { query, variables: { id } },
  });
  return { status: answer.status(), text: await answer.text() };
}
