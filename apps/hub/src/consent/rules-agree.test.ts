import {
  birthdayAt,
  CONSENT_STATES,
  decide,
  type GivenAnswer,
  latestEnd,
  mayMove,
  requiredSigners,
  type Signer,
} from '@spinnenweb/domain';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';

/*
 * The database decides, and packages/domain states the same rules for people to read. Here random families are put
 * before both. The rows are written by the superuser with triggers off, so that families that no act could make are
 * judged too; each is gone after its run.
 */

let client: pg.Client;
beforeAll(async () => {
  const { adminUrl } = await createTestDatabase();
  client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(() => client.end());

const uuid = (kind: number, number: number) =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const CHILD = uuid(1, 0);
const CONSENT = uuid(2, 0);
const CHILD_PERSON = uuid(3, 9);
/** Guardians are the first four; the fifth is a stranger who answers all the same. */
const people = [0, 1, 2, 3, 4].map((number) => uuid(3, number));

interface Family {
  bornOn: string;
  at: Date;
  hasSignIn: boolean;
  unableSince: Date | null;
  guardians: { personId: string; from: Date | null; until: Date | null }[];
  aboutParent: string | null;
  answers: GivenAnswer[];
}

const day = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2012-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const leapDay = fc.constantFrom('2004-02-29', '2008-02-29', '2012-02-29');
const bornOn = fc.oneof(
  { weight: 5, arbitrary: day.map((date) => date.toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: leapDay },
);
const moment = fc.date({
  min: new Date('2013-01-01T00:00:00Z'),
  max: new Date('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
});
/** Anywhere, and often exactly at or just beside a birthday that counts. */
const momentFor = (born: string) =>
  fc.oneof(
    moment,
    fc
      .tuple(fc.constantFrom(12, 16, 18), fc.constantFrom(-1, 0, 1))
      .map(([age, beside]) => new Date(birthdayAt(born, age).getTime() + beside)),
  );

const family: fc.Arbitrary<Family> = bornOn.chain((born) =>
  momentFor(born).chain((at) => {
    const near = fc.oneof(
      moment,
      fc.constantFrom(-1, 0, 1).map((beside) => new Date(at.getTime() + beside)),
    );
    const period = fc.tuple(fc.option(near), fc.option(near)).map(([one, other]) =>
      // Half-open, and never backwards: the table refuses that.
      one && other && other < one ? { from: other, until: one } : { from: one, until: other },
    );
    return fc.record({
      bornOn: fc.constant(born),
      at: fc.constant(at),
      hasSignIn: fc.boolean(),
      unableSince: fc.option(near, { freq: 3 }),
      guardians: fc
        .array(period, { maxLength: 4 })
        .map((periods) => periods.map((one, index) => ({ personId: people[index] ?? '', ...one }))),
      aboutParent: fc.option(fc.constantFrom(...people), { freq: 5 }),
      answers: fc.array(
        fc.record({
          personId: fc.constantFrom(...people, CHILD_PERSON),
          answer: fc.constantFrom('YES' as const, 'NO' as const),
        }),
        { maxLength: 8 },
      ),
    });
  }),
);

/** Two who must both sign and do not agree: by chance alone some runs would meet none. */
const disagreeing: Family = {
  bornOn: '2008-05-05',
  at: new Date('2015-01-01T00:00:00Z'),
  hasSignIn: false,
  unableSince: null,
  guardians: people
    .slice(0, 2)
    .map((personId) => ({ personId, from: new Date('2014-01-01T00:00:00Z'), until: null })),
  aboutParent: null,
  answers: people
    .slice(0, 2)
    .map((personId, index) => ({ personId, answer: index ? 'NO' : 'YES' })),
};

describe('the database and the rules as they are written down', () => {
  test('name the same signers, and come to the same from the same answers', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(family, async (one) => {
        const signers = signersOf(one);
        const said = decide(
          signers.map(({ personId }) => personId),
          one.answers,
        );
        seen.add(said);
        expect(await ask(one)).toEqual({ signers: signers.map(spell).sort(), said });
      }),
      { numRuns: 600, examples: [[disagreeing]] },
    );
    // A test that meets one kind of family only would prove little.
    expect([...seen].sort()).toEqual(['CONFLICT', 'GIVEN', 'REFUSED', 'REQUESTED']);
  });

  test('let a consent about the child or a parent last equally long', async () => {
    await fc.assert(
      fc.asyncProperty(
        bornOn.chain((born) => fc.tuple(fc.constant(born), momentFor(born))),
        fc.boolean(),
        async ([born, at], isAboutParent) => {
          const end = await undone(async () => {
            await insertChild({ bornOn: born, hasSignIn: false, unableSince: null });
            const { rows } = await client.query<{ end: Date }>(
              'SELECT app.latest_consent_end($1, $2, $3) AS end',
              [CHILD, isAboutParent, at],
            );
            return rows[0]?.end;
          });
          const about = isAboutParent ? { parent: people[0] ?? '' } : ('CHILD' as const);
          expect(end).toEqual(latestEnd({ about, bornOn: born, at }));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('allow the same moves from state to state', async () => {
    const born = '2010-06-01';
    const at = new Date('2018-06-01T12:00:00Z');
    const parent = people[0] ?? '';
    for (const from of CONSENT_STATES) {
      for (const to of CONSENT_STATES) {
        if (from === to) continue;
        const moved = await undone(async () => {
          await insertChild({ bornOn: born, hasSignIn: false, unableSince: null });
          await insertConsent(parent, from, [{ personId: parent, answer: 'YES' }]);
          await client.query('ALTER TABLE app.consent ENABLE ALWAYS TRIGGER check_move');
          const ended = ['WITHDRAWN', 'EXPIRED', 'INVALIDATED'].includes(to) ? at : null;
          const decided = to === 'REQUESTED' ? null : at;
          return client
            .query(
              'UPDATE app.consent SET state = $2, decided_at = $3, ended_at = $4 WHERE id = $1',
              [CONSENT, to, decided, ended],
            )
            .then(() => true)
            .catch((error: Error) =>
              error.message === 'NOT_OPEN' ? false : Promise.reject(error),
            );
        });
        expect({ from, to, moved }).toEqual({ from, to, moved: mayMove(from, to) });
      }
    }
  });
});

function signersOf({ bornOn: born, at, hasSignIn, unableSince, guardians, aboutParent }: Family) {
  return requiredSigners({
    about: aboutParent ? { parent: aboutParent } : 'CHILD',
    child: {
      personId: hasSignIn ? CHILD_PERSON : null,
      bornOn: born,
      unableToWeigh: unableSince !== null && unableSince <= at,
    },
    guardians: guardians.map(({ personId, from, until }) => ({
      personId,
      authority: from ? [{ from, until }] : [],
    })),
    at,
  });
}

const spell = ({ personId, as }: Signer) => `${as} ${personId ?? 'nobody'}`;

async function ask(one: Family): Promise<{ signers: string[]; said: string }> {
  return undone(async () => {
    await insertChild(one);
    for (const { personId, from, until } of one.guardians) {
      await client.query(
        `INSERT INTO app.guardianship (child_id, person_id, person_name, authority_from, authority_until, authority_source)
         VALUES ($1, $2, 'G', $3, COALESCE($4::timestamptz, 'infinity'), $5)`,
        [CHILD, personId, from, until, from && 'invented'],
      );
    }
    await insertConsent(one.aboutParent, 'REQUESTED', one.answers);
    const { rows: signers } = await client.query<{ personId: string | null; as: Signer['as'] }>(
      'SELECT person_id AS "personId", role AS as FROM app.required_signers($1, $2, $3)',
      [CHILD, one.aboutParent, one.at],
    );
    const { rows } = await client.query<{ said: string }>('SELECT app.decide($1, $2) AS said', [
      CONSENT,
      one.at,
    ]);
    return { signers: signers.map(spell).sort(), said: rows[0]?.said ?? '' };
  });
}

async function undone<T>(work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function insertChild({
  bornOn: born,
  hasSignIn,
  unableSince,
}: Pick<Family, 'bornOn' | 'hasSignIn' | 'unableSince'>): Promise<void> {
  await client.query(
    `INSERT INTO app.child (id, first_name, born_on, person_id, unable_to_weigh_since, unable_to_weigh_source)
     VALUES ($1, 'K', $2, $3, $4, $5)`,
    [CHILD, born, hasSignIn ? CHILD_PERSON : null, unableSince, unableSince && 'invented'],
  );
}

async function insertConsent(
  aboutParent: string | null,
  state: string,
  answers: readonly GivenAnswer[],
): Promise<void> {
  const isEnded = ['WITHDRAWN', 'EXPIRED', 'INVALIDATED'].includes(state);
  await client.query(
    `INSERT INTO app.consent (id, child_id, tie_id, shielded, from_id, from_name, to_id, to_name, asked_by_id, asked_by_name, asked_by_person_id,
       scopes, purpose, about_person_id, about_person_name, state, requested_at, decided_at, ended_at, ends_at, runs_until)
     VALUES ($1, $2, $3, false, $3, 'A', $1, 'B', $3, 'A', $3, ARRAY[$4], 'Om te proberen.', $5, $6, $7,
       '2018-01-01Z', $8, $9, '2018-12-01Z', '2018-12-01Z')`,
    [
      CONSENT,
      CHILD,
      uuid(4, 0),
      aboutParent ? 'PARENT_CARE' : 'DAILY',
      aboutParent,
      aboutParent && 'P',
      state,
      state === 'REQUESTED' ? null : '2018-02-01Z',
      isEnded ? '2018-03-01Z' : null,
    ],
  );
  for (const { personId, answer } of answers) {
    await client.query(
      `INSERT INTO app.signature (consent_id, person_id, person_name, role, act, wording, language)
       VALUES ($1, $2, 'P', 'GUARDIAN', $3, 'request-1', 'nl')`,
      [CONSENT, personId, answer],
    );
  }
}
