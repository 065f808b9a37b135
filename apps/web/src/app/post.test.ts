import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { Client, subscriptionExchange } from 'urql';
import { post } from './post.js';
import { codeOf } from './problem-code.js';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), 'close');
  }
});

/** A server that answers so, and a client that asks it. */
async function asking(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new Client({
    url: `http://127.0.0.1:${port}/graphql`,
    exchanges: [subscriptionExchange({ enableAllOperations: true, forwardSubscription: post })],
  });
  return { client, server, ask: () => client.query('query Age { age }', {}).toPromise() };
}

const saying = (body: string, status = 200) =>
  asking((_request, response) => response.writeHead(status).end(body));

test('what is asked arrives as the hub wants it, and the answer comes whole', async () => {
  const { client } = await asking((request, response) => {
    const { method, headers } = request;
    void text(request).then((body) =>
      response.end(
        JSON.stringify({
          data: {
            asked: {
              method,
              type: headers['content-type'],
              by: headers['x-requested-with'],
              ...JSON.parse(body),
            },
          },
        }),
      ),
    );
  });
  const { data, error } = await client.mutation('mutation Grow { grow }', { by: 1 }).toPromise();
  expect(error).toBeUndefined();
  expect(data.asked).toMatchObject({
    method: 'POST',
    type: 'application/json',
    by: 'spinnenweb',
    operationName: 'Grow',
    variables: { by: 1 },
  });
});

test('a refusal of the hub keeps its code, whatever the status', async () => {
  const refused = { errors: [{ message: 'Slower.', extensions: { code: 'LIMITED' } }] };
  const { ask } = await saying(JSON.stringify(refused), 429);
  expect(codeOf((await ask()).error!)).toBe('LIMITED');
});

test.each([
  '<html>Bad gateway</html>',
  '{}',
  'null',
  '"later"',
  '[]',
  '',
  '{"errors":"no"}',
  '{"errors":{"x":[]}}',
  '{"errors":[]}',
  '{"errors":[null]}',
  '{"data":1}',
  '{"data":[]}',
  '{"payload":{},"data":1}',
  '{"data":{"age":8},"errors":"no"}',
  '{"data":1,"errors":[{"message":"Slower."}]}',
])('what is no answer of the hub is a fault of ours: %s', async (body) => {
  const { ask } = await saying(body, 502);
  expect(codeOf((await ask()).error!)).toBe('INTERNAL');
});

test('what stands beside the answer is left out of it', async () => {
  const { ask } = await saying(
    '{"data":{"age":8},"payload":{"errors":[]},"extensions":{"cost":1}}',
  );
  expect(await ask()).toMatchObject({
    data: { age: 8 },
    error: undefined,
    extensions: { cost: 1 },
  });
  expect((await (await saying('{"data":null}')).ask()).error).toBeUndefined();
});

test('no answer, or half of one, is told from a wrong one', async () => {
  const half = await asking((_request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{"data":', () => response.destroy());
  });
  expect(codeOf((await half.ask()).error!)).toBe('OFFLINE');
  const gone = await saying('{}');
  await once(gone.server.close(), 'close');
  expect(codeOf((await gone.ask()).error!)).toBe('OFFLINE');
});

test('what nobody waits for any more is not asked on', async () => {
  const { client, server } = await asking(() => {});
  const { unsubscribe } = client.query('query Age { age }', {}).subscribe(() => {});
  const [{ socket }] = (await once(server, 'request')) as [IncomingMessage];
  unsubscribe();
  await once(socket, 'close');
});
