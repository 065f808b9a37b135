import { beforeAll, describe, expect, it } from 'vitest';
import { Line } from '../testing/line.js';
import { type AttackedHub, startAttackedHub } from './attacked-hub.js';
import { trusted } from './case.js';
import { exchange, requestBytes } from './exchange.js';

/** What one request or one line cannot show: sessions that end, and how much one visitor may ask. */
const PER_MINUTE = 12;
let hub: AttackedHub;
let strict: AttackedHub;
beforeAll(async () => {
  [hub, strict] = await Promise.all([
    startAttackedHub('production'),
    startAttackedHub('production', { REQUESTS_PER_MINUTE: String(PER_MINUTE) }),
  ]);
});

const opened = (on: AttackedHub, cookie: string): Promise<Line> => {
  const { host, origin } = on.known;
  return Line.open(`http://127.0.0.1:${on.port}`, { headers: { host, origin, cookie } });
};

async function whoAmI(on: AttackedHub, cookie: string) {
  const body = trusted(on.known.hashOf('query Viewer'));
  const [answer] = await exchange(on.port, requestBytes(on.known, { headers: { cookie }, body }));
  const { data, errors } = JSON.parse(answer?.text ?? '') as {
    data?: { viewer: { person: { name: string } } | null };
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: answer?.status,
    name: data?.viewer?.person.name ?? null,
    code: errors?.[0]?.extensions.code,
    retryAfter: answer?.headers['retry-after'],
  };
}

describe('a session that runs out', () => {
  it('is nobody by HTTP, opens no line, and closes the line it had', async () => {
    const cookie = await hub.signIn('karin', '6 seconds');
    expect(await whoAmI(hub, cookie)).toMatchObject({ status: 200, name: 'Karin Postma' });
    const line = await opened(hub, await hub.signIn('karin', '5 seconds'));
    expect(await line.closed).toMatchObject({ code: 4401 });
    const ended = await hub.signIn('karin', '-1 second');
    expect(await whoAmI(hub, ended)).toMatchObject({ status: 200, name: null });
    await expect(opened(hub, ended)).rejects.toThrow('401');
  });
});

describe('a minute', () => {
  const spend = async (cookie: string, requests: number) => {
    for (let i = 0; i < requests; i += 1) {
      expect(await whoAmI(strict, cookie)).toMatchObject({ status: 200 });
    }
  };

  it('that is full answers 429 by HTTP, with when to come back, and spoils nobody else’s', async () => {
    const cookie = await strict.signIn('karin');
    await spend(cookie, PER_MINUTE);
    const refused = await whoAmI(strict, cookie);
    expect(refused).toMatchObject({ status: 429, name: null, code: 'LIMITED' });
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    await strict.expectHealthy();
  });

  it('is one for both doors: what HTTP spent no line can be opened with', async () => {
    const cookie = await strict.signIn('karin');
    await spend(cookie, PER_MINUTE);
    await expect(opened(strict, cookie)).rejects.toThrow('429');
    const { host, origin } = strict.known;
    const upgrade = requestBytes(strict.known, {
      method: 'GET',
      headers: {
        host,
        origin,
        cookie,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-version': '13',
        'sec-websocket-protocol': 'graphql-transport-ws',
      },
    });
    const [answer] = await exchange(strict.port, upgrade);
    expect(answer).toMatchObject({ status: 429, text: '' });
    expect(Number(answer?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is one for both doors: what lines spent HTTP cannot ask with', async () => {
    const cookie = await strict.signIn('karin');
    for (let i = 0; i < PER_MINUTE; i += 1) {
      const line = await opened(strict, cookie);
      line.close();
      await line.closed;
    }
    expect(await whoAmI(strict, cookie)).toMatchObject({ status: 429, code: 'LIMITED' });
  });

  it('that a subscription fills refuses the next one, on a line that lives on', async () => {
    const cookie = await strict.signIn('karin');
    const line = await opened(strict, cookie);
    const payload = trusted(strict.known.hashOf('subscription InboxChanged'), { query: '' });
    for (let i = 1; i < PER_MINUTE; i += 1) {
      line.say({ id: `${i}`, type: 'subscribe', payload });
      await line.next('next', `${i}`);
    }
    line.say({ id: 'over', type: 'subscribe', payload });
    expect((await line.next('error', 'over')).payload[0].extensions.code).toBe('LIMITED');
    line.say({ type: 'ping' });
    await line.next('pong');
    line.close();
  });
});
