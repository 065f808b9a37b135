import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../graphql/schema.js';
import { type NodeType, toId } from '../graphql/opaque-id.js';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { entities, resolvers } from '../slices.js';
import { contentsOf } from '../testing/contents.js';
import { type GraphqlHub, openGraphqlHub } from '../testing/graphql-hub.js';
import { type Asked, type CountedPostgres, countPostgres } from './counted-postgres.js';
import { ACTORS, type Fitting, fittingFor, type FittingParts, withId } from './fitting.js';
import {
  type Copy,
  givenIn,
  type GroundState,
  knownIn,
  NOBODY,
  prepareGroundState,
} from './ground-state.js';
import { documentOf, type IdPlace, type Operation, operationsOf } from './schema-walk.js';

/** Whoever acts, and some who see much, little or nothing of the same webs. */
const ONLOOKERS = ['karin', 'naima', 'winston', 'dewi', 'martijn', NOBODY];
/** Hidden things that are tried: more by whoever can get furthest. */
const HIDDEN_BY = { actor: 6, onlooker: 2 };
/** Who is signed in, and who looked: what is asked is recorded (D7). */
const MAY_CHANGE = ['session', 'access_record'];
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;

const schema = createSchema({ resolvers });

let state: GroundState;
let copy: Copy;
let hub: GraphqlHub;
let database: Database;
let counted: CountedPostgres;
let parts: FittingParts;

/**
 * Tells a test file's story of one kind of operation: at every place of every one of them an id of what is hidden is
 * answered as one of what is not there. Operations and places come from the schema, so that a new one joins by itself.
 */
export function describeWalk(kind: 'query' | 'mutation'): void {
  beforeAll(open, 60_000);
  afterAll(() => database.close());
  const asked = operationsOf(schema).filter((operation) => operation.kind === kind);

  describe('an id of what is hidden is answered as one of what is not there:', () => {
    it.each(asked.map((operation) => [operation.name, operation] as const))(
      '%s',
      async (_name, operation) => {
        const before = await contentsOf(copy.owner, MAY_CHANGE);
        for (const fitting of await fittingFor(operation, parts)) {
          for (const place of fitting.places) {
            for (const person of new Set([fitting.by, ...ONLOOKERS])) {
              await expectNoDifference(operation, fitting, place, person);
            }
          }
        }
        expect(await contentsOf(copy.owner, MAY_CHANGE)).toEqual(before);
      },
      120_000,
    );
  });
}

async function open(): Promise<void> {
  state = await prepareGroundState(schema, [...ACTORS, ...ONLOOKERS]);
  copy = await state.copy();
  const { urls, owner } = copy;
  counted = await countPostgres(urls.adminUrl);
  hub = await openGraphqlHub({
    ...urls,
    appUrl: counted.through(urls.appUrl),
    logUrl: counted.through(urls.logUrl),
  });
  database = await openDatabase({ ...urls, entities });
  // The first question of each kind also opens a connection.
  await hub.ask(state.handleOf('karin'), '{ children { edges { cursor } } }');
  await hub.ask(state.handleOf('karin'), 'mutation { markRead(messageIds: []) }');
  parts = {
    schema,
    state,
    given: givenIn(state, owner),
    known: knownIn(state, database, owner),
  };
}

async function expectNoDifference(
  operation: Operation,
  fitting: Fitting,
  place: IdPlace,
  person: string,
): Promise<void> {
  const ask = (id: string) => answerTo(operation, withId(fitting.variables, place, id), person);
  const who = `${person} at ${place.path.join('.')} of ${operation.name}`;
  for (const type of place.types) {
    const wanted = await ask(toId(type, crypto.randomUUID()));
    expectSame(await ask(toId(type, crypto.randomUUID())), wanted, `${who}: absent`);
    const said = JSON.stringify(fitting.variables);
    // An id that stands in the input twice is compared with itself, by whoever wrote it.
    const others = (await parts.known.hidden(person, type)).filter((id) => !said.includes(id));
    const most = person === fitting.by ? HIDDEN_BY.actor : HIDDEN_BY.onlooker;
    for (const hidden of someOf(others, most)) {
      expectSame(await ask(hidden), wanted, `${who}: hidden ${type} ${hidden}`);
    }
  }
  const [type = 'Child'] = place.types;
  const other: NodeType = type === 'Tie' ? 'Message' : 'Tie';
  if (!place.types.includes(other)) {
    const wanted = await ask(toId(other, crypto.randomUUID()));
    const [seen, hidden] = [
      await parts.known.seen(person, other),
      await parts.known.hidden(person, other),
    ];
    for (const id of [...seen.slice(0, 1), ...hidden.slice(0, 1)]) {
      expectSame(await ask(id), wanted, `${who}: a ${other} instead`);
    }
    expectSame(await ask('no id at all'), wanted, `${who}: no id`);
  }
}

/** All that came back, and what the database was asked for it: behaviour, where milliseconds would be noise. */
interface Came {
  status: number;
  headers: object;
  text: string;
  asked: Asked;
}

async function answerTo(operation: Operation, variables: object, person: string): Promise<Came> {
  counted.take();
  const { status, headers, text } = await hub.send({
    handle: state.handleOf(person),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: documentOf(operation), variables }),
  });
  const { date: _date, ...others } = headers;
  return { status, headers: others, text, asked: counted.take() };
}

/** Byte for byte; but what is so long from now may be as much later as the second was asked after the first. */
function expectSame(came: Came, wanted: Came, what: string): void {
  const [one, other] = [came, wanted].map(({ text, ...rest }) => ({
    ...rest,
    parts: text.split(MOMENT),
    moments: [...text.matchAll(MOMENT)].map(([moment]) => Date.parse(moment)),
  }));
  expect({ ...one, moments: one?.moments.length }, what).toEqual({
    ...other,
    moments: other?.moments.length,
  });
  for (const [index, moment] of (one?.moments ?? []).entries()) {
    expect(Math.abs(moment - (other?.moments[index] ?? 0)), what).toBeLessThan(30_000);
  }
}

/** The first, the last and one between: of another family, of the same web, older and newer. */
function someOf(ids: string[], most: number): string[] {
  const step = Math.max(1, Math.floor((ids.length - 1) / (most - 1)));
  return ids.filter((_id, index) => index % step === 0).slice(0, most);
}
