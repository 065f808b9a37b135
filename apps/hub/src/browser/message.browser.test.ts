import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const WORDS = 'Sam bouwde een toren van kussens en lachte hard.';
const OTHER_WORDS = 'Het kaartje met drie plaatjes hangt nu bij de deur.';

test('a BSO worker sees who gets it and who does not and why; it arrives live there and nowhere else', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const [annemiek, naima, rosa, karin, bas, martijn, tom] = await Promise.all([
    visits.as('annemiek', `${sam}?als=tekening`),
    visits.as('naima', '/', phone),
    visits.as('rosa', `${sam}/berichten`),
    visits.as('karin', `${sam}/berichten`),
    visits.as('bas'),
    visits.as('martijn'),
    visits.as('tom', sam),
  ]);
  const inbox = await annemiek.context().newPage();
  await inbox.goto(`${sam}/berichten`);
  await inbox.getByText('Stille kamer om 16.00 werkte. Daarna buiten gespeeld.').waitFor();
  await annemiek.getByRole('list', { name: /^Het web van Sam/ }).waitFor();
  await naima.getByRole('heading', { name: 'Nieuws' }).waitFor();
  await rosa.getByText('Kiezen uit twee werkt goed, dank je.').waitFor();
  const lights = await watchLights(annemiek);
  const [toRosa, toKarin, toBas, toMartijn] = await Promise.all([
    listenIn(rosa),
    listenIn(karin),
    listenIn(bas),
    listenIn(martijn),
  ]);

  await tom.getByRole('link', { name: 'Schrijf een bericht' }).first().click();
  await tom.getByRole('radio', { name: /^De dag/ }).check();
  expect(await reach(tom)).toEqual({
    'Basisschool De Wegwijzer': expect.stringMatching(
      /^Krijgt het: (Annemiek Hoekstra en Emre Yıldız|Emre Yıldız en Annemiek Hoekstra)$/,
    ),
    'Oma Fatiha': 'Krijgt het: Fatiha Bouzid',
    Thuis: expect.stringMatching(/^Krijgt het/),
    'Jeugdhulp De Brug': 'Krijgt het niet, want hiervoor is geen toestemming.',
    'Wijkteam Lindekwartier': 'Krijgt het niet, want hiervoor is geen toestemming.',
  });
  const send = tom.getByRole('button', { name: 'Verstuur' });
  expect(await send.isDisabled()).toBe(true);
  await tom.getByRole('checkbox', { name: /^Basisschool De Wegwijzer/ }).check();
  await tom.getByLabel('Uw bericht').fill(WORDS);
  await expectAccessible(tom);
  await send.click();
  await tom.getByText('Het ging naar Basisschool De Wegwijzer.').waitFor();
  await expectAccessible(tom);

  await inbox.getByText(WORDS).waitFor();
  await annemiek
    .getByRole('status')
    .getByText('Nieuw bericht van BSO De Boomhut.')
    .waitFor({ state: 'attached' });
  await expect.poll(lights).toBe(1);
  await naima.getByText(WORDS).waitFor();
  await expectAccessible(inbox);

  // What comes after arrives at the others, so what did not arrive before never will.
  await write(tom, sam, {
    scope: /^Hulp en begeleiding/,
    to: [/^Jeugdhulp De Brug/, /^Wijkteam/],
    words: OTHER_WORDS,
  });
  await rosa.getByText(OTHER_WORDS).waitFor();
  await karin.getByText(OTHER_WORDS).waitFor();
  for (const page of [rosa, karin, bas, martijn])
    expect(await page.getByText(WORDS).count()).toBe(0);
  for (const page of [inbox, bas, martijn])
    expect(await page.getByText(OTHER_WORDS).count()).toBe(0);
  for (const frames of [toRosa, toKarin, toBas, toMartijn])
    expect(frames.filter((frame) => frame.includes(WORDS))).toEqual([]);
  for (const frames of [toRosa, toKarin])
    expect(frames.filter((frame) => frame.includes(OTHER_WORDS))).toHaveLength(1);
  for (const frames of [toBas, toMartijn])
    expect(frames.filter((frame) => /"Sam"|Boomhut/.test(frame))).toEqual([]);
  for (const page of [bas, martijn]) {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Dag/ }).waitFor();
    expect(await page.getByText(/\bSam\b|Boomhut/).count()).toBe(0);
  }
});

