import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchChromium } from "./testing/chromium.js";
import { participant, picture, tieBetween } from "./testing/random-pictures.js";
import { servePage } from "./testing/serve-page.js";
import type { WebPicture } from "./picture.js";

const home = participant("HOME", 1, { label: "Thuis" });
const bso = participant("BSO", 1, { label: "BSO De Vlinder", away: true, awayLabel: "Afwezig tot maandag." });
const school = participant("SCHOOL", 1, { label: "De Regenboog" });
const team = participant("WIJKTEAM", 1, { label: "Wijkteam", coordinator: true });
const homeToBso = tieBetween(home, bso, { liveliness: "LIVELY" });
const bsoToSchool = tieBetween(bso, school, { state: "ASKED", direction: "A_TO_B" });
const sam = picture([home, bso, school, team], [homeToBso, bsoToSchool]);

let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(served.address);
  await page.waitForFunction(() => window.page !== undefined);
  await open(sam);
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

async function open(web: WebPicture, reducedMotion = true) {
  await page.evaluate(([one, reduced]) => window.page.open(one, reduced), [web, reducedMotion] as const);
}

const choices = () => page.evaluate(() => window.page.choices);
const buttonOf = (name: string) => page.getByRole("button", { name });
const focusedName = () => page.evaluate(() => document.activeElement?.textContent ?? "");

/** The middle of each button, which lies over what it stands for. */
async function middles(): Promise<Record<string, [number, number]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll("#web button")].map((button) => {
        const box = button.getBoundingClientRect();
        return [button.textContent, [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]];
      }),
    ),
  );
}

/** How many drawn (not wholly transparent) pixels the canvases hold. */
async function inkOnCanvas(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            let count = 0;
            for (const canvas of document.querySelectorAll("canvas")) {
              const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
              for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count++;
            }
            resolve(count);
          }),
        );
      }),
  );
}

