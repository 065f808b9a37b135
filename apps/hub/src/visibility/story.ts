import type { Attempt, Effect } from './attempt.js';
import { prepare } from './commands.js';
import { type Chance, differences, observe } from './comparing.js';
import type * as Fact from './facts.js';
import { settle } from './model.js';
import { noteOccurring, type Occurred } from './occurring.js';
import type { Kind, StoryPlan } from './plan.js';
import type { Stage } from './stage.js';
import { type Laid, layWorld, readTies } from './world.js';

/** What a search has done so far. */
export interface Tally {
  /** Those after which all was compared. */
  commands: number;
  /** Of those, acknowledged. */
  done: number;
  /** Things read and compared with the model. */
  compared: number;
  occurred: Occurred;
}

const NUMBERS = Array.from({ length: 1000 }, (_, number) => number);
const ROUND = ['tie', 'request', 'request', 'answer', 'answer', 'answer', 'answer'] as const;
const RIPENING: readonly Kind[] = [
  ...Array.from({ length: 6 }, () => ROUND).flat(),
  ...Array.from({ length: 12 }, () => 'send' as const),
];

const EACH_STEP = { nodes: 15, few: 1 };
const AT_THE_END = { nodes: 1000, few: 4 };

/**
 * Lays a world, lets its people do what the plan says, alone or two at once through two hubs, and after each step
 * compares what everyone sees with what the model lets them see.
 *
 * @throws Error that tells what was done and what differed
 */
export async function tell(stage: Stage, plan: StoryPlan, tally: Tally): Promise<void> {
  const laid = await layWorld(stage, plan.world);
  const told: string[] = [];
  const chance = chanceOf(plan);
  settle(laid.world, Date.now());
  try {
    await ripen(stage, laid, chance, told);
    await compare(stage, laid, [laid.world], chance, EACH_STEP, tally);
    for (const [index, step] of plan.steps.entries()) {
      const attempts = step.map((command) => prepare(stage, laid, command));
      told.push(`${index + 1}. ${attempts.map(({ said }) => said).join('\n   at once with ')}`);
      const effects = await attemptAll(attempts, tally);
      const worlds = orders(effects).map((order) => worldAfter(laid.world, order));
      await knowNewTies(stage, laid.world, worlds);
      const breadth = index === plan.steps.length - 1 ? AT_THE_END : EACH_STEP;
      laid.world = await compare(stage, laid, worlds, chance, breadth, tally);
    }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}\nafter\n${told.join('\n')}`, { cause: error });
  }
}

/**
 * A web in which much is agreed and told already, so that what ends later has something to take away: asks, mostly
 * agrees, and sends, some times over, without looking in between.
 */
async function ripen(stage: Stage, laid: Laid, chance: Chance, told: string[]): Promise<void> {
  for (const kind of RIPENING) {
    const picks = Array.from({ length: 5 }, () => chance(NUMBERS)!);
    const attempt = prepare(stage, laid, { kind, picks });
    told.push(`0. ${attempt.said}`);
    const effect = await attempt.run(0);
    if (effect) laid.world = worldAfter(laid.world, [effect]);
  }
  await knowNewTies(stage, laid.world, [laid.world]);
}

/** Two at once go to two hubs. */
async function attemptAll(attempts: Attempt[], tally: Tally): Promise<Effect[]> {
  const outcomes = await Promise.all(attempts.map((attempt, hub) => attempt.run(hub)));
  const effects = outcomes.filter((effect) => effect !== null);
  tally.commands += attempts.length;
  tally.done += effects.length;
  return effects;
}

/** The orders in which what was done at once may have happened. */
function orders(effects: Effect[]): Effect[][] {
  return effects.length > 1 ? [effects, effects.toReversed()] : [effects];
}

function worldAfter(before: Fact.World, effects: Effect[]): Fact.World {
  const world = structuredClone(before);
  for (const effect of effects) {
    effect(world, Date.now());
    settle(world, Date.now());
  }
  return world;
}

/** The ties of homes stand by law and come by themselves: that they stand is a fact, who sees them is the question. */
async function knowNewTies(stage: Stage, before: Fact.World, worlds: Fact.World[]): Promise<void> {
  const ties = await readTies(stage, before);
  for (const world of worlds) {
    const known = new Set(world.ties.map(({ id }) => id));
    world.ties.push(...ties.filter(({ id }) => !known.has(id)));
  }
}

/** @returns the first world that explains everything */
async function compare(
  stage: Stage,
  laid: Laid,
  worlds: Fact.World[],
  chance: Chance,
  breadth: typeof EACH_STEP,
  tally: Tally,
): Promise<Fact.World> {
  const at = Date.now();
  const observations = await observe(stage, { ...laid, world: worlds[0]! }, chance, breadth);
  tally.compared += observations.length;
  noteOccurring(tally.occurred, observations);
  const found = worlds.map((world) => differences(observations, world, at));
  const right = found.findIndex((differing) => differing.length === 0);
  if (right < 0) throw new Error(found[0]!.slice(0, 12).join('\n'));
  return worlds[right]!;
}

/** Chance that depends on the plan alone (a linear congruential generator, Numerical Recipes 7.1). */
function chanceOf(plan: StoryPlan): Chance {
  let state =
    [...JSON.stringify(plan)].reduce(
      (sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0),
      7,
    ) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)];
  };
}
