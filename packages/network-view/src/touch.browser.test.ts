import { beforeEach, describe, expect, test } from 'vitest';
import { drawForEachTest, home, school, patient } from './testing/drawing-page.js';

const drawing = drawForEachTest({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
});

describe('on a touch screen', () => {
  beforeEach(() => drawing.page.evaluate(() => (document.body.style.paddingBottom = '2000px')));

  async function swipeUp(distance: number) {
    const session = await drawing.page.context().newCDPSession(drawing.page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number }[],
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x: 180, y: 500 }]);
    for (let share = 0.1; share <= 1; share += 0.1)
      await touch('touchMove', [{ x: 180, y: 500 - distance * share }]);
    await touch('touchEnd', []);
  }

  async function placeOf(name: string): Promise<{ x: number; y: number }> {
    const box = (await drawing.page.getByRole('button', { name }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test('a tap chooses', async () => {
    const { x, y } = await placeOf(school.description);
    await drawing.page.touchscreen.tap(x, y);
    await expect.poll(drawing.choices, patient).toEqual([{ kind: 'node', id: school.id }]);
  });

  test('one finger scrolls the page while the whole web is in sight, and chooses nothing', async () => {
    await swipeUp(300);
    await expect.poll(() => drawing.page.evaluate(() => scrollY), patient).toBeGreaterThan(200);
    expect(await drawing.choices()).toEqual([]);
  });

  test('one finger moves the web once it is enlarged', async () => {
    const before = await placeOf(home.description);
    await drawing.page.evaluate(() => window.page.drawing.zoomBy(2));
    await expect
      .poll(async () => (await placeOf(home.description)).y, patient)
      .not.toBeCloseTo(before.y, 0);
    const enlarged = await placeOf(home.description);
    await swipeUp(100);
    await expect
      .poll(async () => (await placeOf(home.description)).y, patient)
      .toBeLessThan(enlarged.y - 50);
    expect(await drawing.page.evaluate(() => scrollY)).toBe(0);
  });
});
