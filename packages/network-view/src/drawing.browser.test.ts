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

/** The colour drawn at a place of the page, taken from whichever canvas has one there. */
async function colourAt(x: number, y: number): Promise<number[]> {
  return drawing.page.evaluate(
    ([left, top]) => {
      const colours = [...document.querySelectorAll('canvas')].map((canvas) => {
        const scale = canvas.width / canvas.getBoundingClientRect().width;
        return [...canvas.getContext('2d')!.getImageData(left * scale, top * scale, 1, 1).data];
      });
      return (colours.find((colour) => colour[3] === 255) ?? []).slice(0, 3);
    },
    [x, y] as const,
  );
}

describe('the drawing', () => {
  test('draws the web and hides the canvas from screen readers', async () => {
    expect(await drawing.ink()).toBeGreaterThan(5000);
    expect(
      await drawing.page
        .locator('#web canvas')
        .first()
        .evaluate((canvas) => canvas.closest('[aria-hidden=true]') !== null),
    ).toBe(true);
  });

  test('has a button for the child, each participant and each tie, in that order', async () => {
    const names = await drawing.page
      .getByRole('list', { name: 'Het web in een lijst' })
      .getByRole('button')
      .allTextContents();
    expect(names).toEqual([
      'Sam, in het midden.',
      home.description,
      `${bso.description} Afwezig tot maandag.`,
      school.description,
      team.description,
      homeToBso.description,
      bsoToSchool.description,
    ]);
  });

  test('has targets of at least 48 px, all in sight, on a phone too', async () => {
    await drawing.page.setViewportSize({ width: 320, height: 568 });
    await expect
      .poll(async () => (await drawing.middles())[home.description]![0], patient)
      .toBeLessThan(300);
    const boxes = await drawing.page
      .locator('#web button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
    for (const box of boxes) {
      expect(Math.round(box.width)).toBeGreaterThanOrEqual(48);
      expect(Math.round(box.height)).toBeGreaterThanOrEqual(48);
      expect(box.x + box.width / 2).toBeGreaterThan(0);
      expect(box.x + box.width / 2).toBeLessThan(320);
      expect(box.y + box.height / 2).toBeLessThan(568);
    }
  });

  test('a click on a participant, a tie and beside them chooses', async () => {
    const at = await drawing.middles();
    await drawing.page.mouse.click(...at[school.description]!);
    await drawing.page.mouse.click(...at[homeToBso.description]!);
    await drawing.page.mouse.click(...at['Sam, in het midden.']!);
    await drawing.page.mouse.click(5, 5);
    expect(await drawing.choices()).toEqual([
      { kind: 'node', id: school.id },
      { kind: 'tie', id: homeToBso.id },
      { kind: 'child', id: 'child' },
      null,
    ]);
  });

  test("an update keeps everyone's place when someone joins, leaves and comes back", async () => {
    const before = await drawing.middles();
    const joined = { ...sam, nodes: [participant('CLUB'), ...sam.nodes] };
    await drawing.update(joined);
    expect(await drawing.middles()).toMatchObject(before);
    const left = picture([home, school, team]);
    await drawing.update(left);
    await expect.poll(async () => Object.keys(await drawing.middles()).length, patient).toBe(4);
    expect(before).toMatchObject(await drawing.middles());
    await drawing.update(sam);
    expect(await drawing.middles()).toEqual(before);
  });

  test('the wheel scrolls the page and zooms only with ctrl, within limits', async () => {
    await drawing.page.evaluate(() => (document.body.style.paddingBottom = '2000px'));
    const before = await drawing.middles();
    const scrolled = () => drawing.page.evaluate(() => scrollY);
    await drawing.page.mouse.move(450, 350);
    await drawing.page.mouse.wheel(0, 100);
    await expect.poll(scrolled, patient).toBe(100);
    await drawing.page.evaluate(() => scrollTo(0, 0));
    await expect.poll(drawing.middles, patient).toEqual(before);

    await drawing.page.keyboard.down('Control');
    const turned = async (by: number) => {
      await drawing.page.mouse.wheel(0, by);
      return drawing.middles();
    };
    await expect.poll(() => turned(-100), patient).not.toEqual(before);
    await expect.poll(() => turned(300), patient).toEqual(before);
    await drawing.page.keyboard.up('Control');
    expect(await scrolled()).toBe(0);
  });

  test('dragging moves an enlarged web, but not out of sight; fit brings it back', async () => {
    const before = await drawing.middles();
    const drag = async (dx: number, dy: number) => {
      await drawing.page.mouse.move(330, 600);
      await drawing.page.mouse.down();
      await drawing.page.mouse.move(330 + dx / 2, 600 + dy / 2);
      await drawing.page.mouse.move(330 + dx, 600 + dy);
      await drawing.page.mouse.up();
    };
    await drag(200, -200);
    expect(await drawing.middles()).toEqual(before);
    await drawing.page.evaluate(() => window.page.drawing.zoomBy(1.6));
    await expect.poll(drawing.middles, patient).not.toEqual(before);
    const enlarged = await drawing.middles();
    await drag(0, -60);
    await expect.poll(drawing.middles, patient).not.toEqual(enlarged);
    for (let pull = 0; pull < 4; pull++) await drag(400, -500);
    const [x, y] = (await drawing.middles())[team.description]!;
    expect(x).toBeLessThan(900);
    expect(y).toBeGreaterThan(0);
    await drawing.page.evaluate(() => window.page.drawing.fit());
    await expect.poll(drawing.middles, patient).toEqual(before);
  });

  test('a pulse runs along a tie and goes; with reduced motion there is none', async () => {
    const lights = drawing.page.locator('#web svg').nth(1).locator('g > g');
    const pulse = () =>
      drawing.page.evaluate((id) => window.page.drawing.pulse(id, 'HOME-1'), homeToBso.id);
    await pulse();
    expect(await lights.count()).toBe(0);
    await drawing.open(sam, false);
    await pulse();
    expect(await lights.count()).toBe(1);
    await expect.poll(() => lights.count(), patient).toBe(0);
  });

  test('the printed image holds everyone and every tie at the same places, and is well formed', async () => {
    const svg = await drawing.page.evaluate(() => window.page.drawing.toSvg());
    const facts = await drawing.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const titles = [...parsed.querySelectorAll('title')].map((title) => title.textContent);
      const groups = [...parsed.querySelectorAll('g[transform]')].map((group) =>
        group.getAttribute('transform'),
      );
      return {
        titles,
        groups,
        isBroken: parsed.querySelector('parsererror') !== null,
        text: parsed.documentElement.textContent,
      };
    }, svg);
    expect(facts.isBroken).toBe(false);
    for (const one of [...sam.nodes, ...sam.ties]) expect(facts.titles).toContain(one.description);
    expect(facts.groups).toHaveLength(sam.nodes.length);
    for (const word of ['Sam', 'Thuis', 'BSO De', 'Vlinder', 'Wijkteam'])
      expect(facts.text).toContain(word);
  });

  test('texts are texts: markup in a name does nothing', async () => {
    const odd = `<img src=x onerror="document.title='broken'">&"'`;
    await drawing.open(picture([{ ...home, label: odd, description: odd }]));
    const svg = await drawing.page.evaluate(() => window.page.drawing.toSvg());
    expect(svg).not.toContain('<img');
    expect(await drawing.page.locator('#web img').count()).toBe(0);
    expect(await drawing.page.title()).toBe('Het web');
  });

  test('drawn while hidden, it fits once it is shown; turned from broad to tall, it takes that form', async () => {
    const before = await drawing.middles();
    const show = (display: string) =>
      drawing.page.evaluate((value) => {
        document.querySelector<HTMLElement>('#web')!.style.display = value;
      }, display);
    await show('none');
    await drawing.open(sam);
    await show('block');
    await expect.poll(drawing.middles, patient).toEqual(before);
    await drawing.page.setViewportSize({ width: 360, height: 700 });
    await expect
      .poll(async () => (await drawing.middles())['Sam, in het midden.']![0], patient)
      .toBeLessThan(200);
    for (const [x, y] of Object.values(await drawing.middles())) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(340);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(680);
    }
  });

  test('a new palette colours the drawing and the printed image', async () => {
    const svg = await drawing.page.evaluate(() => {
      const { drawing: drawn, palette } = window.page;
      drawn.setPalette({ ...palette, child: { ...palette.child, fill: '#123456' } });
      return drawn.toSvg();
    });
    expect(svg).toContain('#123456');
    const [x, y] = (await drawing.middles())['Sam, in het midden.']!;
    await expect.poll(() => colourAt(x, y + 26), patient).toEqual([0x12, 0x34, 0x56]);
  });

  test('leaves nothing behind', async () => {
    await drawing.page.evaluate(() => window.page.drawing.destroy());
    expect(await drawing.page.locator('#web > *').count()).toBe(0);
  });
});
