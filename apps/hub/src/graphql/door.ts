import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Environment } from '../environment.js';
import type { Limits } from '../http/limits.js';
import type { Log } from '../logging.js';
import { formatError, formatRefused, isRefused } from './answer-errors.js';
import { readJson } from './body.js';
import { contextFor, type ContextParts, type HubContext } from './context.js';
import {
  ANSWERED_ONCE,
  type Documents,
  type Operation,
  type OperationRequest,
} from './documents.js';
import { badInput, Refusal } from './errors.js';
import { isFromOwnPages } from './own-pages.js';
import { plainQueries } from './plain-queries.js';

export interface GraphqlDoorParts {
  schema: GraphQLSchema;
  documents: Documents;
  environment: Pick<Environment, 'mode' | 'publicUrl'>;
  context: ContextParts;
  /** The session handle that a request carries, or null. */
  handleOf: (request: IncomingMessage) => string | null;
  /** Told of each request of a session; never rejects. */
  stayAwake: (handle: string) => Promise<void>;
  limit: Limits['limit'];
  log: Log;
}

/** What is answered to one request: a status, a media type, a body. */
interface Answer {
  status: number;
  type: MediaType;
  body: string;
  headers?: Record<string, string>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
/** GraphQL over HTTP, 6.4: a client that asks for it can tell by the status whether anything ran. */
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

/**
 * The HTTP door: POST with JSON, one operation a request (GraphQL over HTTP, working draft). All checks that a
 * request can fail stand before Apollo, shared with the other door; Apollo is handed what may run.
 *
 * Demanding `application/json` is what keeps other sites out: their pages cannot send it without asking first.
 */
export async function createGraphqlDoor(parts: GraphqlDoorParts): Promise<{
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Lets running operations end. */
  close(): Promise<void>;
}> {
  const { documents, context, handleOf, stayAwake, log } = parts;
  const apollo = await startApollo(parts);

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const refused = await refuseAtTheThreshold(request, parts);
    if (refused) return refused;
    const type = mediaTypeFor(request.headers.accept);
    if (!type) return refusal(406, badInput('accept', 'INVALID'));

    const body = await readJson(request);
    if (!body.ok)
      return refusal(body.problem === 'TOO_LONG' ? 413 : 400, badInput('body', body.problem));
    const asked = body.value;
    if (!isRequest(asked)) return refusal(400, badInput('query', 'REQUIRED'));

    let operation: Operation;
    try {
      operation = documents.read(asked, ANSWERED_ONCE);
    } catch (error) {
      if (!isRefused(error)) throw error;
      // GraphQL over HTTP, 6.4.1: as application/json, an answer to a well-formed request is 200 whatever it says.
      const status = type === JSON_TYPE && hasUsableParts(asked) ? 200 : 400;
      return { status, type, body: JSON.stringify({ errors: formatRefused(error, log) }) };
    }
    const handle = handleOf(request);
    if (handle) void stayAwake(handle);
    return { status: 200, type, body: await run(operation, handle) };
  }

  async function run({ text, operationName, variables }: Operation, handle: string | null) {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query: text, operationName, variables },
      },
      context: async () => contextFor(context, handle),
    });
    if (answer.body.kind !== 'complete') throw new Error('An answer came in pieces.');
    return answer.body.string;
  }

  return {
    answer: async (request, response) => send(request, response, await answerTo(request)),
    close: () => apollo.stop(),
  };
}

/** Apollo with nothing that costs time per field or shows anything of the hub. */
async function startApollo({ schema, documents, environment, log }: GraphqlDoorParts) {
  const apollo = new ApolloServer<HubContext>({
    schema,
    // Documents arrive parsed and validated; the key ends with the sha256 of the text.
    documentStore: {
      get: async (key) => documents.findRead(key.slice(-64)),
      set: async () => undefined,
      delete: async () => undefined,
    },
    introspection: environment.mode !== 'production',
    hideSchemaDetailsFromClientErrors: environment.mode === 'production',
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (_formatted, error) => formatError(error, log),
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      plainQueries(schema, log),
    ],
  });
  await apollo.start();
  return apollo;
}

/** What a request must be before a byte of its body is read. */
async function refuseAtTheThreshold(
  request: IncomingMessage,
  { environment, limit }: GraphqlDoorParts,
): Promise<Answer | null> {
  if (request.method !== 'POST') {
    return { ...refusal(405, badInput('method', 'INVALID')), headers: { Allow: 'POST' } };
  }
  if (!isPlainJson(request)) return refusal(415, badInput('content-type', 'INVALID'));
  if (!isFromOwnPages(request, environment)) return refusal(403, new Refusal('NOT_ALLOWED'));
  const verdict = await limit(request);
  if (verdict.allowed) return null;
  const headers = { 'Retry-After': String(verdict.retryAfterSeconds) };
  return { ...refusal(429, new Refusal('LIMITED')), headers };
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  if (headers['content-encoding'] !== undefined) return false;
  return /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(
    headers['content-type'] ?? '',
  );
}

/** The media type to answer in; null when the client takes neither. */
function mediaTypeFor(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality };
  });
  const wanted = (...types: string[]) =>
    Math.max(0, ...ranges.filter(({ type }) => types.includes(type)).map(({ quality }) => quality));
  const asGraphql = wanted('application/graphql-response+json');
  const asJson = wanted('application/json', 'application/*', '*/*');
  if (asGraphql === 0 && asJson === 0) return null;
  return asGraphql >= asJson ? GRAPHQL_TYPE : JSON_TYPE;
}

function isRequest(value: unknown): value is OperationRequest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a request is well-formed: each part of the kind that it must be (GraphQL over HTTP, 5.1). */
function hasUsableParts({
  query,
  operationName,
  variables,
  extensions,
}: OperationRequest): boolean {
  const isMap = (part: unknown) =>
    part === undefined || part === null || (typeof part === 'object' && !Array.isArray(part));
  const isName =
    operationName === undefined || operationName === null || typeof operationName === 'string';
  const isDocument =
    typeof query === 'string' ||
    (query === undefined && isMap(extensions) && extensions !== undefined);
  return isDocument && isName && isMap(variables) && isMap(extensions);
}

function refusal(status: number, { message, extensions }: Refusal): Answer {
  const error: GraphQLFormattedError = { message, extensions };
  return { status, type: JSON_TYPE, body: JSON.stringify({ errors: [error] }) };
}

/** Also ends a connection whose request was not read to its end. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, type, body, headers } = answer;
  const unread = !request.complete;
  response.writeHead(status, {
    ...headers,
    ...(unread ? { Connection: 'close' } : {}),
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body, () => unread && request.destroy());
}
