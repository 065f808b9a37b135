import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import type { DrawingPage } from './page.js';
import { participant, picture, tieBetween } from './random-pictures.js';
import { servePage } from './serve-page.js';
import type { Choice, WebPicture } from '../picture.js';

export const home = participant('HOME', 1, { label: 'Thuis' });
export const bso = participant('BSO', 1, {
  label: 'BSO De Vlinder',
  away: true,
  awayLabel: 'Afwezig tot maandag.',
});
export const school = participant('SCHOOL', 1, { label: 'De Regenboog' });
export const team = participant('WIJKTEAM', 1, { label: 'Wijkteam', coordinator: true });
export const homeToBso = tieBetween(home, bso, { liveliness: 'LIVELY' });
export const bsoToSchool = tieBetween(bso, school, { state: 'ASKED', direction: 'A_TO_B' });
/** A small invented web with something of everything. */
export const sam = picture([home, bso, school, team], [homeToBso, bsoToSchool]);

/** For what may take a busy machine a while to draw. */
export const patient = { timeout: 15_000 };

/** The web of Sam, drawn afresh in a real browser for each test; a complaint on the console fails the test. */
export interface DrawingUnderTest {
  page: Page;
  open(web: WebPicture, reducedMotion?: boolean): Promise<void>;
  update(web: WebPicture): Promise<void>;
  choices(): Promise<(Choice | null)[]>;
  /** The middle of each button, which lies over what it stands for. */
  middles(): Promise<Record<string, [number, number]>>;
  focusedName(): Promise<string>;
  /**
   * How many drawn (not wholly transparent) pixels the canvases hold once the next frame stands: all of them, or those in so
   * many of their outermost columns on both sides.
   */
  ink(columns?: number): Promise<number>;
}

/** Starts browser and server for a test file and a page for each of its tests. */
export function drawForEachTest(options: BrowserContextOptions): DrawingUnderTest {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let complaints: string[];

  const drawing: DrawingUnderTest = {
    page: undefined as unknown as Page,
    open: (web, reducedMotion = true) =>
      drawing.page.evaluate(([one, reduced]) => window.page.open(one, reduced), [
        web,
        reducedMotion,
      ] as const),
    update: (web) => drawing.page.evaluate((next) => window.page.drawing.update(next), web),
    choices: () => drawing.page.evaluate(() => window.page.choices),
    middles: () =>
      drawing.page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('#web button')].map((button) => {
            const box = button.getBoundingClientRect();
            return [
              button.textContent,
              [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
            ];
          }),
        ),
      ),
    focusedName: () => drawing.page.evaluate(() => document.activeElement?.textContent ?? ''),
    ink: (columns = Number.MAX_SAFE_INTEGER) =>
      drawing.page.evaluate(
        (edge) =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                let count = 0;
                for (const canvas of document.querySelectorAll('canvas')) {
                  const { width, height } = canvas;
                  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
                  for (let at = 3; at < data.length; at += 4) {
                    const x = ((at - 3) / 4) % width;
                    if ((x < edge || x >= width - edge) && data[at] !== 0) count++;
                  }
                }
                resolve(count);
              }),
            );
          }),
        columns,
      ),
  };

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), servePage()]);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext(options);
    drawing.page = await context.newPage();
    complaints = [];
    drawing.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    drawing.page.on('pageerror', (error) => complaints.push(String(error)));
    await drawing.page.goto(served.address);
    await drawing.page.waitForFunction(() => (window as { page?: DrawingPage }).page !== undefined);
    await drawing.open(sam);
  });

  afterEach(async () => {
    await drawing.page.context().close();
    expect(complaints).toEqual([]);
  });

  return drawing;
}
