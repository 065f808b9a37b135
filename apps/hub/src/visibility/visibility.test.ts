import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { search } from './search.js';
import { openStage, type Stage } from './stage.js';

/** A search of any length, from any seed: `npm run test:search`. */
const COMMANDS = 90;
const PATIENCE_MS = 240_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('postgres'));
});
afterAll(() => stage.stop());

test(
  'what everyone sees is what the rules let them see, whatever people do',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const say = (line: string) => void process.stdout.write(`visibility, ${line}\n`);
    say(`from seed ${seed}`);
    const { done, compared } = await search(stage, { commands: COMMANDS, seed, say });
    expect(done).toBeGreaterThan(COMMANDS / 4);
    expect(compared).toBeGreaterThan(COMMANDS * 100);
  },
  PATIENCE_MS,
);
