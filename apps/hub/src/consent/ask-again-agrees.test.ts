import { CHILD_SCOPES, isSameRequest, plainWords } from '@spinnenweb/domain';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';

/* What counts as the same request (C8), put before the database and before packages/domain. */

const TIE = '00000004-0000-4000-8000-000000000000';
const TELLER = '00000002-0000-4000-8000-000000000000';

let client: pg.Client;
beforeAll(async () => {
  const { adminUrl } = await createTestDatabase();
  client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
});
afterAll(() => client.end());

describe('the database and the rules as they are written down', () => {
  test('call the same request the same', async () => {
    const scopes = fc.shuffledSubarray([...CHILD_SCOPES], { minLength: 1, maxLength: 2 });
    const words = fc.constantFrom(
      'Hoe gáát het?',
      'hoe  gáát het',
      'Hoe gaat het',
      'HOE GÁÁT-HET 2',
    );
    const end = fc.constantFrom(
      '2018-03-31Z',
      '2018-04-30Z',
      '2018-05-31Z',
      '2018-05-31T00:00:01Z',
    );
    const request = fc.record({ scopes, purpose: words, endsAt: end.map((at) => new Date(at)) });
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(request, request, fc.boolean(), async (one, other, alike) => {
        const again = alike ? { ...other, scopes: one.scopes.toReversed() } : other;
        const { rows } = await client.query<{ same: boolean }>(
          `SELECT app.is_same_request(
             jsonb_populate_record(NULL::app.consent, $1::jsonb), jsonb_populate_record(NULL::app.consent, $2::jsonb)) AS same`,
          [one, again].map(({ scopes: about, purpose, endsAt }) =>
            JSON.stringify({
              tie_id: TIE,
              from_id: TELLER,
              scopes: about,
              purpose,
              ends_at: endsAt,
            }),
          ),
        );
        const same = isSameRequest(one, again);
        seen.add(same);
        expect(rows[0]?.same).toBe(same);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });

  test('read the same words in every text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'Á',
            'ß',
            '9',
            ' ',
            '\n',
            '.',
            '-',
            'ﬁ',
            'é',
            'İ',
            '١',
            'ж',
            '語',
          ),
        }),
        async (text) => {
          const { rows } = await client.query<{ words: string }>(
            'SELECT app.plain_words($1) AS words',
            [text],
          );
          expect(rows[0]?.words).toBe(plainWords(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