describe("the drawing", () => {
  test("draws the web and hides the canvas from screen readers", async () => {
    expect(await inkOnCanvas()).toBeGreaterThan(5000);
    expect(await page.locator("#web canvas").first().evaluate((canvas) => canvas.closest("[aria-hidden=true]") !== null)).toBe(true);
  });

  test("has a button for the child, each participant and each tie, in that order", async () => {
    const names = await page.getByRole("list", { name: "Het web in een lijst" }).getByRole("button").allTextContents();
    expect(names).toEqual([
      "Sam, in het midden.",
      home.description,
      `${bso.description} Afwezig tot maandag.`,
      school.description,
      team.description,
      homeToBso.description,
      bsoToSchool.description,
    ]);
  });

  test("has targets of at least 48 px, all in sight, on a phone too", async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await expect.poll(async () => (await middles())[home.description]![0]).toBeLessThan(300);
    const boxes = await page.locator("#web button").evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
    for (const box of boxes) {
      expect(Math.round(box.width)).toBeGreaterThanOrEqual(48);
      expect(Math.round(box.height)).toBeGreaterThanOrEqual(48);
      expect(box.x + box.width / 2).toBeGreaterThan(0);
      expect(box.x + box.width / 2).toBeLessThan(320);
      expect(box.y + box.height / 2).toBeLessThan(568);
    }
  });

  test("a click on a participant, a tie and beside them chooses", async () => {
    const at = await middles();
    await page.mouse.click(...at[school.description]!);
    await page.mouse.click(...at[homeToBso.description]!);
    await page.mouse.click(...at["Sam, in het midden."]!);
    await page.mouse.click(5, 5);
    expect(await choices()).toEqual([
      { kind: "node", id: school.id },
      { kind: "tie", id: homeToBso.id },
      { kind: "child", id: "child" },
      null,
    ]);
  });

  test("an update keeps everyone's place when someone joins, leaves and comes back", async () => {
    const before = await middles();
    const joined = { ...sam, nodes: [participant("CLUB"), ...sam.nodes] };
    await page.evaluate((next) => window.page.drawing.update(next), joined);
    expect(await middles()).toMatchObject(before);
    const left = picture([home, school, team]);
    await page.evaluate((next) => window.page.drawing.update(next), left);
    await expect.poll(async () => Object.keys(await middles()).length).toBe(4);
    expect(before).toMatchObject(await middles());
    await page.evaluate((next) => window.page.drawing.update(next), sam);
    expect(await middles()).toEqual(before);
  });

  test("the wheel scrolls the page and zooms only with ctrl, within limits", async () => {
    await page.evaluate(() => (document.body.style.paddingBottom = "2000px"));
    const before = await middles();
    const scrolled = () => page.evaluate(() => scrollY);
    await page.mouse.move(450, 350);
    await page.mouse.wheel(0, 100);
    await expect.poll(scrolled).toBe(100);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(middles).toEqual(before);

    await page.keyboard.down("Control");
    const turned = async (by: number) => {
      await page.mouse.wheel(0, by);
      return middles();
    };
    await expect.poll(() => turned(-100)).not.toEqual(before);
    await expect.poll(() => turned(300), { timeout: 10_000 }).toEqual(before);
    await page.keyboard.up("Control");
    expect(await scrolled()).toBe(0);
  });

  test("dragging moves an enlarged web, but not out of sight; fit brings it back", async () => {
    const before = await middles();
    const drag = async (dx: number, dy: number) => {
      await page.mouse.move(330, 600);
      await page.mouse.down();
      await page.mouse.move(330 + dx / 2, 600 + dy / 2);
      await page.mouse.move(330 + dx, 600 + dy);
      await page.mouse.up();
    };
    await drag(200, -200);
    expect(await middles()).toEqual(before);
    await page.evaluate(() => window.page.drawing.zoomBy(1.6));
    await expect.poll(middles).not.toEqual(before);
    const enlarged = await middles();
    await drag(0, -60);
    await expect.poll(middles).not.toEqual(enlarged);
    for (let pull = 0; pull < 4; pull++) await drag(400, -500);
    const [x, y] = (await middles())[team.description]!;
    expect(x).toBeLessThan(900);
    expect(y).toBeGreaterThan(0);
    await page.evaluate(() => window.page.drawing.fit());
    await expect.poll(middles).toEqual(before);
  });

  test("a pulse runs along a tie and goes; with reduced motion there is none", async () => {
    const lights = page.locator("#web svg").nth(1).locator("g > g");
    const pulse = () => page.evaluate((id) => window.page.drawing.pulse(id, "HOME-1"), homeToBso.id);
    await pulse();
    expect(await lights.count()).toBe(0);
    await open(sam, false);
    await pulse();
    expect(await lights.count()).toBe(1);
    await expect.poll(() => lights.count(), { timeout: 10_000 }).toBe(0);
  });

  test("the printed image holds everyone and every tie at the same places, and is well formed", async () => {
    const svg = await page.evaluate(() => window.page.drawing.toSvg());
    const facts = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const titles = [...parsed.querySelectorAll("title")].map((title) => title.textContent);
      const groups = [...parsed.querySelectorAll("g[transform]")].map((group) => group.getAttribute("transform"));
      return { titles, groups, isBroken: parsed.querySelector("parsererror") !== null, text: parsed.documentElement.textContent };
    }, svg);
    expect(facts.isBroken).toBe(false);
    for (const one of [...sam.nodes, ...sam.ties]) expect(facts.titles).toContain(one.description);
    expect(facts.groups).toHaveLength(sam.nodes.length);
    for (const word of ["Sam", "Thuis", "BSO De", "Vlinder", "Wijkteam"]) expect(facts.text).toContain(word);
  });

  test("texts are texts: markup in a name does nothing", async () => {
    const odd = `<img src=x onerror="document.title='broken'">&"'`;
    await open(picture([{ ...home, label: odd, description: odd }]));
    const svg = await page.evaluate(() => window.page.drawing.toSvg());
    expect(svg).not.toContain("<img");
    expect(await page.locator("#web img").count()).toBe(0);
    expect(await page.title()).toBe("Het web");
  });

  test("leaves nothing behind", async () => {
    await page.evaluate(() => window.page.drawing.destroy());
    expect(await page.locator("#web > *").count()).toBe(0);
  });
});

