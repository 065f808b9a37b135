import pg from 'pg';
import {
  CONSENTS,
  COORDINATOR,
  HAS_GGZ,
  MESSAGES,
  PROFESSIONS,
  TIES,
  WORKERS_PER_ORGANISATION,
} from './dataset.plan.js';

export interface DatasetOptions {
  children: number;
  /** How many children each coordinating worker has. */
  caseload: number;
  /** How many the first of them has, when it is another number. */
  firstCaseload?: number;
  /** Another whole number gives other names and ages; the same one the same rows. */
  seed: number;
  /** Told how far it is. */
  say?: (line: string) => void;
}

/** A coordinating worker, and the children whose web they keep. Ids are uuids. */
export interface Worker {
  person: string;
  children: string[];
}

/**
 * Children in one statement. The first batch is small: about tables it has never counted the planner guesses wrong, and
 * what follows from hundreds of webs would be derived in loops within loops.
 */
const FIRST_BATCH = 30;
const BATCH = 500;
/** Connections that write webs at once; no two touch the same. */
const WRITERS = 3;
const FIRST_NAMES =
  "'{Amina,Bram,Chloé,Dex,Elif,Finn,Guus,Hanna,Ilias,Jara,Kai,Liv,Milan,Nova,Otis,Puk}'::text[]";
const LAST_NAMES =
  "'{Aalbers,Bakir,Claassen,Dijkman,Eltink,Faber,Grooten,Haddad,Idema,Jonkers,Koster,Lamers}'::text[]";

/**
 * Fills an empty, migrated database with invented children, as the owner of the tables. What follows from the facts is
 * derived by the functions that derive it everywhere, only not after each statement: the triggers that call them are put
 * aside, and app.settle() is called once for many webs. Whether a consent is given is still decided by app.decide().
 *
 * @returns the coordinating workers, the first one first
 */
