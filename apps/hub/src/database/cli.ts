import { EnvironmentError, readOwnerUrl } from '../environment.js';
import { migrate } from './migrate.js';

/*
 * `node apps/hub/dist/database/cli.js migrate`: brings the tables and policies up to this version, as their owner, and
 * ends. It needs DATABASE_OWNER_URL and nothing else, so that the hubs that serve never hold the owner's password.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (process.argv[2] !== 'migrate') throw new EnvironmentError(['Say what to do: migrate']);
  await migrate(readOwnerUrl(), say);
  say('The database is up to date');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
