import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { StartError } from './start-error.js';

/** How long a holder of the lock may take to say so, in milliseconds. */
const patience = 2_000;
/** Rounds in which a lock left behind is cleared away; another hub may do the same at that moment. */
const rounds = 5;

interface Claim {
  port: number;
  token: string;
}

/**
 * Holds a folder for this process alone, until the returned function is called or the process ends, however it ends.
 *
 * A number of a process would not do: after a crash, or in a container, it soon belongs to another. So the lock is a loopback
 * port of ours with a word only the holder knows; who finds the file asks at that port whether the holder still lives.
 * @throws StartError when another hub holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'hub.lock');
  const token = randomBytes(16).toString('hex');
  const server = await answerWith(token);
  const claim: Claim = { port: (server.address() as AddressInfo).port, token };

  for (let round = 1; round <= rounds; round++) {
    await writeClaim(file, claim);
    const held = await readClaim(file);
    if (held?.token === token) return () => release(file, server);
    if (held && (await isHeld(held))) {
      server.close();
      throw new StartError(
        `Another hub is already working in ${folder}: stop it first, or set DATA_DIR to another folder.`,
      );
    }
    await rm(file, { force: true });
  }
  server.close();
  throw new StartError(`The lock ${file} could not be taken: other hubs are starting there too.`);
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

/** Leaves what is there as it is: taking over is decided by who reads it. */
async function writeClaim(file: string, claim: Claim): Promise<void> {
  try {
    await writeFile(file, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function readClaim(file: string): Promise<Claim | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Claim;
  } catch {
    // Gone, or half written when its writer died.
    return null;
  }
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

async function release(file: string, server: Server): Promise<void> {
  await rm(file, { force: true });
  await new Promise((resolve) => server.close(resolve));
}
