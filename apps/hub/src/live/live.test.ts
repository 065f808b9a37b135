import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { Line } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';

const WEB = `subscription Web($child: ID!, $after: String) { networkChanged(childId: $child, after: $after) {
  cursor network { child { firstName } ties { id state } participants { name away } }
  messages { body fromName } retracted { id body retractedAt } } }`;

let hub: LiveHub;
let world: LiveWorld;
let tom: string;
let annemiek: string;
let naima: string;

beforeAll(async () => {
  const urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
  tom = await world.signIn('tom');
  annemiek = await world.signIn('annemiek');
  naima = await world.signIn('naima');
});

/** A line on Sam's web, past its first frame. */
async function watchSam(handle: string): Promise<{ line: Line; first: any }> {
  const line = await hub.connect(handle);
  line.subscribe('sam', WEB, { child: world.childId('sam-kind') });
  const first = (await line.next('next')).payload.data.networkChanged;
  return { line, first };
}

test('the first frame is the web as it is now, with no messages', async () => {
  const { line, first } = await watchSam(annemiek);
  expect(first.network.child.firstName).toBe('Sam');
  expect(first.messages).toEqual([]);
  line.close();
});
