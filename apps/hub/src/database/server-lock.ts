import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server (or one that was killed) wrote about itself in its cluster. */
export interface ServerLock {
  pid: number;
  port: number;
  /** "ready" while it takes connections; also "starting" and "stopping". */
  status: string;
}

const LOCK_FILE = 'postmaster.pid';

/** Reads the lock file of a cluster; null when there is none. Lines: pid, folder, start time, port, sockets' folder, address, memory, status. */
export async function readServerLock(cluster: string): Promise<ServerLock | null> {
  const text = await readFile(join(cluster, LOCK_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const status = lines[7]?.trim() ?? '';
  return { pid: Math.abs(Number(lines[0] ?? 0)), port: Number(lines[3] ?? 0), status };
}

/**
 * Removes the lock of a server that no longer lives, and says whether it did.
 * PostgreSQL does this itself unless the process number was given to another process since, which in a container
 * happens at once; then it would refuse to start for ever.
 */
export async function clearStaleLock(cluster: string, lock: ServerLock): Promise<boolean> {
  if (lock.pid > 0 && isAlive(lock.pid) && (await isPostgres(lock.pid))) return false;
  await rm(join(cluster, LOCK_FILE), { force: true });
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where the system does not tell what a process runs, it may be PostgreSQL: the careful answer is yes. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /(^|\/)postgres(\0|:|$)/.test(command);
}
