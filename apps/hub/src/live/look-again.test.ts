import { beforeAll, expect, test } from 'vitest';
import type { Looked } from '../graphql/context.js';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import { lookAgain } from './look-again.js';

const STATEMENT = {
  name: 'name of a child',
  text: `SELECT app.viewer() AS viewer, ARRAY[$1::uuid] AS children,
    (SELECT json_build_object('name', c.first_name) FROM app.child c WHERE c.id = $1::uuid) AS answer`,
};

let hub: LiveHub;
let world: LiveWorld;

beforeAll(async () => {
  const urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
});

const lookAs = (handle: string, shows: Looked[] = ['WEB']) =>
  lookAgain<{ name: string }>(hub.contextOf(handle), {
    statement: STATEMENT,
    values: [world.uuid('sam-kind')],
    child: world.uuid('sam-kind'),
    isFirst: true,
    shows: () => shows,
    asOf: () => new Map(),
    looked: 'WEB',
  });

test('two pages of one person that are woken together look once', async () => {
  const annemiek = await world.signIn('annemiek');
  const [one, other] = await Promise.all([lookAs(annemiek), lookAs(annemiek)]);
  expect(one.answer).toEqual({ name: 'Sam' });
  expect(other).toBe(one);
  expect(await world.sights('annemiek')).toEqual(['SHOWN WEB']);

  expect(await lookAs(annemiek)).not.toBe(one);
  expect(await world.sights('annemiek')).toEqual(['SHOWN WEB', 'SHOWN WEB']);
});

test('a look that found nothing new shows nothing, and is not recorded', async () => {
  await lookAs(await world.signIn('joyce'), []);
  expect(await world.sights('joyce')).toEqual([]);
});

test('two people look each with their own eyes', async () => {
  const [tom, martijn] = [await world.signIn('tom'), await world.signIn('martijn')];
  const [seen, hidden] = await Promise.allSettled([lookAs(tom), lookAs(martijn)]);
  expect(seen).toMatchObject({ value: { answer: { name: 'Sam' } } });
  expect(hidden).toMatchObject({ reason: { code: 'NOT_FOUND' } });
});

test('who is woken while another looks does not take over what that one saw before', async () => {
  const rosa = await world.signIn('rosa');
  await world.owner.query('BEGIN');
  await world.owner.query('LOCK TABLE app.child IN ACCESS EXCLUSIVE MODE');
  const early = lookAs(rosa);
  const before = hub.wakeUps.turn;
  hub.wakeUps.wake(world.uuid('sam-kind'));
  await expect.poll(() => hub.wakeUps.turn).toBeGreaterThan(before);
  const late = lookAs(rosa);
  await world.owner.query('COMMIT');
  expect(await late).not.toBe(await early);
  expect(await world.sights('rosa')).toEqual(['SHOWN WEB', 'SHOWN WEB']);
});
