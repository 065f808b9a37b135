import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlHub, openGraphqlHub } from '../testing/graphql-hub.js';
import type { Sight } from './context.js';
import { toId } from './opaque-id.js';

let hub: GraphqlHub;
let sights: Sight[];
let mayWrite: boolean;
beforeAll(async () => {
  hub = await openGraphqlHub(await createTestDatabase(), {
    accessLog: {
      write: async (written) => {
        if (!mayWrite) throw new Error('the disk is full');
        sights.push(...written);
      },
    },
  });
});

const web =
  'query ($child: ID!) { network(childId: $child) { child { firstName } participants { name } } }';
const idOf = (family: string) => toId('Child', hub.ids.get(`${family}-kind`) ?? '');
const refusalWith = (code: string, more: object = {}) =>
  expect.objectContaining({ extensions: { code, ...more } });

describe('who asks', () => {
  beforeAll(() => {
    sights = [];
    mayWrite = true;
  });

  it('is nobody without a session', async () => {
    const viewer = '{ viewer { person { name } } }';
    expect(await hub.ask(null, viewer)).toEqual({ data: { viewer: null } });
    expect(await hub.ask('a handle that nobody was given 1234567890123', viewer)).toEqual({
      data: { viewer: null },
    });
    const { data, errors } = await hub.ask(null, web, { child: idOf('sam') });
    expect(data).toBeNull();
    expect(errors).toEqual([refusalWith('UNAUTHENTICATED')]);
    expect(sights).toEqual([]);
  });

  it('is who signed in', async () => {
    const karin = await hub.signIn('karin');
    const { data } = await hub.ask(karin, '{ viewer { person { name } } }');
    expect(data).toEqual({ viewer: { person: { name: 'Karin Postma' } } });
  });
});

describe('a sight of a child', () => {
  it('is recorded before it is shown', async () => {
    sights = [];
    mayWrite = true;
    const { data } = await hub.ask(await hub.signIn('karin'), web, { child: idOf('sam') });
    expect(data.network.child).toEqual({ firstName: 'Sam' });
    expect(sights).toEqual([
      {
        person_id: hub.ids.get('karin'),
        child_id: hub.ids.get('sam-kind'),
        looked: 'WEB',
        outcome: 'SHOWN',
      },
    ]);
  });

  it('is refused when it cannot be recorded, and what went wrong is logged without words', async () => {
    mayWrite = false;
    hub.logged.length = 0;
    const { data, errors } = await hub.ask(await hub.signIn('karin'), web, { child: idOf('sam') });
    expect(data).toBeNull();
    expect(errors).toEqual([refusalWith('REFUSED_UNRECORDED')]);
    expect(hub.logged.join()).toContain('REFUSED_UNRECORDED');
    expect(hub.logged.join()).not.toContain('Sam');
  });

  it('that is refused is recorded too, and reads the same as a child that is not there', async () => {
    sights = [];
    mayWrite = true;
    const stranger = await hub.signIn('jayden');
    const absent = '00000000-0000-4000-8000-000000000000';
    const hidden = await hub.ask(stranger, web, { child: idOf('sam') });
    expect(hidden.errors).toEqual([refusalWith('NOT_FOUND')]);
    expect(await hub.ask(stranger, web, { child: toId('Child', absent) })).toEqual(hidden);
    expect(await hub.ask(stranger, web, { child: toId('Tie', absent) })).toEqual(hidden);
    expect(await hub.ask(stranger, web, { child: 'no id at all' })).toEqual(hidden);
    const refused = { person_id: hub.ids.get('jayden'), looked: 'WEB', outcome: 'REFUSED' };
    expect(sights).toEqual([
      { ...refused, child_id: hub.ids.get('sam-kind') },
      { ...refused, child_id: absent },
    ]);
  });
});

describe('bad input', () => {
  const broken = [
    ['a NUL', 'a\0b', 'NUL'],
    ['half a pair', 'a\ud800b', 'LONE_SURROGATE'],
    ['the other half', '\udc00', 'LONE_SURROGATE'],
  ] as const;

  it.each(broken)('%s in an id names the field', async (_what, child, problem) => {
    const { errors } = await hub.ask(null, web, { child });
    expect(errors).toEqual([refusalWith('BAD_INPUT', { field: 'child', problem })]);
  });

  it.each(broken)('%s in a text names the field', async (_what, text, problem) => {
    const search = 'query ($text: String!) { organisations(search: $text) { name } }';
    const { errors } = await hub.ask(null, search, { text });
    expect(errors).toEqual([refusalWith('BAD_INPUT', { field: 'text', problem })]);
  });

  it('in the document itself is refused like in a variable', async () => {
    const { errors } = await hub.ask(null, '{ organisations(search: "a\\u0000") { name } }');
    expect(errors).toEqual([refusalWith('BAD_INPUT', { field: 'query' })]);
  });

  it('of the wrong kind names the field', async () => {
    const messages =
      'query ($child: ID!, $scope: Scope, $first: Int!) { messages(childId: $child, scope: $scope, first: $first) { edges { cursor } } }';
    const child = idOf('sam');
    const problems: [object, string, string][] = [
      [{ child, scope: 'GOSSIP', first: 1 }, 'scope', 'INVALID'],
      [{ child, scope: '__proto__', first: 1 }, 'scope', 'INVALID'],
      [{ child, first: '1' }, 'first', 'INVALID'],
      [{ child, first: 2 ** 40 }, 'first', 'INVALID'],
      [{ child }, 'first', 'REQUIRED'],
      [{ child, first: null }, 'first', 'REQUIRED'],
      [{ child: { id: child }, first: 1 }, 'child', 'INVALID'],
      [{ child, first: 0 }, 'first', 'TOO_FEW'],
      [{ child, first: 101 }, 'first', 'TOO_MANY'],
    ];
    const karin = await hub.signIn('karin');
    for (const [variables, field, problem] of problems) {
      const { errors } = await hub.ask(karin, messages, variables);
      expect(errors, JSON.stringify(variables)).toEqual([
        refusalWith('BAD_INPUT', { field, problem }),
      ]);
    }
  });

  it('as a cursor of somebody else names the field', async () => {
    const children =
      'query ($after: String) { children(first: 1, after: $after) { edges { cursor } pageInfo { endCursor hasNextPage } } }';
    const first = await hub.ask(await hub.signIn('karin'), children);
    const after = first.data.children.pageInfo.endCursor;
    expect((await hub.ask(await hub.signIn('karin'), children, { after })).errors).toBeUndefined();
    const { errors } = await hub.ask(await hub.signIn('joyce'), children, { after });
    expect(errors).toEqual([refusalWith('BAD_INPUT', { field: 'after', problem: 'INVALID' })]);
  });
});

it('tells nothing of what went wrong inside, and logs it without words', async () => {
  const broken = await openGraphqlHub(await createTestDatabase());
  const karin = await broken.signIn('karin');
  await broken.database.asSystem('a test breaks the hub', (em) =>
    em.execute('ALTER TABLE app.organisation RENAME TO gone'),
  );
  const { data, errors } = await broken.ask(karin, '{ viewer { person { name } } }');
  expect(data).toEqual({ viewer: null });
  expect(errors).toEqual([
    {
      message: 'Something went wrong in the hub. Try again later.',
      locations: [{ line: 1, column: 3 }],
      path: ['viewer'],
      extensions: { code: 'INTERNAL' },
    },
  ]);
  expect(broken.logged.join()).toContain('42P01');
  expect(broken.logged.join()).not.toContain('app.organisation');
});
