import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlHub, openGraphqlHub } from '../testing/graphql-hub.js';

/** The compiled program; `npm test` compiles before it runs the tests. */
const program = fileURLToPath(new URL('../../dist/organisation/cli.js', import.meta.url));

let hub: GraphqlHub;
let ownerUrl: string;
beforeAll(async () => {
  const urls = await createTestDatabase();
  ({ ownerUrl } = urls);
  hub = await openGraphqlHub(urls);
});

test('whoever keeps the tables appoints the first administrator of the hub, by an account', async () => {
  const account = ['appoint', 'urn:spinnenweb:test', 'vera', 'Vera Kool'];
  expect(await run(ownerUrl, account)).toEqual([0, 'This account administers the hub from now\n']);
  const { data } = await hub.ask(
    await hub.signIn('vera'),
    '{ viewer { person { name } administersHub } administrativeActs { act byName personName } }',
  );
  expect(data).toEqual({
    viewer: { person: { name: 'Vera Kool' }, administersHub: true },
    administrativeActs: [{ act: 'ADMINISTRATOR_APPOINTED', byName: null, personName: 'Vera Kool' }],
  });
  expect(await run(ownerUrl, account)).toEqual([1, 'This account administers the hub already\n']);
});

test('it says what it needs, and tells nothing of the database', async () => {
  expect(await run(undefined, ['appoint', 'a', 'b', 'c'])).toEqual([
    1,
    expect.stringContaining('DATABASE_OWNER_URL must be a postgres:// address'),
  ]);
  for (const words of [[], ['appoint'], ['appoint', 'a', 'b'], ['dismiss', 'a', 'b', 'c']]) {
    const [code, said] = await run(ownerUrl, words);
    expect(code).toBe(1);
    expect(said).toContain('Say whom to appoint: appoint ISSUER SUBJECT NAME');
  }
});

/** @returns the exit code, and all it said */
function run(url: string | undefined, words: string[]): Promise<[number, string]> {
  const env = url ? { DATABASE_OWNER_URL: url } : {};
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (error, out, err) =>
      resolve([error ? 1 : 0, out + err]),
    );
  });
}
