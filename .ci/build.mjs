/**
 * Compiles everything and builds the client when its sources changed since the last build. Run by `npm start`,
 * `npm test` and `npm run bench`; the second time it takes about a second.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, step } from './step.mjs';

const client = join(root, 'apps/web');
const stamp = join(root, 'node_modules/.cache/spinnenweb/client-built-from');

/** What the built client depends on: its own files, the packages it uses, and the versions of all others. */
const sources = [
  'apps/web/build',
  'apps/web/index.html',
  'apps/web/lingui.config.ts',
  'apps/web/public',
  'apps/web/src',
  'apps/web/vite.config.ts',
  'packages/domain/src',
  'packages/network-view/src',
  'package-lock.json',
];

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

await step('compile', ['tsc', '-b']);

const now = fingerprint();
const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (now !== before || !existsSync(join(client, 'dist/index.html'))) {
  await step('build the client', () => run(['vite', 'build', '--logLevel', 'warn'], client));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
