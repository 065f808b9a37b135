import { EnvironmentError, readEnvironment, type Settings } from '../environment.js';
import { openLog, type Log } from '../logging.js';
import { StartError } from './start-error.js';
import { startHub, type HubParts, type RunningHub } from './start-hub.js';

/** How long stopping may take before the process ends regardless, in milliseconds. */
const stopPatience = 15_000;

/** Signals within this time of the first mean the same, in milliseconds. */
const sameWish = 1_000;

/** The life of the process: reads the variables, starts the hub, says where it is, and stops it when asked. */
export async function runHub(parts: HubParts): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings);
  const say = settings.mode === 'production' ? (line: string) => log.info(line) : tellStep;

  const halt = new AbortController();
  let hub: RunningHub | undefined;
  onSignals(() => {
    halt.abort();
    // While it is still starting, `startHub` itself stops what it has begun.
    if (hub) void stopAndLeave(hub, log, 0);
  });

  try {
    hub = await startHub(settings, parts, log, say, halt.signal);
  } catch (error) {
    if (halt.signal.aborted) process.exit(0);
    complain(error, log);
    process.exit(1);
  }
  const running = hub;
  if (halt.signal.aborted) return stopAndLeave(running, log, 0);
  for (const surprise of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(surprise, (error: unknown) => {
      log.fatal({ err: error }, 'the hub met an error it does not know and stops');
      void stopAndLeave(running, log, 1);
    });
  }
  if (settings.mode === 'production') say(`listening on ${hub.address} for ${settings.publicUrl}`);
  else process.stdout.write(welcome(settings, parts));
}

function readSettings(): Settings {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.problems.join('\n')}\n`);
    process.exit(1);
  }
}

/**
 * The first signal stops the hub in good order; a later one ends the process at once. One Ctrl-C can arrive twice, from the
 * terminal and from npm, so what comes within a second is the same wish.
 */
function onSignals(stop: () => void): void {
  let asked: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked !== undefined && performance.now() - asked > sameWish) process.exit(1);
      if (asked !== undefined) return;
      asked = performance.now();
      stop();
    });
  }
}

async function stopAndLeave(hub: RunningHub, log: Log, code: number): Promise<never> {
  if (hub.environment.mode !== 'production') tellStep('Stopping');
  setTimeout(() => {
    log.error('stopping took too long');
    process.exit(1);
  }, stopPatience).unref();
  await hub.stop();
  process.exit(code);
}

/** One line for whoever started it; where it happened is for `LOG_LEVEL=debug`. */
function complain(error: unknown, log: Log): void {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.split('\n');
  process.stderr.write(
    error instanceof StartError ? `${line}\n` : `The hub could not start: ${line}\n`,
  );
  log.debug({ err: error }, 'where it went wrong');
}

function welcome({ publicUrl, oidc }: Settings, { personas }: HubParts): string {
  const lines = ['', `Spinnenweb is ready: ${publicUrl}`];
  if (!oidc) {
    const width = Math.max(...personas.map(({ name }) => name.length)) + 2;
    lines.push('', 'Sign in there as one of these invented people:');
    for (const { name, title } of personas) lines.push(`  ${name.padEnd(width)}${title}`);
  }
  lines.push('', `GraphiQL: ${publicUrl}/graphiql`, 'Ctrl-C stops everything.', '', '');
  return lines.join('\n');
}

function tellStep(line: string): void {
  process.stdout.write(`· ${line}\n`);
}
