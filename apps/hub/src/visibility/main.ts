import { parseArgs } from 'node:util';
import { startTestPostgres } from '../testing/postgres.js';
import { search } from './search.js';
import { openStage } from './stage.js';

/** `npm run test:search -- --commands N [--seed S] [--shorten]`: searches for a difference for as long as asked. */
const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    shorten: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

const postgres = await startTestPostgres();
try {
  const stage = await openStage(postgres);
  try {
    const wanted = {
      commands: Number(values.commands),
      seed: Number(values.seed),
      shorten: values.shorten,
    };
    const { commands, compared, occurred } = await search(stage, { ...wanted, say });
    for (const [sign, times] of Object.entries(occurred)) say(`${times} times ${sign}`);
    say(`${commands} commands, ${compared} readings, no difference`);
  } finally {
    await stage.stop();
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await postgres.stop();
}
