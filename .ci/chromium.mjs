/**
 * Vitest's global setup for tests in a real browser: unpacks Chromium once per machine, and says how to launch it as
 * `inject('chromium')`. It needs nothing installed: the libraries and the font that Chromium asks for come along. Works as
 * root and as anybody else.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { root } from './step.mjs';

const { resolve } = createRequire(import.meta.url);
const packed = join(dirname(resolve('@sparticuz/chromium')), '../bin');
const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8'));
const home = join(root, `node_modules/.cache/spinnenweb/chromium-${version}`);

/** These make Chromium one process, or let pages reach into each other: no browser of a user runs like that. */
const unwanted = [
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  "--headless='shell'",
];

// Everything here is drawn on a flat canvas; a graphics card played by the processor would only be slow.
sparticuz.setGraphicsMode = false;
const archives = readdirSync(packed).filter((archive) => !archive.startsWith('swiftshader'));

/** The package would unpack into a folder that all users of the machine share, one file at a time. */
async function unpack() {
  mkdirSync(dirname(home), { recursive: true });
  const part = mkdtempSync(`${home}-`);
  const { TMPDIR } = process.env;
  // `inflate` writes to where temporary files belong.
  process.env.TMPDIR = part;
  try {
    await Promise.all(archives.map((archive) => inflate(join(packed, archive))));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  writeFileSync(
    join(part, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts/cache</cachedir></fontconfig>`,
  );
  // Whoever may read the checkout may run it.
  for (const path of [part, join(part, 'chromium')]) chmodSync(path, 0o755);
  try {
    renameSync(part, home);
  } catch (error) {
    // Another run was first: its copy is as good.
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

export default async function setup(project) {
  if (!existsSync(home)) await unpack();
  project.provide('chromium', {
    executablePath: join(home, 'chromium'),
    args: sparticuz.args.filter(
      (argument) => !unwanted.includes(argument) && !argument.startsWith('--disable-features'),
    ),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  });
}
