import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const SCHOOL = 'Basisschool De Wegwijzer';
const BSO = 'BSO De Boomhut';
const WHAT_BSO_MAY_TELL = `${BSO} mag ${SCHOOL} vertellen hoe de dag van Sam gaat en hoe het gaat met Sam. Dat mag van de familie.`;

describe('a wijkteam worker', () => {
  test('finds her children and what waits, and opens one web', async () => {
    const page = await visits.as('karin');
    const row = page.getByRole('row', { name: /^Sam/ });
    await row.getByText('2 vragen wachten').waitFor();
    await row.getByText('2 afwezig').waitFor();
    await row.getByText('Regie', { exact: true }).waitFor();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(
      ['Daan', 'Lina', 'Sam'].map((name) => expect.stringContaining(name)),
    );
    await expectAccessible(page);

    await row.getByRole('link', { name: 'Sam' }).click();
    await page.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
    await twin(page).waitFor();
    await page.getByText('Wij houden de regie').waitFor();
    await expectAccessible(page);
  });

  test('goes through the drawing by keyboard alone: a node, a tie, the sentence that explains it, and back', async () => {
    const page = await openDrawing('karin');
    await tabTo(page, /^Sam, in het midden/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('Sam, in het midden.');
    await arrowTo(page, new RegExp(`^${BSO}`));
    await page.keyboard.press('Enter');
    await panel(page, BSO).getByText('Vervangt Joyce Amoah').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Rond Sam' }).waitFor();

    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Lijntje tussen');
    expect(await focused(page)).toContain(BSO);
    await arrowTo(page, new RegExp(`^Lijntje tussen (${SCHOOL} en ${BSO}|${BSO} en ${SCHOOL})`));
    await page.keyboard.press('Space');
    const about = panel(page, new RegExp(`^(${SCHOOL} en ${BSO}|${BSO} en ${SCHOOL})$`));
    await about.getByText(WHAT_BSO_MAY_TELL).waitFor();
    await about.getByRole('link', { name: 'Vraag toestemming' }).waitFor();
    expect(new URL(page.url()).searchParams.get('kies')).toBe(visits.id('Tie', 'sam-bso-school'));
  });

  test('chooses by mouse, and finds what she chose again after a reload', async () => {
    const page = await openDrawing('karin');
    const school = twin(page).getByRole('button', { name: new RegExp(`^${SCHOOL}`) });
    const box = (await school.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel(page, SCHOOL).getByText('Annemiek Hoekstra').waitFor();
    await page.reload();
    await panel(page, SCHOOL).getByText('Annemiek Hoekstra').waitFor();
    await twin(page)
      .getByRole('button', { name: new RegExp(`^${SCHOOL}`), pressed: true })
      .waitFor();
    await panel(page, SCHOOL).getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('heading', { name: 'Rond Sam' }).waitFor();
  });

  test('reads in the list every fact that the drawing shows', async () => {
    const page = await openDrawing('karin');
    const drawn = await twin(page).getByRole('button').allTextContents();
    const [child, ...rest] = drawn;
    const nodes = rest.filter((name) => !name.startsWith('Lijntje'));
    const ties = rest.filter((name) => name.startsWith('Lijntje'));
    await page.getByRole('button', { name: 'Lijst' }).click();
    await openAll(page, nodes.length + 2 * ties.length);
    const list = squeeze((await page.getByRole('main').textContent()) ?? '');
    expect(child).toBe('Sam, in het midden.');
    expect(nodes).toHaveLength(7);
    expect(ties.length).toBeGreaterThan(10);
    for (const node of nodes) {
      const [, name, people = ''] = /^(.+?)(?:, [^:]+)?: (.+?)\./.exec(node) ?? [];
      expect(list, node).toContain(name);
      for (const person of people.split(/, | en /)) expect(list).toContain(person);
    }
    for (const tie of ties) {
      for (const sentence of sentencesOf(tie.replace(/^Lijntje tussen .+?\. /, '')))
        expect(list).toContain(squeeze(sentence));
    }
    await expectAccessible(page);
  });

  test('finds a tie that a link chose open in the list too, and in sight', async () => {
    const chosen = visits.id('Tie', 'sam-bso-school');
    const page = await visits.as(
      'karin',
      `/kind/${visits.id('Child', 'sam-kind')}?als=lijst&kies=${chosen}`,
      phone,
    );
    const words = page.getByText(WHAT_BSO_MAY_TELL);
    await words.waitFor();
    await expect.poll(() => isInSight(words)).toBe(true);
    expect(await page.locator('main details[open]').count()).toBe(2);
    await expectAccessible(page);
  });

  test('finds in words what every line and shape means', async () => {
    const page = await openDrawing('karin');
    expect(
      await page.getByRole('region', { name: 'Legenda' }).getByRole('listitem').allInnerTexts(),
    ).toEqual([
      'Mag delen',
      'Mag delen, veel berichten',
      'Mag delen, 30 dagen stil',
      'Gevraagd, nog geen antwoord',
      'Gestopt of ingetrokken',
      'Nog niets afgesproken, of nee gezegd',
      'De pijl: wie aan wie mag vertellen',
      'Mensen van thuis en dichtbij',
      'Een organisatie',
      'Regiehouder: houdt het web bij',
      'Nu afwezig',
    ]);
  });
});

describe('each sees an own web', () => {
  test('a parent begins with the list, on a phone, and it holds no drawing until asked for', async () => {
    const page = await visits.as('naima', '/', phone);
    const scripts: string[] = [];
    page.on('response', (response) => scripts.push(response.url()));
    await page.getByRole('heading', { name: 'Wie helpt Sam?' }).waitFor();
    await page.getByText(BSO).first().waitFor();
    expect(scripts.filter((url) => url.includes('drawing'))).toEqual([]);
    await page.getByRole('link', { name: 'Bekijk als tekening' }).click();
    await twin(page).waitFor();
    await expectAccessible(page);
  });

  test('who serves a parent stands in that parent’s web and in no other’s', async () => {
    const open = async (person: string) => {
      const page = await visits.as(person, `/kind/${visits.id('Child', 'noor-kind')}?als=lijst`);
      await page.getByText('BSO Het Vliegerhuis').first().waitFor();
      return page;
    };
    const [mother, father, bso] = await Promise.all(['esther', 'winston', 'dewi'].map(open));
    await mother!.getByText('GGZ De Duinroos').first().waitFor();
    expect(await father!.getByText('Duinroos').count()).toBe(0);
    expect(await bso!.getByText('Duinroos').count()).toBe(0);
  });
});

const twin = (page: Page) => page.getByRole('list', { name: /^Het web van Sam/ });
const panel = (page: Page, title: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });

async function openDrawing(person: string): Promise<Page> {
  const page = await visits.as(person, `/kind/${visits.id('Child', 'sam-kind')}?als=tekening`);
  await twin(page).waitFor();
  // Names are measured anew once the font is there, and only then is everything in its place.
  await page.evaluate('document.fonts.ready');
  return page;
}

async function isInSight(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= phone.viewport!.height;
}

const focused = (page: Page) => page.locator('*:focus').textContent();

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    if (name.test((await focused(page)) ?? '')) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

/** Walks with the arrow keys until there, as someone would who looks where the focus goes. */
async function arrowTo(page: Page, name: RegExp): Promise<void> {
  const seen = new Set<string>();
  const waiting = [[] as string[]];
  const start = (await focused(page)) ?? '';
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    await twin(page).getByRole('button', { name: start, exact: true }).focus();
    for (const key of path) await page.keyboard.press(key);
    const here = (await focused(page)) ?? '';
    if (name.test(here)) return;
    if (seen.has(here)) continue;
    seen.add(here);
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
      waiting.push([...path, key]);
  }
  throw new Error(`The arrow keys do not lead to ${String(name)}.`);
}

/** Opens every part of the list that can be opened: a participant once, a tie at each of its ends. */
async function openAll(page: Page, many: number): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary:visible');
  for (let opened = 0; opened < many; opened++) await closed.first().click();
  expect(await closed.count()).toBe(0);
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const sentencesOf = (text: string) => text.split(/(?<=[.!?]) (?=[A-Z])/);
