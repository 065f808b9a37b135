import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.js';

/** How long a holder of the lock may take to say so, in milliseconds. */
const patience = 2_000;
/** Rounds in which a lock left behind is cleared away; another hub may do the same at that moment. */
const rounds = 10;

const claimShape = z.object({ port: z.int().min(1).max(65_535), token: z.string().min(1) });
type Claim = z.output<typeof claimShape>;

/**
 * Holds a folder for this process alone, until the returned function is called or the process ends, however it ends.
 *
 * The number of a process would not do: after a crash, or in a container, it soon belongs to another. So the lock is a
 * loopback port of ours with a word only its holder knows; who finds the file asks at that port whether the holder lives.
 * @throws StartError when another hub holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'hub.lock');
  const token = randomBytes(16).toString('hex');
  const server = await answerWith(token);
  try {
    await claim(file, { port: (server.address() as AddressInfo).port, token }, folder);
  } catch (error) {
    server.close();
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    await new Promise((resolve) => server.close(resolve));
  };
}

async function claim(file: string, own: Claim, folder: string): Promise<void> {
  const draft = `${file}.${own.token}`;
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let round = 1; round <= rounds; round++) {
      if (await linkIfAbsent(draft, file)) return;
      const found = await readClaim(file);
      if (found && (await isHeld(found))) {
        throw new StartError(
          `Another hub is already working in ${folder}: stop it first, or set DATA_DIR to another folder.`,
        );
      }
      await clearAway(file, found?.token, own.token);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new StartError(`The lock ${file} could not be taken: other hubs are starting there too.`);
}

/** A link appears with all its words or not at all, which a file that is being written does not. */
async function linkIfAbsent(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a holder that is gone; puts it back when another hub took it in the meantime. */
async function clearAway(file: string, stale: string | undefined, mark: string): Promise<void> {
  const aside = `${file}.${mark}.aside`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readClaim(aside);
  if (taken && taken.token !== stale) await linkIfAbsent(aside, file);
  await rm(aside, { force: true });
}

async function readClaim(file: string): Promise<Claim | null> {
  try {
    return claimShape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Gone, or damaged: nobody can be asked, so nobody holds it.
    return null;
  }
}

function answerWith(token: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(token);
    });
    server.once('error', reject);
    // The lock alone never keeps the process alive.
    server.listen(0, '127.0.0.1', () => resolve(server.unref()));
  });
}

function isHeld({ port, token }: Claim): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: patience });
    socket.setEncoding('utf8');
    socket.on('data', (words: string) => (said += words));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(said === token));
  });
}