export async function makeDataset(ownerUrl: string, options: DatasetOptions): Promise<Worker[]> {
  const { children, say = () => undefined } = options;
  const sql = statementsFor(options);
  const owners = await Promise.all(Array.from({ length: WRITERS }, () => connect(ownerUrl)));
  const owner = owners[0] as pg.Client;
  try {
    for (const statement of sql.people) await owner.query(statement);
    await putTriggersAside(owner, 'DISABLE');
    let done = 0;
    await writeWebs(owner, 1, Math.min(FIRST_BATCH, children));
    await owner.query('ANALYZE');
    await Promise.all(
      owners.map(async (writer) => {
        while (done < children) await writeWebs(writer, done + 1, Math.min(done + BATCH, children));
      }),
    );
    await putTriggersAside(owner, 'ENABLE');
    // What was loaded is read at once: its statistics and visibility must not come later, in the middle of a measurement.
    await owner.query('VACUUM ANALYZE');
    return (await owner.query<Worker>(sql.workers)).rows;

    async function writeWebs(writer: pg.Client, from: number, to: number): Promise<void> {
      done = to;
      await writer.query('BEGIN');
      for (const statement of sql.webs) {
        await writer.query(
          statement.replaceAll('$from', String(from)).replaceAll('$to', String(to)),
        );
      }
      await writer.query('COMMIT');
      say(`children ${from} to ${to}`);
    }
  } finally {
    await Promise.all(owners.map((one) => one.end()));
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The triggers after which webs are settled, once for each statement or each answer. */
async function putTriggersAside(owner: pg.Client, act: 'DISABLE' | 'ENABLE'): Promise<void> {
  const found = await owner.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s ${act} TRIGGER %I', tgrelid::regclass, tgname) AS statement FROM pg_trigger
     WHERE tgfoid = 'app.settle_after()'::regprocedure OR tgfoid = 'app.sign()'::regprocedure OR tgfoid = 'app.count_signature()'::regprocedure`,
  );
  for (const { statement } of found.rows) await owner.query(statement);
}

function statementsFor({ children, caseload, firstCaseload = caseload, seed }: DatasetOptions) {
  for (const number of [children, caseload, firstCaseload, seed]) {
    if (!Number.isSafeInteger(number) || number < 0)
      throw new TypeError('Counts are whole numbers.');
  }
  /** The uuid of the n-th thing of a kind. */
  const id = (kind: string, n = 'i') => `md5('${seed}/${kind}/' || ${n})::uuid`;
  /** A number below `below` that depends on the seed and on i only. */
  const some = (what: string, below: number | string, n = 'i') =>
    `abs(hashtextextended('${what}/' || ${n}, ${seed}) % ${below})::integer`;
  const pick = (names: string, what: string, n = 'i') =>
    `(${names})[1 + ${some(what, `cardinality(${names})`, n)}]`;
  const name = (what: string, n = 'i') =>
    `${pick(FIRST_NAMES, what, n)} || ' ' || ${pick(LAST_NAMES, `${what} last`, n)}`;
  const numbers = 'generate_series($from, $to) i';

  const coordinators = Math.max(1, 1 + Math.ceil((children - firstCaseload) / caseload));
  const kinds = [
    {
      ...COORDINATOR,
      workers: coordinators,
      workerOf: `CASE WHEN i <= ${firstCaseload} THEN 0 ELSE 1 + (i - ${firstCaseload} - 1) / ${caseload} END`,
    },
    ...PROFESSIONS.map(({ kind, function: does, childrenPerWorker }) => {
      const workers = Math.ceil(children / childrenPerWorker);
      return { kind, function: does, workers, workerOf: some(kind, workers) };
    }),
  ];
  const workerOf = (kind: string) => kinds.find((one) => one.kind === kind)?.workerOf ?? '';
  const organisationOf = (worker: string) => `(${worker}) / ${WORKERS_PER_ORGANISATION}`;
  /** The kinds of the children's webs, HOME excepted, as rows of a query over `i`. */
  const professionals = kinds
    .map(
      ({ kind, function: does, workerOf: worker }) =>
        `SELECT i, '${kind}' AS kind, '${does}' AS does, ${worker} AS worker FROM ${numbers}` +
        (kind === 'GGZ' ? ` WHERE ${HAS_GGZ}` : kind === 'CLUB' ? ` WHERE NOT (${HAS_GGZ})` : ''),
    )
    .join(' UNION ALL ');
  /** Rows of a plan over the children of a batch, without those about a GGZ that is not there. */
  const planned = (rows: readonly (readonly (string | number)[])[], columns: string) =>
    `(SELECT * FROM ${numbers}, (VALUES ${rows.map((row) => `(${row.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')})`).join(', ')}) v (${columns})
      WHERE ${HAS_GGZ} OR 'GGZ' <> ALL (ARRAY[v.one, v.other])) x`;
  const participant = (column: string) => `md5('${seed}/' || ${column} || '/' || i)::uuid`;
  const consents = planned(
    CONSENTS.map(({ from, to, scopes, state }) => [from, to, scopes, state]),
    'one, other, scopes, plan',
  );
  const consentId = `md5('${seed}/consent ' || x.one || x.other || '/' || i)::uuid`;
  const asked = "date_trunc('day', now()) - interval '60 days'";
  const mother = id('mother');

  return {
    people: kinds.flatMap(({ kind, function: does, workers }) => [
      `INSERT INTO app.organisation (id, kind, name)
         SELECT ${id(`org ${kind}`)}, '${kind}', initcap(replace('${kind}', '_', ' ')) || ' ' || (i + 1) FROM generate_series(0, ${organisationOf(`${workers} - 1`)}) i`,
      `INSERT INTO app.person (id, name) SELECT ${id(`worker ${kind}`)}, ${name(kind)} FROM generate_series(0, ${workers} - 1) i`,
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function, valid_from)
         SELECT ${id(`worker ${kind}`)}, ${name(kind)}, ${id(`org ${kind}`, organisationOf('i'))}, '${does}', '2020-01-01' FROM generate_series(0, ${workers} - 1) i`,
    ]),

    webs: [
      `INSERT INTO app.person (id, name)
         SELECT ${mother}, ${name('mother')} FROM ${numbers} UNION ALL SELECT ${id('father')}, ${name('father')} FROM ${numbers}
         UNION ALL SELECT ${id('self')}, ${pick(FIRST_NAMES, 'child')} FROM ${numbers} WHERE ${some('age', 20)} < 3`,
      // Birthdays lie between 100 and 300 days back: no threshold falls within the life of the consents asked since.
      `INSERT INTO app.child (id, first_name, born_on, person_id)
         SELECT ${id('child')}, ${pick(FIRST_NAMES, 'child')},
           (now() - make_interval(years => CASE WHEN ${some('age', 20)} < 3 THEN 12 + ${some('teen', 4)} ELSE 4 + ${some('young', 8)} END, days => 100 + ${some('birthday', 200)}))::date,
           CASE WHEN ${some('age', 20)} < 3 THEN ${id('self')} END FROM ${numbers}`,
      `INSERT INTO app.participant (id, child_id, kind, name, valid_from) SELECT ${id('HOME')}, ${id('child')}, 'HOME', 'Thuis', now() - interval '700 days' FROM ${numbers}`,
      `INSERT INTO app.guardianship (child_id, person_id, person_name, home_id, authority_from, authority_source)
         SELECT ${id('child')}, g.id, p.name, ${id('HOME')}, now() - interval '10 years', 'gezagsregister'
         FROM ${numbers}, LATERAL (VALUES (${mother}), (${id('father')})) g (id), app.person p WHERE p.id = g.id`,
      `INSERT INTO app.participant (id, child_id, kind, organisation_id, name, serves_person_id, coordinates, valid_from)
         SELECT ${participant('kind')}, ${id('child')}, kind, md5('${seed}/org ' || kind || '/' || ${organisationOf('worker')})::uuid, '-',
           CASE WHEN kind = 'GGZ' THEN ${mother} END, kind = '${COORDINATOR.kind}', now() - make_interval(days => 200 + ${some('since', 300)})
         FROM (${professionals}) x`,
      `INSERT INTO app.assignment (participant_id, person_id, function, valid_from)
         SELECT ${participant('kind')}, md5('${seed}/worker ' || kind || '/' || worker)::uuid, does, now() - interval '190 days' FROM (${professionals}) x`,
      `INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded, made_by_id, created_at)
         SELECT a.child_id, a.id, a.shielded, b.id, b.shielded, ${id(COORDINATOR.kind)}, now() - interval '100 days'
         FROM ${planned(TIES, 'one, other')}
         JOIN app.participant a ON a.id = LEAST(${participant('x.one')}, ${participant('x.other')})
         JOIN app.participant b ON b.id = GREATEST(${participant('x.one')}, ${participant('x.other')})`,
      // A consent about mother is asked only where she knows of who serves her.
      `SELECT app.settle_seats(ARRAY(SELECT ${id('child')} FROM ${numbers}))`,
      `INSERT INTO app.consent (id, tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, requested_at, ends_at)
         SELECT ${consentId}, t.id, ${participant('x.one')}, ${id(COORDINATOR.kind)}, md5('${seed}/worker ${COORDINATOR.kind}/' || ${workerOf(COORDINATOR.kind)})::uuid,
           x.scopes::text[], 'Samen weten wat helpt.', CASE WHEN x.one = 'GGZ' THEN ${mother} END, ${asked},
           LEAST(now() + interval '200 days', app.latest_consent_end(t.child_id, x.one = 'GGZ', ${asked}))
         FROM ${consents} JOIN app.tie t ON t.a_id = LEAST(${participant('x.one')}, ${participant('x.other')}) AND t.b_id = GREATEST(${participant('x.one')}, ${participant('x.other')})`,
      `SELECT app.settle_signers(ARRAY(SELECT ${id('child')} FROM ${numbers}))`,
      // Of what still waits only mother said yes.
      `INSERT INTO app.signature (consent_id, person_id, person_name, role, act, at, wording, language)
         SELECT g.consent_id, g.person_id, p.name, g.role, 'YES', ${asked} + interval '1 day', 'request-1', 'nl'
         FROM ${consents} JOIN app.signer g ON g.consent_id = ${consentId} JOIN app.person p ON p.id = g.person_id
         WHERE x.plan <> 'REQUESTED' OR g.person_id = ${mother}`,
      `UPDATE app.consent c SET state = 'GIVEN', decided_at = ${asked} + interval '1 day' FROM ${consents} WHERE c.id = ${consentId} AND x.plan <> 'REQUESTED'`,
      `INSERT INTO app.signature (consent_id, person_id, person_name, role, act, at)
         SELECT g.consent_id, g.person_id, p.name, g.role, 'WITHDRAWN', now() - interval '20 days'
         FROM ${consents} JOIN app.signer g ON g.consent_id = ${consentId} JOIN app.person p ON p.id = g.person_id
         WHERE x.plan = 'WITHDRAWN' AND g.person_id = ${mother}`,
      `UPDATE app.consent c SET state = 'WITHDRAWN', ended_at = now() - interval '20 days' FROM ${consents} WHERE c.id = ${consentId} AND x.plan = 'WITHDRAWN'`,
      `SELECT app.settle(ARRAY(SELECT ${id('child')} FROM ${numbers}))`,
      ...tellings(),
    ],

    workers: `SELECT person_id AS person, array_agg(child_id ORDER BY child_id) AS children FROM app.seat WHERE coordinates
      GROUP BY person_id ORDER BY person_id = ${id(`worker ${COORDINATOR.kind}`, '0')} DESC, person_id`,
  };

  function tellings(): string[] {
    const told = planned(
      MESSAGES.map(({ from, to, scope, daysAgo }) => [from, to, scope, daysAgo]),
      'one, other, scope, days_ago',
    );
    const messageId = `md5('${seed}/message ' || x.days_ago || '/' || i)::uuid`;
    const author = `CASE x.one WHEN 'HOME' THEN ${mother} ${kinds
      .map(
        ({ kind, workerOf: worker }) =>
          `WHEN '${kind}' THEN ${id(`worker ${kind}`, `(${worker})`)}`,
      )
      .join(' ')} END`;
    return [
      `INSERT INTO app.message (id, from_id, author_id, scope, about_person_id, body, client_message_id, sent_at)
         SELECT ${messageId}, ${participant('x.one')}, ${author}, x.scope, CASE WHEN x.one = 'GGZ' THEN ${mother} END,
           'Vandaag ging het goed. Morgen om ' || (8 + ${some('hour', 9)}) || '.00 praten we verder.', ${messageId}, now() - make_interval(days => x.days_ago, mins => ${some('minute', 600)})
         FROM ${told} ORDER BY x.days_ago DESC`,
      `INSERT INTO app.delivery (message_id, to_id) SELECT ${messageId}, ${participant('x.other')} FROM ${told}`,
    ];
  }
}
