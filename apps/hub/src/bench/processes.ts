import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { RoleUrls } from '../database/roles.js';
import type { Load, LoadAnswer, LoadResult, ServerReady } from './protocol.js';

/** A process that answers on a port of loopback. */
export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

export const PRODUCT = {
  publicUrl: 'https://spinnenweb.example',
  sessionSecret: 'the session secret of the benchmark',
} as const;

const fileBeside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** Starting takes a second or two; this is for a machine that is busy. */
const PATIENCE = 60_000;

/**
 * Starts the hub as it runs in production, on a database that is there. The issuer is never asked: sessions are made
 * by the bench.
 *
 * @param profileFolder where Node writes a CPU profile when the hub stops; null for none
 */
export async function startProduct(
  { appUrl, logUrl }: RoleUrls,
  profileFolder: string | null,
): Promise<RunningServer> {
  const port = await freePort();
  const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  const hub = spawn(process.execPath, [...profiling, fileBeside('../main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: PRODUCT.publicUrl,
      DATABASE_URL: appUrl,
      DATABASE_LOG_URL: logUrl,
      SESSION_SECRET: PRODUCT.sessionSecret,
      CURSOR_SECRET: 'the cursor secret of the benchmark.',
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_CLIENT_ID: 'spinnenweb',
      OIDC_CLIENT_SECRET: 'the client secret of the benchmark.',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '100000000',
    },
  });
  await readiness(hub, port);
  return { port, stop: () => stop(hub) };
}

export async function startLimit({ appUrl }: RoleUrls): Promise<RunningServer> {
  const limit = fork(fileBeside('limit.js'), [appUrl]);
  const [{ port }] = (await once(limit, 'message')) as [ServerReady];
  return { port, stop: () => stop(limit) };
}

/** Starts the load generator. @returns puts a load on a server and tells what came of it, and a way to stop */
export function startLoad(): { put(load: Load): Promise<LoadResult>; stop(): Promise<void> } {
  const generator = fork(fileBeside('load.js'));
  return {
    async put(load) {
      generator.send(load);
      const [answer] = (await once(generator, 'message')) as [LoadAnswer];
      if ('failure' in answer) throw new Error(`The load was broken off: ${answer.failure}`);
      return answer.result;
    },
    stop: () => stop(generator),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function readiness(hub: ChildProcess, port: number): Promise<void> {
  for (const began = performance.now(); ;) {
    if (hub.exitCode !== null) throw new Error('The hub ended instead of starting.');
    if (await isReady(port)) return;
    if (performance.now() - began > PATIENCE) throw new Error('The hub does not get ready.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request(
      { host: '127.0.0.1', port, path: '/readyz', agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asking.on('error', () => resolve(false));
    asking.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
