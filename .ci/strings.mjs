/**
 * Every text on screen stands in both catalogs, and no catalog holds a text that is no longer used. Lingui extracts what
 * the code says; what comes out must be what is committed.
 */
import { join } from 'node:path';
import { differences, putBack, textsIn } from './keep.mjs';
import { root, run } from './step.mjs';

const client = join(root, 'apps/web');
const catalogs = join(client, 'src/locales');

const isCatalog = (name) => name.endsWith('.po');
const withoutDates = (text) => text.replaceAll(/^"(?:POT-Creation|PO-Revision)-Date:.*\n/gm, '');

/** Ids of the entries without a translation. A translation may start on the line below its keyword. */
function untranslated(catalog) {
  return catalog
    .split(/\n{2,}/)
    .filter((entry) => /^msgstr ""\s*$(?!\n")/m.test(entry))
    .map((entry) => /^msgid ((?:".*"\n?)+)/m.exec(entry)?.[1].trim() ?? entry);
}

export function stringsProblem() {
  const before = textsIn(catalogs, isCatalog);
  if (before.size === 0) return 'there are no catalogs in apps/web/src/locales';
  const failure = run(['lingui', 'extract', '--clean'], client);
  const after = textsIn(catalogs, isCatalog);
  putBack(catalogs, before, after);
  if (failure) return failure;

  const gaps = [...after].flatMap(([name, text]) =>
    untranslated(text).map((id) => `${name}: ${id}`),
  );
  if (gaps.length > 0) return `not translated:\n  ${gaps.join('\n  ')}`;

  const stale = differences(
    before,
    after,
    (one, other) => withoutDates(one) === withoutDates(other),
  );
  if (stale.length > 0) {
    return `${stale.join(', ')} would change; run \`npm run strings\` and translate what is new`;
  }
}
