import { request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { toId } from '../graphql/opaque-id.js';
import { loadTrustedDocuments } from '../graphql/trusted-documents.js';
import { cookieForHandle } from '../identity/cookie.js';
import type { Worker } from './dataset.js';
import { PRODUCT, type RunningServer } from './processes.js';
import type { Asked } from './protocol.js';

/** "Open one child's web", asked of the product and of the limit, by one worker for each child of the caseload. */
export interface OpenWeb {
  product: Asked[];
  limit: Asked[];
}

/** @param handle the session handle of the worker */
export function askForWebs({ children }: Worker, handle: string): OpenWeb {
  const sha256Hash = hashOfOpenWeb();
  const cookie = cookieForHandle(handle, PRODUCT);
  return {
    product: children.map((child) => ({
      path: '/graphql',
      headers: {
        host: new URL(PRODUCT.publicUrl).host,
        'content-type': 'application/json',
        cookie,
      },
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash } },
        variables: { childId: toId('Child', child) },
      }),
    })),
    limit: children.map((child) => ({
      path: '/',
      headers: { 'content-type': 'application/json', 'x-handle': handle },
      body: JSON.stringify({ child }),
    })),
  };
}

/** The document with which the client opens a web. */
function hashOfOpenWeb(): string {
  for (const [hash, text] of loadTrustedDocuments()) {
    if (/\bquery \w+\([^)]*\) \{[^{]*network\(childId: \$childId\)/.test(text))
      return hash.replace('sha256:', '');
  }
  throw new Error('The client has no trusted document that opens a web.');
}

/**
 * Asks both for the same webs and compares: whatever the product's document asks for, the limit must have given alike.
 *
 * @returns how many bytes an answer has, on average
 * @throws Error when a web differs
 */
export async function compare(
  asked: readonly OpenWeb[],
  servers: { product: RunningServer; limit: RunningServer },
): Promise<{ product: number; limit: number }> {
  const bytes = { product: 0, limit: 0 };
  let webs = 0;
  for (const { product, limit } of asked) {
    for (const [place, ofProduct] of product.slice(0, 5).entries()) {
      const [one, other] = await Promise.all([
        answerOf(servers.product, ofProduct),
        answerOf(servers.limit, limit[place] as Asked),
      ]);
      bytes.product += Buffer.byteLength(one);
      bytes.limit += Buffer.byteLength(other);
      webs += 1;
      const shown = withoutTypeNames(JSON.parse(one)) as Answer;
      if (!shown.data?.network) throw new Error(`The product shows no web: ${one.slice(0, 300)}`);
      const alike = inTheShapeOf(shown, JSON.parse(other)) as Answer;
      // The moment each was read.
      delete shown.data.network.at;
      delete alike.data?.network?.at;
      if (!isDeepStrictEqual(shown, alike))
        throw new Error('The product and the limit show different webs.');
    }
  }
  return { product: Math.round(bytes.product / webs), limit: Math.round(bytes.limit / webs) };
}

interface Answer {
  data?: { network: { at?: string } | null };
}

function answerOf({ port }: RunningServer, { path, headers, body }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        response.on('error', reject);
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

function withoutTypeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypeNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, one]) => [key, withoutTypeNames(one)]),
  );
}

/** Of `value` only what `shape` has: a document asks for less than the statement gives. */
function inTheShapeOf(shape: unknown, value: unknown): unknown {
  if (Array.isArray(shape) && Array.isArray(value)) {
    return value.map((one, place) => inTheShapeOf(shape[place], one));
  }
  if (typeof shape !== 'object' || shape === null || typeof value !== 'object' || value === null)
    return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape).map(([key, one]) => [key, inTheShapeOf(one, given[key])]),
  );
}
