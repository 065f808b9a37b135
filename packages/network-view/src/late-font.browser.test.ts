import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { bso, drawForEachTest, home, patient, school, team } from './testing/drawing-page.js';
import { picture } from './testing/random-pictures.js';

const drawing = drawForEachTest({ viewport: { width: 390, height: 500 } });

/** Names that grow by half of the node's own width when their letters do. */
const web = picture(
  [home, bso, school, team].map((node) => ({ ...node, label: node.label.slice(0, 8) })),
);

test('a font that comes late and is broader leaves every name in sight', async () => {
  const font = await readFile(
    createRequire(import.meta.url).resolve(
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    ),
  );
  let send!: () => void;
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await drawing.page.route('**/late.woff2', async (route) => {
    await sent;
    await route.fulfill({ body: font, contentType: 'font/woff2' });
  });
  await drawing.page.addStyleTag({
    content: `@font-face { font-family: Late; src: url(/late.woff2); size-adjust: 200%; }`,
  });
  const asked = drawing.page.waitForRequest('**/late.woff2');
  await drawing.page.evaluate(() => {
    window.page.palette.font = 'Late, sans-serif';
  });
  await drawing.open(web);
  await asked;
  const before = await drawing.middles();
  send();
  // Broader names need more room: the web stands smaller.
  await expect.poll(drawing.middles, patient).not.toEqual(before);
  expect(await drawing.ink(3)).toBe(0);
});
