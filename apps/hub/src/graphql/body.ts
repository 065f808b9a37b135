import type { IncomingMessage } from 'node:http';

/** The longest body of a request, in bytes. */
const LONGEST_BODY = 100 * 1024;

export type Body = { ok: true; value: unknown } | { ok: false; problem: 'TOO_LONG' | 'INVALID' };

/** The JSON that a request carries. It stops reading where the limit is passed. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) {
    return { ok: false, problem: 'TOO_LONG' };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const all = await new Promise<boolean>((resolve) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_BODY) {
        request.pause();
        resolve(false);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(true));
    // The client left: whatever is answered reaches nobody.
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
  if (!all) return { ok: false, problem: 'TOO_LONG' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, length));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problem: 'INVALID' };
  }
}
