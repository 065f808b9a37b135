import { beforeAll, describe, expect, it } from 'vitest';
import { Line, type LineOptions } from '../testing/line.js';
import { type AttackedHub, startAttackedHub } from './attacked-hub.js';
import {
  type Answered,
  type BytesCase,
  type Case,
  type Known,
  type LineCase,
  NEVER_TOLD,
  type RequestCase,
  type Said,
} from './case.js';
import { cases } from './cases.js';
import { exchange, type HttpAnswer, requestBytes } from './exchange.js';

let hubs: Record<'production' | 'development', AttackedHub>;
beforeAll(async () => {
  const [production, development] = await Promise.all([
    startAttackedHub('production'),
    startAttackedHub('development'),
  ]);
  hubs = { production, development };
});

it('holds at least 150 cases, each with a name of its own', () => {
  const names = cases.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('from outside', () => {
  it.each(cases)('$name', async (attack) => {
    const hub = hubs[attack.at ?? 'production'];
    hub.logged.length = 0;
    const before = await hub.contents(!attack.isRecorded);
    await comeTrue(hub, attack);
    expect(await hub.contents(!attack.isRecorded)).toEqual(before);
    await hub.expectHealthy();
    expect(hub.logged.join('\n')).not.toMatch(/"level":(50|60)\b|Naima|Bouzid/);
  });
});

async function comeTrue(hub: AttackedHub, attack: Case): Promise<void> {
  if ('line' in attack) return onLine(hub, attack);
  const answers = await exchange(hub.port, bytesOf(hub.known, attack));
  const { comes } = attack;
  expect(answers.map(({ status }) => status)).toHaveLength(comes.answers ?? 1);
  for (const answer of answers) expectAnswer(answer, comes);
}

function bytesOf(known: Known, attack: RequestCase | BytesCase): string | Buffer {
  if ('bytes' in attack) return attack.bytes(known);
  return requestBytes(known, resolved(attack.ask, known));
}

function expectAnswer({ status, headers, text }: HttpAnswer, comes: Answered): void {
  expect([comes.status].flat(), text).toContain(status);
  expect(text).not.toMatch(NEVER_TOLD);
  if (comes.text !== undefined) expect(text).toBe(comes.text);
  if (comes.without) expect(text).not.toMatch(comes.without);
  for (const [name, wanted] of Object.entries(comes.headers ?? {})) {
    if (wanted === null) expect(headers).not.toHaveProperty(name);
    else expect(headers[name]).toMatch(wanted);
  }
  const { code, field, problem } = comes;
  if (code === undefined && comes.data === undefined) return;
  const told = JSON.parse(text) as { data?: unknown; errors?: { extensions: object }[] };
  if (comes.data !== undefined) expect(told.data).toEqual(comes.data);
  if (code === null) expect(told.errors).toBeUndefined();
  else if (code !== undefined)
    expect(told.errors?.[0]?.extensions).toMatchObject(said({ code, field, problem }));
}

async function onLine(hub: AttackedHub, attack: LineCase): Promise<void> {
  const { origin: ownOrigin, host, cookie } = hub.known;
  const options: LineOptions = resolved(attack.line, hub.known);
  const opening = Line.open(`http://127.0.0.1:${hub.port}`, {
    ...options,
    headers: { host, origin: ownOrigin, cookie, ...options.headers },
  });
  if (attack.refused !== undefined) {
    await expect(opening).rejects.toThrow(String(attack.refused));
    return;
  }
  const line = await opening;
  try {
    for (const one of resolved(attack.says ?? [], hub.known)) say(line, one);
    for (const wanted of attack.hears ?? []) {
      const { type, id, payload } = await line.find(wanted.type, () => true);
      expect(said({ type, id, ...payload?.[0]?.extensions })).toMatchObject(said({ ...wanted }));
      expect(JSON.stringify(payload ?? {})).not.toMatch(NEVER_TOLD);
    }
    if (attack.closes !== undefined) {
      expect(await line.closed).toMatchObject({ code: attack.closes });
    } else {
      line.say({ type: 'ping' });
      await line.next('pong');
    }
    expect(line.heard.filter(({ type }) => type !== 'pong')).toEqual([]);
  } finally {
    line.socket.terminate();
  }
}

function say(line: Line, one: Said): void {
  if (typeof one === 'string') line.socket.send(one);
  else if ('frame' in one) {
    const { frame, binary = Buffer.isBuffer(frame), fin = true } = one;
    line.socket.send(frame, { binary, fin });
  } else if ('raw' in one) {
    // Past the library, which would never write what is no frame.
    (line.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(one.raw);
  } else line.say(one);
}

function resolved<T>(given: T | ((known: Known) => T), known: Known): T {
  return typeof given === 'function' ? (given as (known: Known) => T)(known) : given;
}

/** Without what was not said. */
function said(words: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
