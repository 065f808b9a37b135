import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  bso,
  bsoToSchool,
  drawForEachTest,
  home,
  homeToBso,
  sam,
  school,
  team,
  patient,
} from './testing/drawing-page.js';
import { participant, picture } from './testing/random-pictures.js';

const drawing = drawForEachTest({ viewport: { width: 900, height: 700 } });
const buttonOf = (name: string) => drawing.page.getByRole('button', { name });

describe('the keyboard twin', () => {
  test('is two tab stops: the participants, then the ties of the one come from', async () => {
    await drawing.page.keyboard.press('Tab');
    expect(await drawing.focusedName()).toBe('Sam, in het midden.');
    await drawing.page.keyboard.press('End');
    await drawing.page.keyboard.press('ArrowUp');
    await buttonOf(school.description).focus();
    await drawing.page.keyboard.press('Tab');
    expect(await drawing.focusedName()).toBe(bsoToSchool.description);
    await drawing.page.keyboard.press('Tab');
    expect(
      await drawing.page.evaluate(() => document.activeElement?.closest('#web') === null),
    ).toBe(true);
  });

  test('arrow keys go to the nearest that way; Home and End to the first and last', async () => {
    await drawing.page.keyboard.press('Tab');
    await drawing.page.keyboard.press('ArrowUp');
    expect(await drawing.focusedName()).toBe(home.description);
    await drawing.page.keyboard.press('ArrowDown');
    expect(await drawing.focusedName()).toBe('Sam, in het midden.');
    await drawing.page.keyboard.press('ArrowRight');
    expect(await drawing.focusedName()).toBe(school.description);
    await drawing.page.keyboard.press('End');
    expect(await drawing.focusedName()).toBe(team.description);
    await drawing.page.keyboard.press('Home');
    expect(await drawing.focusedName()).toBe('Sam, in het midden.');
  });

  test('Enter and the space bar choose, Escape lets go, and the pressed one is told', async () => {
    await drawing.page.keyboard.press('Tab');
    await drawing.page.keyboard.press('ArrowUp');
    await drawing.page.keyboard.press('Enter');
    expect(await buttonOf(home.description).getAttribute('aria-pressed')).toBe('true');
    await drawing.page.keyboard.press('Escape');
    expect(await buttonOf(home.description).getAttribute('aria-pressed')).toBe('false');
    await drawing.page.keyboard.press('Tab');
    await drawing.page.keyboard.press('Space');
    expect(await drawing.choices()).toEqual([
      { kind: 'node', id: home.id },
      null,
      { kind: 'tie', id: homeToBso.id },
    ]);
    expect(await drawing.page.locator('#web [aria-pressed=true]').allTextContents()).toEqual([
      homeToBso.description,
    ]);
  });

  test('what the page chooses is marked without telling the page again', async () => {
    await drawing.page.evaluate(() => window.page.drawing.choose('SCHOOL-1'));
    expect(await drawing.page.locator('#web [aria-pressed=true]').allTextContents()).toEqual([
      school.description,
    ]);
    expect(await drawing.choices()).toEqual([]);
  });

  test('the focus is seen', async () => {
    await drawing.page.keyboard.press('Tab');
    const outline = await drawing.page.evaluate(
      () => getComputedStyle(document.activeElement!).outlineStyle,
    );
    expect(outline).toBe('solid');
  });

  test('keeps the focus through an update, and gives it to the child when its holder leaves', async () => {
    await buttonOf(bso.description).focus();
    await drawing.update({ ...sam, nodes: [...sam.nodes, participant('GGD')] });
    expect(await drawing.focusedName()).toContain(bso.description);
    await drawing.update(picture([home, school]));
    expect(await drawing.focusedName()).toBe('Sam, in het midden.');
  });

  test('comes into sight when focused while the drawing is enlarged', async () => {
    await drawing.page.evaluate(() => window.page.drawing.zoomBy(2.2));
    await expect
      .poll(async () => (await drawing.middles())[team.description]![1], patient)
      .toBeGreaterThan(700);
    await buttonOf(team.description).focus();
    await expect
      .poll(async () => (await drawing.middles())[team.description]![1], patient)
      .toBeLessThan(700);
  });

  test('axe finds nothing against it', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await drawing.page.evaluate(axe);
    const violations = await drawing.page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await checker.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });
});
