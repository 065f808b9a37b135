import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { people } from '@spinnenweb/scenarios';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type NodeType, toId } from '../graphql/opaque-id.js';
import { startWholeHub, type WholeHub } from './whole-hub.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to launch the Chromium of this run. */
    chromium: LaunchOptions;
  }
}

/** A worker's screen; a parent's is {@link phone}. */
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
/** What a parent holds. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** How long a page may take to show what is waited for, in milliseconds; well within the time of one test. */
const PATIENCE = 20_000;

/** The whole product and a browser in which its people visit it, for one test file. */
export interface Visits {
  readonly hub: WholeHub;
  /** The id that a page's address names something by. */
  id(type: NodeType, key: string): string;
  /** A browser of one's own, in which nobody is signed in yet. */
  nobody(device?: BrowserContextOptions): Promise<Page>;
  /** Opens a page as a person of the scenarios, who signs in on the way. */
  as(person: string, path?: string, device?: BrowserContextOptions): Promise<Page>;
}

/** Call it at the top of a test file. After each test every browser closes, and none may have complained. */
export function expectVisitors(): Visits {
  let hub: WholeHub;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startWholeHub(), chromium.launch(inject('chromium'))]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const visits: Visits = {
    get hub() {
      return hub;
    },
    id(type, key) {
      const uuid = hub.ids.get(key);
      if (!uuid) throw new Error(`No scenario knows ${key}.`);
      return toId(type, uuid);
    },
    async nobody(device = desk) {
      const context = await browser.newContext({
        baseURL: hub.origin,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        ...device,
      });
      context.setDefaultTimeout(PATIENCE);
      context.on('page', (page) => listenTo(page, complaints));
      return context.newPage();
    },
    async as(person, path = '/', device = desk) {
      const page = await visits.nobody(device);
      await page.goto(path);
      await signIn(page, person);
      return page;
    },
  };
  return visits;
}

/** From the door of the client through the page of the issuer, back to the address one came for. */
export async function signIn(page: Page, person: string): Promise<void> {
  const { name } = people.find(({ key }) => key === person) ?? {};
  if (!name) throw new Error(`No scenario knows ${person}.`);
  await page.getByRole('link', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('banner').getByText(name).waitFor();
}

/** Asks the hub as the person whose page it is. */
export async function ask(
  page: Page,
  query: string,
  variables: object,
): Promise<Record<string, unknown>> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as {
    data: Record<string, unknown>;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data;
}

/** Errors and warnings on the console, uncaught errors, and whatever the content security policy stopped. */
function listenTo(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) =>
    complaints.push(`${error.stack ?? error.message} (${page.url()})`),
  );
}
