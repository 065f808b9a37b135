import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Environment, Settings } from '../environment.js';
import { StartError } from './start-error.js';

/**
 * Makes the data folder when it is absent and sees that it can be written.
 * @throws StartError with the reason when it cannot.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    await writeFile(join(folder, '.writable'), '', { mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The data folder ${folder} cannot be written (${code}): set DATA_DIR to one that can.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Makes a folder and those above it. Not by `recursive`: that tries for ever where a folder that exists takes no new one
 * and says ENOENT, as under /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  try {
    // Others may pass through, not look: the database's own account has its folder inside.
    await mkdir(folder, { mode: 0o711 });
  } catch (error) {
    // Another hub may be making it too.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Completes the settings with the secrets that were not given: made once and kept in the data folder, readable by this
 * account only, so that sessions and cursors outlive a restart. Production gives its own (`readEnvironment` sees to it).
 */
export async function keepSecrets(settings: Settings): Promise<Environment> {
  return {
    ...settings,
    sessionSecret: settings.sessionSecret ?? (await keptSecret(settings.dataDir, 'session-secret')),
    cursorSecret: settings.cursorSecret ?? (await keptSecret(settings.dataDir, 'cursor-secret')),
  };
}

async function keptSecret(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  const fresh = randomBytes(32).toString('base64url');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = (await readFile(file, 'utf8')).trim();
  if (kept.length < 32)
    throw new StartError(`${file} is damaged: remove it, and a new secret is made.`);
  return kept;
}
