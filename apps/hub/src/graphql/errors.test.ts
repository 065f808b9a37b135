import { GraphQLError } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { createTestDatabase } from '../testing/database.js';
import { badInput, ERROR_CODES, notFound, Refusal, refusalOf } from './errors.js';

let database: Database;
beforeAll(async () => {
  const urls = await createTestDatabase();
  database = await openDatabase({ appUrl: urls.appUrl, ownerUrl: urls.ownerUrl, entities: [] });
  return () => database.close();
});

const absent = '00000000-0000-4000-8000-000000000000';
const raise = (message: string, using = '') =>
  `DO $$ BEGIN RAISE EXCEPTION '${message}' ${using}; END $$`;

describe('what a client may know of an error', () => {
  it('is one of the codes, with words of its own', () => {
    const messages = ERROR_CODES.map((code) => new Refusal(code).message);
    expect(new Set(messages).size).toBe(ERROR_CODES.length);
    for (const code of ERROR_CODES) expect(new Refusal(code).extensions).toEqual({ code });
  });

  it('is a refusal as it was made, however deep it lies', () => {
    const refusal = badInput('body', 'TOO_LONG');
    const wrapped = new GraphQLError('outer', {
      originalError: new Error('inner', { cause: refusal }),
    });
    expect(refusalOf(wrapped)).toBe(refusal);
    expect(notFound().extensions).toEqual({ code: 'NOT_FOUND' });
  });

  const asOwner: [string, string, object][] = [
    ['a code that our SQL raises', raise('NOT_OPEN'), { code: 'NOT_OPEN' }],
    [
      'with field and problem',
      raise('BAD_INPUT', `USING DETAIL = 'endsAt', HINT = 'TOO_LATE'`),
      { code: 'BAD_INPUT', field: 'endsAt', problem: 'TOO_LATE' },
    ],
    ['a word that is no code', raise('SOMETHING_ELSE'), { code: 'INTERNAL' }],
    ['a word that only looks inherited', raise('CONSTRUCTOR'), { code: 'INTERNAL' }],
    [
      'a row that is not there',
      `INSERT INTO app.account VALUES ('i', 's', '${absent}')`,
      { code: 'NOT_FOUND' },
    ],
    [
      'a row that is there already',
      `INSERT INTO app.organisation (kind, name) VALUES ('BSO', 'De Boom'), ('BSO', 'De Boom')`,
      { code: 'NOT_ALLOWED' },
    ],
    ['a broken check', `INSERT INTO app.person (name) VALUES ('')`, { code: 'BAD_INPUT' }],
    ['a missing value', 'INSERT INTO app.person (name) VALUES (NULL)', { code: 'BAD_INPUT' }],
    ['a value of the wrong kind', `SELECT 'x'::uuid`, { code: 'BAD_INPUT' }],
    ['a mistake of ours', 'SELECT nothing_of_the_kind', { code: 'INTERNAL' }],
  ];
  it.each(asOwner)('of %s is a code without details', async (_what, sql, extensions) => {
    const error = await failure(
      database.asSystem('a test provokes an error', (em) => em.execute(sql)),
    );
    expect(refusalOf(error).extensions).toEqual(extensions);
    expect(refusalOf(error).message).not.toMatch(/app\.|De Boom|nothing_of/);
  });

  it('of what a policy or a missing right refuses is that there is no such thing', async () => {
    const error = await failure(
      database.asViewer(null, (em) => em.execute(`INSERT INTO app.person (name) VALUES ('Sam')`)),
    );
    expect(refusalOf(error).extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('of anything else is nothing', () => {
    for (const error of [new Error('secret'), 'secret', null, undefined, { code: 'NOT_FOUND' }]) {
      const refusal = refusalOf(error);
      expect(refusal.extensions).toEqual({ code: 'INTERNAL' });
      expect(refusal.message).not.toContain('secret');
    }
  });
});

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error,
  );
}
