import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** What was asked of the database: statements run, and waits for its answer. */
export interface Asked {
  statements: number;
  roundTrips: number;
}

/** A way to a database that counts what goes by, where the hub cannot see it. */
export interface CountedPostgres {
  /** The same address, by way of the counter. */
  through(url: string): string;
  /** What went by since the last call. */
  take(): Asked;
}

/** Stands between a hub and its PostgreSQL until the file's last test. */
export async function countPostgres(postgresUrl: string): Promise<CountedPostgres> {
  const { hostname, port } = new URL(postgresUrl);
  const sockets = new Set<Socket>();
  let asked: Asked = { statements: 0, roundTrips: 0 };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    const count = messageCounter((type) => {
      if (type === 'E' || type === 'Q') asked.statements += 1;
      if (type === 'S' || type === 'Q') asked.roundTrips += 1;
    });
    client.on('data', (bytes: Buffer) => {
      count(bytes);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => void client.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  return {
    through(url) {
      const counted = new URL(url);
      counted.hostname = '127.0.0.1';
      counted.port = String((server.address() as AddressInfo).port);
      return counted.href;
    },
    take() {
      const taken = asked;
      asked = { statements: 0, roundTrips: 0 };
      return taken;
    },
  };
}

/** Calls `count` with the type of each message that a client sends (PostgreSQL 18 documentation, 54.7). */
function messageCounter(count: (type: string) => void): (bytes: Buffer) => void {
  let waiting = Buffer.alloc(0);
  // The first message, of the start, has a length and no type.
  let typeBytes = 0;
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    while (waiting.length >= typeBytes + 4) {
      const length = typeBytes + waiting.readUInt32BE(typeBytes);
      if (waiting.length < length) return;
      if (typeBytes === 1) count(String.fromCharCode(waiting.readUInt8(0)));
      waiting = waiting.subarray(length);
      typeBytes = 1;
    }
  };
}