test('words taken back are gone from the receiver’s open page, their place stays', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const tom = await visits.as('tom', sam);
  const inbox = await visits.as('annemiek', `${sam}/berichten`);
  const words = 'Neem morgen een regenjas mee.';
  await write(tom, sam, { scope: /^De dag/, to: [/^Basisschool/], words });
  await inbox.getByText(words).waitFor();
  await tom.getByRole('link', { name: 'Alle berichten' }).click();
  const sent = tom.getByRole('article').filter({ hasText: words });
  await sent.getByRole('button', { name: 'Neem terug', exact: true }).click();
  await sent.getByText('Dan kan niemand dit bericht nog lezen.').waitFor();
  await expectAccessible(tom);
  await sent.getByRole('button', { name: 'Nee, laat staan' }).click();
  await sent.getByText('Dan kan niemand dit bericht nog lezen.').waitFor({ state: 'detached' });
  expect(await inbox.getByText(words).count()).toBe(1);
  await sent.getByRole('button', { name: 'Neem terug', exact: true }).click();
  await sent.getByRole('button', { name: 'Ja, neem terug' }).click();
  await inbox.getByText(words).waitFor({ state: 'detached' });
  await inbox.getByText('Dit bericht is teruggenomen.').first().waitFor();
});

test('with less motion asked for, no light runs; the sentence is said all the same', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const annemiek = await visits.as('annemiek', `${sam}?als=tekening`, { reducedMotion: 'reduce' });
  await annemiek.getByRole('list', { name: /^Het web van Sam/ }).waitFor();
  const lights = await watchLights(annemiek);
  const tom = await visits.as('tom', sam);
  await write(tom, sam, {
    scope: /^De dag/,
    to: [/^Basisschool/],
    words: 'De gymtas hangt klaar.',
  });
  await annemiek
    .getByRole('status')
    .getByText('Nieuw bericht van BSO De Boomhut.')
    .waitFor({ state: 'attached' });
  expect(await lights()).toBe(0);
});

test('who comes to write in the name of another writes in the own name', async () => {
  const sam = visits.id('Child', 'sam-kind');
  for (const sender of ['zzz', '', visits.id('Participant', 'sam-school')]) {
    const tom = await visits.as('tom', `/kind/${sam}/schrijf?van=${sender}`, phone);
    await tom.getByRole('radio', { name: /^De dag/ }).check();
    await tom.getByText('Basisschool De Wegwijzer').first().waitFor();
    expect(await tom.getByText('Dit is er niet').count()).toBe(0);
  }
});

/** Everything the hub tells a page by its socket, from a reload on. */
async function listenIn(page: Page): Promise<string[]> {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
  );
  const opened = page.waitForEvent('websocket');
  await page.reload();
  const socket = await opened;
  await socket.waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).includes('"next"'),
  });
  return frames;
}

/** Counts the lights that ran along ties since it was called. */
async function watchLights(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`
    globalThis.lights = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const added of addedNodes)
          if (added.nodeName === 'g' && added.querySelectorAll('circle').length === 2) globalThis.lights += 1;
    }).observe(document.querySelector('.sw-canvas'), { childList: true, subtree: true });`);
  return () => page.evaluate<number>('globalThis.lights');
}

/** Per participant: whether it gets the message, in the words of the page. */
async function reach(page: Page): Promise<Record<string, string>> {
  const rows = page.getByRole('group', { name: 'Wie krijgt het?' }).locator('.sw-reach > *');
  await rows.first().waitFor();
  const told: Record<string, string> = {};
  for (const row of await rows.all()) {
    const [name = '', why = ''] = (await row.innerText()).split('\n');
    told[name] = why;
  }
  return told;
}

async function write(
  page: Page,
  web: string,
  { scope, to, words }: { scope: RegExp; to: RegExp[]; words: string },
): Promise<void> {
  await page.goto(`${web}/schrijf`);
  await page.getByRole('radio', { name: scope }).check();
  for (const receiver of to) await page.getByRole('checkbox', { name: receiver }).check();
  await page.getByLabel('Uw bericht').fill(words);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByRole('heading', { name: 'Het bericht is verstuurd' }).waitFor();
}