describe("on a touch screen", () => {
  let phone: Page;

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    phone = await context.newPage();
    await phone.goto(served.address);
    await phone.waitForFunction(() => window.page !== undefined);
    await phone.evaluate((web) => window.page.open(web, true), sam);
    await phone.evaluate(() => (document.body.style.paddingBottom = "2000px"));
  });

  afterEach(async () => phone.context().close());

  async function swipeUp(distance: number) {
    const session = await phone.context().newCDPSession(phone);
    await session.send("Input.synthesizeScrollGesture", {
      x: 180,
      y: 500,
      yDistance: -distance,
      gestureSourceType: "touch",
    });
  }

  async function placeOf(name: string): Promise<{ x: number; y: number }> {
    const box = (await phone.getByRole("button", { name }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test("a tap chooses", async () => {
    const { x, y } = await placeOf(school.description);
    await phone.touchscreen.tap(x, y);
    await expect.poll(() => phone.evaluate(() => window.page.choices)).toEqual([{ kind: "node", id: school.id }]);
  });

  test("one finger scrolls the page while the whole web is in sight, and chooses nothing", async () => {
    await swipeUp(300);
    await expect.poll(() => phone.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await phone.evaluate(() => window.page.choices)).toEqual([]);
  });

  test("one finger moves the web once it is enlarged", async () => {
    const before = await placeOf(home.description);
    await phone.evaluate(() => window.page.drawing.zoomBy(2));
    await expect.poll(async () => (await placeOf(home.description)).y).not.toBeCloseTo(before.y, 0);
    const enlarged = await placeOf(home.description);
    await swipeUp(100);
    await expect.poll(async () => (await placeOf(home.description)).y).toBeLessThan(enlarged.y - 50);
    expect(await phone.evaluate(() => scrollY)).toBe(0);
  });
});

describe("the keyboard twin", () => {
  test("is two tab stops: the participants, then the ties of the one come from", async () => {
    await page.keyboard.press("Tab");
    expect(await focusedName()).toBe("Sam, in het midden.");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await buttonOf(school.description).focus();
    await page.keyboard.press("Tab");
    expect(await focusedName()).toBe(bsoToSchool.description);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#web") === null)).toBe(true);
  });

  test("arrow keys go to the nearest that way; Home and End to the first and last", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    expect(await focusedName()).toBe(home.description);
    await page.keyboard.press("ArrowDown");
    expect(await focusedName()).toBe("Sam, in het midden.");
    await page.keyboard.press("ArrowRight");
    expect(await focusedName()).toBe(school.description);
    await page.keyboard.press("End");
    expect(await focusedName()).toBe(team.description);
    await page.keyboard.press("Home");
    expect(await focusedName()).toBe("Sam, in het midden.");
  });

  test("Enter and the space bar choose, Escape lets go, and the pressed one is told", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await buttonOf(home.description).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await buttonOf(home.description).getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await choices()).toEqual([{ kind: "node", id: home.id }, null, { kind: "tie", id: homeToBso.id }]);
    expect(await page.locator("#web [aria-pressed=true]").allTextContents()).toEqual([homeToBso.description]);
  });

  test("what the page chooses is marked without telling the page again", async () => {
    await page.evaluate(() => window.page.drawing.choose("SCHOOL-1"));
    expect(await page.locator("#web [aria-pressed=true]").allTextContents()).toEqual([school.description]);
    expect(await choices()).toEqual([]);
  });

  test("the focus is seen", async () => {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe("solid");
  });

  test("keeps the focus through an update, and gives it to the child when its holder leaves", async () => {
    await buttonOf(bso.description).focus();
    await page.evaluate((next) => window.page.drawing.update(next), { ...sam, nodes: [...sam.nodes, participant("GGD")] });
    expect(await focusedName()).toContain(bso.description);
    await page.evaluate((next) => window.page.drawing.update(next), picture([home, school]));
    expect(await focusedName()).toBe("Sam, in het midden.");
  });

  test("comes into sight when focused while the drawing is enlarged", async () => {
    await page.evaluate(() => window.page.drawing.zoomBy(2.2));
    await expect.poll(async () => (await middles())[team.description]![1]).toBeGreaterThan(700);
    await buttonOf(team.description).focus();
    await expect.poll(async () => (await middles())[team.description]![1]).toBeLessThan(700);
  });

  test("axe finds nothing against it", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await checker.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });
});
