import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { search } from './search.js';
import { openStage, type Stage } from './stage.js';

/** Always the same stories, so that a change is judged by what it changed. `npm run test:search` tells others, of any length. */
const SEED = 7_001;
const COMMANDS = 90;
const PATIENCE_MS = 600_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('postgres'));
});
afterAll(() => stage.stop());

test(
  'what everyone sees is what the rules let them see, whatever people do',
  async () => {
    const say = (line: string) => void process.stdout.write(`visibility, ${line}\n`);
    say(`from seed ${SEED}`);
    const { done, compared, occurred } = await search(stage, {
      commands: COMMANDS,
      seed: SEED,
      say,
    });
    expect(done).toBeGreaterThan(COMMANDS / 4);
    // What was never read was not compared either.
    expect(Object.entries(occurred).filter(([, times]) => times === 0)).toEqual([]);
    expect(compared).toBeGreaterThan(COMMANDS * 100);
  },
  PATIENCE_MS,
);
