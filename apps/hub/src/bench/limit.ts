import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openViewerReads } from '../database/viewer-reads.js';
import { networkSql } from '../network/network.sql.js';
import type { ServerReady } from './protocol.js';

/*
 * The limit: what is left when everything but the question is taken away. Bare node:http, a process of its own, one prepared
 * statement under the same role, the same policies and the same session handle, and its JSON sent as PostgreSQL wrote it. It
 * knows no GraphQL, checks nothing, and records no sight.
 */

const [appUrl = ''] = process.argv.slice(2);
const reads = openViewerReads(appUrl, 10);
const statement = {
  name: 'web',
  text: `SELECT answer::text AS answer FROM (${networkSql('$1::uuid')}) web`,
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { child } = JSON.parse(Buffer.concat(chunks).toString()) as { child: string };
    const handle = request.headers['x-handle'] as string;
    reads.read<{ answer: string | null }>(handle, statement, [child, null]).then(
      ([web]) => {
        const body = `{"data":{"network":${web?.answer ?? 'null'}}}`;
        response.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
});

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port } satisfies ServerReady);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void reads.close());
  process.disconnect();
});
