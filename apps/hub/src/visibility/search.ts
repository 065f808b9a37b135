import fc from 'fast-check';
import { nothingOccurred } from './occurring.js';
import { storyPlan } from './plan.js';
import type { Stage } from './stage.js';
import { type Tally, tell } from './story.js';

/** Stories told under one seed: few enough to replay in a minute. */
const STORIES = 6;

export interface Search {
  /** How many commands at least. */
  commands: number;
  /** The seed of the first stories; those that follow have the numbers after it. */
  seed: number;
  /** Looks for a shorter story that fails; it can take minutes. Default false. */
  shorten?: boolean;
  say(line: string): void;
}

/**
 * Tells random stories until so many commands were tried.
 *
 * @throws Error with the seed that failed and the story that fails
 */
export async function search(
  stage: Stage,
  { commands, seed, shorten = false, say }: Search,
): Promise<Tally> {
  const tally: Tally = { commands: 0, done: 0, compared: 0, occurred: nothingOccurred() };
  for (let at = seed; tally.commands < commands; at += 1) {
    const story = fc.asyncProperty(storyPlan, (plan) => tell(stage, plan, tally));
    const result = await fc.check(story, { seed: at, numRuns: STORIES, endOnFailure: !shorten });
    if (result.failed) {
      const { errorInstance, numShrinks } = result;
      const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      throw new Error(
        `The hub and the rules differ (seed ${at}, ${numShrinks} times made shorter):\n${what}\n` +
          `Again: npm run test:search -- --commands 1 --seed ${at}; add --shorten for a shorter story.`,
      );
    }
    say(`seed ${at}: ${tally.commands} commands, ${tally.done} done, ${tally.compared} compared`);
  }
  return tally;
}
