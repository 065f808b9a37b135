import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/as-viewer.js';
import { type NodeType, TYPE_BYTES } from '../graphql/opaque-id.js';
import { createSchema } from '../graphql/schema.js';
import { people } from '@spinnenweb/scenarios';
import { resolvers } from '../slices.js';
import type { Heard, Line } from '../testing/line.js';
import { comparable, differenceOf } from './comparable.js';
import { askEverything, idsFor } from './everything.js';
import { type Copy, type GroundState, knownIn, prepareGroundState } from './ground-state.js';
import { UNNOTICED, type Unnoticed } from './hidden-changes.js';
import { documentOf, operationsOf } from './schema-walk.js';
import { openTwin, type Twin } from './twin.js';

/** Two hubs, equal but for what one viewer may not see: everything that viewer can read or hear is equal too. */
const schema = createSchema({ resolvers });
const PATIENCE_MS = 240_000;
const TYPES = Object.keys(TYPE_BYTES) as NodeType[];

let state: GroundState;
let copy: Copy;
/** Every id of the ground state. */
let old: Set<string>;
let known: ReturnType<typeof knownIn>;
beforeAll(async () => {
  state = await prepareGroundState(
    schema,
    people.map(({ key }) => key),
  );
  copy = await state.copy();
  const database = await openDatabase({ ...copy.urls, entities: [] });
  known = knownIn(state, database, copy.owner);
  const all = TYPES.map(async (type) => [
    ...(await known.seen('martijn', type)),
    ...(await known.hidden('martijn', type)),
  ]);
  old = new Set((await Promise.all(all)).flat());
  for (const { viewer } of UNNOTICED) for (const type of TYPES) await known.hidden(viewer, type);
  await database.close();
}, 60_000);

const VIEWERS = UNNOTICED.map((one) => [one.viewer, one] as const);

describe('what is hidden changes nothing that is heard by', () => {
  it.each(VIEWERS)(
    '%s',
    async (_viewer, unnoticed) =>
      withTwins(async (still, moved) => {
        const [wanted, heard] = await Promise.all([
          follow(still, { ...unnoticed, hidden: [] }),
          follow(moved, unnoticed),
        ]);
        expectEqual('a frame', heard, wanted);
      }),
    PATIENCE_MS,
  );
});

describe('what is hidden changes nothing that is read by', () => {
  // With no line open: what two lines look at in the same moment is recorded in either order.
  it.each(VIEWERS)(
    '%s',
    async (_viewer, { viewer, hidden, seen }) =>
      withTwins(async (still, moved) => {
        for (const change of hidden) await change(moved);
        for (const twin of [still, moved]) await seen?.(twin);
        const ids = idsFor(known, viewer);
        const [wanted, read] = await Promise.all(
          [still, moved].map((twin) => askEverything(schema, twin, viewer, ids)),
        );
        expect(wanted?.length).toBeGreaterThan(100);
        expect(read?.length).toBe(wanted?.length);
        for (const [index, { question, replies }] of (wanted ?? []).entries()) {
          expectEqual(question, read?.[index]?.replies ?? [], replies);
        }
      }),
    PATIENCE_MS,
  );
});

async function withTwins(work: (still: Twin, moved: Twin) => Promise<void>): Promise<void> {
  const [still, moved] = [await openTwin(state), await openTwin(state)];
  try {
    await work(still, moved);
  } finally {
    await Promise.all([still.close(), moved.close()]);
  }
}

function expectEqual(what: string, got: readonly object[], wanted: readonly object[]): void {
  const [one, other] = [got, wanted].map((all) =>
    comparable(JSON.stringify(all).replaceAll('\\"', '"'), (id) => old.has(id)),
  );
  if (!one || !other) throw new Error('Two are compared.');
  expect(differenceOf(one, other), what).toBeNull();
}

/** Follows all there is, lets happen what is hidden and then what is seen. @returns all that was heard */
async function follow(twin: Twin, { viewer, child, hidden, seen }: Unnoticed): Promise<Heard[]> {
  const line = await twin.connect(viewer);
  const followed = followAll(line, child);
  const heard: Heard[] = [];
  const nextOfEach = async () => {
    for (const name of followed) heard.push(await line.find(name, ({ id }) => id === name));
  };
  await nextOfEach();
  for (const change of hidden) await change(twin);
  heard.push(...(await pong(line)));
  if (seen) {
    await seen(twin);
    await nextOfEach();
  }
  return [...heard, ...(await pong(line))];
}

/** @returns the names of what is followed, which are the ids of its frames */
function followAll(line: Line, child: string | null): string[] {
  const childId = child ? state.id('Child', child) : null;
  const possible = operationsOf(schema).filter(({ kind, field }) => {
    const needsChild = field.args.some(({ name }) => name === 'childId');
    return kind === 'subscription' && (childId !== null || !needsChild);
  });
  for (const operation of possible) {
    const needsChild = operation.field.args.some(({ name }) => name === 'childId');
    line.subscribe(operation.name, documentOf(operation), needsChild ? { childId } : {});
  }
  return possible.map(({ name }) => name);
}

/** What was heard before the answer to a ping. */
async function pong(line: Line): Promise<Heard[]> {
  line.say({ type: 'ping' });
  await line.next('pong');
  return line.heard.splice(0);
}
