import { connect } from 'node:net';
import type { Asked, Known } from './case.js';

/** One HTTP answer as it came. */
export interface HttpAnswer {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  text: string;
}

/** How long the hub may take to answer and hang up. */
const PATIENCE_MS = 15_000;

/** A request, byte by byte: a client library would mend what is wrong with it. */
export function requestBytes(known: Known, asked: Asked): Buffer {
  const { method = 'POST', path = '/graphql', body = '' } = asked;
  const content = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const headers = {
    host: known.host,
    cookie: known.cookie,
    'content-type': 'application/json',
    'content-length': String(content.length),
    connection: 'close',
    ...asked.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (value === null ? [] : [value].flat()).map((one) => `${name}: ${one}\r\n`),
  );
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  // Latin-1: a header may hold any byte.
  return Buffer.concat([Buffer.from(head, 'latin1'), content]);
}

/**
 * Writes bytes to a hub and takes in every answer until the hub hangs up.
 *
 * @throws Error when it does not hang up in time
 */
export async function exchange(port: number, bytes: string | Buffer): Promise<HttpAnswer[]> {
  return answersIn(await converse(port, bytes));
}

function converse(port: number, bytes: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`the hub did not hang up: ${Buffer.concat(chunks).toString('latin1')}`));
    }, PATIENCE_MS);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A hub that has had enough cuts the line while we are still writing.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    socket.write(bytes);
  });
}

/** Takes answers apart; an informational one (1xx) but 101 is none. */
function answersIn(all: Buffer): HttpAnswer[] {
  const answers: HttpAnswer[] = [];
  for (let rest = all; rest.length > 0;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`half an answer: ${rest.toString('latin1')}`);
    const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!status) throw new Error(`no answer: ${first}`);
    const headers = Object.fromEntries(
      lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
    );
    const { content, length } = contentOf(headers, rest.subarray(end + 4));
    rest = rest.subarray(end + 4 + length);
    if (status >= 200 || status === 101)
      answers.push({ status, headers, text: content.toString('utf8') });
  }
  return answers;
}

function contentOf(headers: Record<string, string>, rest: Buffer) {
  if (headers['transfer-encoding'] === 'chunked') return chunkedContent(rest);
  // An answer to HEAD tells a length and carries nothing.
  const length = Math.min(Number(headers['content-length'] ?? 0), rest.length);
  return { content: rest.subarray(0, length), length };
}

function chunkedContent(rest: Buffer) {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (line < 0 || Number.isNaN(size)) throw new Error('a chunk without a size');
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
    if (size === 0) return { content: Buffer.concat(parts), length: at };
  }
}
