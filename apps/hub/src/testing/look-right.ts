import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the law asks (EN 301 549, by way of WCAG 2.2 AA). */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' | '))))`;

/** A colour on its way to another is not yet the one that will be read. */
const atRest = `Promise.all(document.getAnimations()
  .filter((animation) => animation.effect.getComputedTiming().iterations !== Infinity)
  .map((animation) => animation.finished.catch(() => undefined)))`;

/** Expects of the screen as it stands: axe finds nothing, and at 320 px nothing has to be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(atRest);
  await page.evaluate(axe.source);
  expect(await page.evaluate<string[]>(violations), page.url()).toEqual([]);
  await expectReflow(page);
}

async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth'), page.url()).toBe(320);
  if (before) await page.setViewportSize(before);
}
