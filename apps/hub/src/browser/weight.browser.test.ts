import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { expectVisitors, phone, signIn } from '../testing/visitors.js';

const visits = expectVisitors();

/** What a parent's phone may have to fetch before it shows who helps, in bytes of script as gzip packs it at its best. */
const BUDGET = 110_000;

test('a parent’s first page stays light: the drawing is not fetched, and the live line only once the page stands', async () => {
  const page = await visits.nobody(phone);
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const packed = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    scripts.set(new URL(response.url()).pathname, packed);
  });
  await page.goto('/');
  await signIn(page, 'naima');
  await page.getByText('BSO De Boomhut').first().waitFor();
  const isLiveLine = (path: string) => path.includes('live-socket');
  await expect.poll(() => [...scripts.keys()].some(isLiveLine)).toBe(true);

  expect([...scripts.keys()].filter((path) => /drawing|cytoscape/.test(path))).toEqual([]);
  const needed = [...scripts].filter(([path]) => !isLiveLine(path));
  const bytes = await Promise.all(needed.map(([, packed]) => packed));
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(BUDGET);
});
