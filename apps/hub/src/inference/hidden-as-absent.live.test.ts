import { beforeAll, describe, expect, it } from 'vitest';
import { type NodeType, toId } from '../graphql/opaque-id.js';
import { createSchema } from '../graphql/schema.js';
import { resolvers } from '../slices.js';
import { contentsOf } from '../testing/contents.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { openDatabase } from '../database/as-viewer.js';
import { type Asked, type CountedPostgres, countPostgres } from './counted-postgres.js';
import { fittingFor, type FittingParts, withId } from './fitting.js';
import {
  type Copy,
  givenIn,
  type GroundState,
  knownIn,
  prepareGroundState,
} from './ground-state.js';
import { documentOf, type Operation, operationsOf } from './schema-walk.js';

/** The same walk for what is followed: the frames that come, and how the line goes on. */
const ONLOOKERS = ['karin', 'naima', 'winston', 'dewi', 'martijn'];
const MAY_CHANGE = ['session', 'access_record'];

const schema = createSchema({ resolvers });
const followed = operationsOf(schema).filter(({ kind }) => kind === 'subscription');

let state: GroundState;
let copy: Copy;
let hub: LiveHub;
let counted: CountedPostgres;
let parts: FittingParts;

beforeAll(async () => {
  state = await prepareGroundState(schema, ONLOOKERS);
  copy = await state.copy();
  const { urls, owner } = copy;
  counted = await countPostgres(urls.adminUrl);
  hub = await openLiveHub({
    ...urls,
    appUrl: counted.through(urls.appUrl),
    logUrl: counted.through(urls.logUrl),
  });
  const database = await openDatabase({ ...urls, entities: [] });
  const known = knownIn(state, database, owner);
  parts = { schema, state, given: givenIn(state, owner), known };
  return () => database.close();
}, 60_000);

describe('an id of what is hidden is followed as one of what is not there:', () => {
  it.each(followed.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_name, operation) => {
      const before = await contentsOf(copy.owner, MAY_CHANGE);
      for (const { variables, places } of await fittingFor(operation, parts)) {
        for (const place of places) {
          for (const person of ONLOOKERS) {
            const [type = 'Child'] = place.types;
            const ask = (id: string) => linesOf(operation, withId(variables, place, id), person);
            const absent = await ask(toId(type, crypto.randomUUID()));
            expect(absent.heard.map((one) => one.type)).toEqual(['error', 'pong']);
            for (const hidden of (await parts.known.hidden(person, type)).slice(0, 5)) {
              expect(await ask(hidden), `${person}: a hidden ${type}`).toEqual(absent);
            }
            const other: NodeType = type === 'Tie' ? 'Message' : 'Tie';
            const seen = await parts.known.seen(person, other);
            for (const id of ['no id at all', ...seen.slice(0, 1)]) {
              const { heard } = await ask(id);
              expect(heard, `${person}: ${id}`).toEqual(absent.heard);
            }
          }
        }
      }
      expect(await contentsOf(copy.owner, MAY_CHANGE)).toEqual(before);
    },
    120_000,
  );

  it('and what is seen is shown, so that the walk walks somewhere', async () => {
    for (const operation of followed) {
      for (const { by, variables } of await fittingFor(operation, parts)) {
        const { heard } = await linesOf(operation, variables, by);
        expect(heard.map(({ type }) => type)).toEqual(['next', 'pong']);
      }
    }
  });
});

/**
 * All that is heard on a line of its own from a subscription to the answer to a later ping; and what it took, the least
 * of three: between them the hub also looks at its clock.
 */
async function linesOf(operation: Operation, variables: object, person: string) {
  const tries = [];
  for (let i = 0; i < 3; i += 1) tries.push(await lineOf(operation, variables, person));
  const [first] = tries;
  const statements = Math.min(...tries.map(({ asked }) => asked.statements));
  const roundTrips = Math.min(...tries.map(({ asked }) => asked.roundTrips));
  return { heard: first?.heard ?? [], closed: first?.closed, asked: { statements, roundTrips } };
}

async function lineOf(operation: Operation, variables: object, person: string) {
  const line = await hub.connect(state.handleOf(person));
  counted.take();
  line.subscribe('one', documentOf(operation), variables);
  const first = await line.find('an answer', ({ id }) => id === 'one');
  const asked: Asked = counted.take();
  line.say({ type: 'ping' });
  const pong = await line.next('pong');
  const heard = [first, ...line.heard, pong];
  line.close();
  return { heard, asked, closed: await line.closed };
}
