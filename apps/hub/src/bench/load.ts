import { Agent, request } from 'node:http';
import type { Asked, Load, LoadAnswer, LoadResult } from './protocol.js';

/*
 * The load generator, a process of its own so that it takes no time from what it measures. Plain node:http: as many
 * keep-alive connections as it is told, each with one request under way.
 */

process.on('message', (load: Load) => {
  run(load).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: LoadAnswer): void {
  process.send?.(message);
}

async function run({ port, connections, milliseconds, seed }: Load): Promise<LoadResult> {
  const began = performance.now();
  const times: number[] = [];
  await Promise.all(
    connections.map(async (asked, place) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const draw = drawer(seed + place);
      for (let now = began; now - began < milliseconds;) {
        await ask(agent, port, asked[draw(asked.length)] as Asked);
        const then = now;
        now = performance.now();
        times.push(now - then);
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN;
  return { requestsPerSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function ask(agent: Agent, port: number, { path, headers, body }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { agent, host: '127.0.0.1', port, path, method: 'POST', headers },
      (response) => {
        let first: Buffer | undefined;
        response.on('data', (chunk: Buffer) => (first ??= chunk));
        response.on('error', reject);
        response.on('end', () => {
          const isWeb = response.statusCode === 200 && first?.includes('"network"');
          if (isWeb && !first?.includes('"network":null')) resolve();
          else
            reject(
              new Error(
                `an answer was no web: ${response.statusCode} ${first?.toString('utf8', 0, 200)}`,
              ),
            );
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Numbers below a bound, the same ones for the same seed (Park and Miller's generator). */
function drawer(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
