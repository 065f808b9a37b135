import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Unpacked once for a checkout; gone with the next clean install. Sources and compiled code lie equally deep. */
const home = fileURLToPath(
  new URL('../../../../node_modules/.cache/spinnenweb/chromium', import.meta.url),
);

/** These melt Chromium into fewer processes or let pages reach into each other: no user's browser runs like that. */
const unwanted = [
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
  "--headless='shell'",
];

/**
 * Starts a real Chromium without a window; the caller closes it. It brings its own libraries and a font, so that a
 * machine needs nothing but Node, and runs without its sandbox, since it must start for root too.
 */
export async function launchChromium(): Promise<Browser> {
  await unpackOnce();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: sparticuz.args.filter(
      (argument) => !unwanted.includes(argument) && !argument.startsWith('--disable-features'),
    ),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  });
}

/**
 * The package itself unpacks under fixed names into the machine's temporary folder, where a second user may not read
 * it and a second process may find it half written. So each unpacks for itself, and the first to finish is kept.
 */
async function unpackOnce(): Promise<void> {
  if (existsSync(home)) return;
  mkdirSync(dirname(home), { recursive: true });
  const part = mkdtempSync(`${home}-`);
  const archives = join(
    dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
    '../bin',
  );
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = part;
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((archive) =>
        inflate(join(archives, archive)),
      ),
    );
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  // The one it ships points at folders of the machines it was made for.
  writeFileSync(
    join(part, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts/cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(part, home);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}
