import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Mode } from '../environment.js';
import { badInput, Refusal } from './errors.js';
import { readDocument } from './limits.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { checkVariables } from './variables.js';

/** What a client sends, over either door: a document or the hash of a trusted one, and what to fill in. */
export interface OperationRequest {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  /** `{persistedQuery: {sha256Hash}}` names a trusted document. */
  extensions?: unknown;
}

/** An operation that may run: trusted where it must be, within the limits, valid, its variables checked. */
export interface Operation {
  text: string;
  document: DocumentNode;
  definition: OperationDefinitionNode;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** The one way in for operations, shared by all doors. Each document is parsed and validated once. */
export interface Documents {
  /**
   * @param allowed the kinds of operation that this door answers
   * @throws Refusal UNTRUSTED_DOCUMENT or BAD_INPUT
   * @throws DocumentRefused when a full document cannot be answered
   */
  read(request: OperationRequest, allowed: readonly OperationTypeNode[]): Operation;
  /** A document that was read before, by the sha256 of its text in hex. */
  findRead(sha256: string): DocumentNode | undefined;
}

export interface DocumentParts {
  schema: GraphQLSchema;
  trusted: TrustedDocuments;
  mode: Mode;
}

interface ReadDocument {
  text: string;
  document: DocumentNode;
}

/** Full documents are remembered while developing; the oldest make room. */
const MOST_REMEMBERED = 500;

/** Which operation types come by a request with one answer, and which by a stream. */
export const ANSWERED_ONCE = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION] as const;
export const STREAMED = [OperationTypeNode.SUBSCRIPTION] as const;

/**
 * In production only the trusted documents are read, all at once; elsewhere full documents too, as they come.
 *
 * @throws DocumentRefused in production when a trusted document does not fit the schema or the limits
 */
export function openDocuments({ schema, trusted, mode }: DocumentParts): Documents {
  const byText = new Map<string, ReadDocument>();
  const bySha256 = new Map<string, DocumentNode>();

  function remember(text: string): ReadDocument {
    const known = byText.get(text);
    if (known) return known;
    const read = { text, document: readDocument(schema, text, mode) };
    const [oldest] = byText.keys();
    if (mode !== 'production' && byText.size >= MOST_REMEMBERED && oldest !== undefined) {
      byText.delete(oldest);
      bySha256.delete(sha256Of(oldest));
    }
    byText.set(text, read);
    bySha256.set(sha256Of(text), read.document);
    return read;
  }

  function textOf({ query, extensions }: OperationRequest): string {
    const text = trusted.get(hashIn(extensions));
    if (text !== undefined) return text;
    if (mode === 'production') throw new Refusal('UNTRUSTED_DOCUMENT');
    if (typeof query === 'string' && query !== '') return query;
    throw query || !extensions ? badInput('query', 'INVALID') : new Refusal('UNTRUSTED_DOCUMENT');
  }

  if (mode === 'production') for (const text of trusted.values()) remember(text);

  return {
    read(request, allowed) {
      const { text, document } = remember(textOf(request));
      const operationName = stringOrNull('operationName', request.operationName);
      const definition = choose(document, operationName);
      if (!allowed.includes(definition.operation)) throw badInput('query', 'WRONG_DOOR');
      const variables = recordOf('variables', request.variables);
      checkVariables(schema, definition, variables);
      return { text, document, definition, operationName, variables };
    },
    findRead: (sha256) => bySha256.get(sha256),
  };
}

/** The hash that a client names, as the list of trusted documents spells it; '' when there is none. */
function hashIn(extensions: unknown): string {
  const { persistedQuery } = recordOf('extensions', extensions);
  const { sha256Hash } = recordOf('extensions', persistedQuery);
  if (typeof sha256Hash !== 'string') return '';
  return sha256Hash.startsWith('sha256:') ? sha256Hash : `sha256:${sha256Hash}`;
}

function choose(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [chosen, another] =
    name === null ? operations : operations.filter((operation) => operation.name?.value === name);
  if (!chosen || another) throw badInput('operationName', another ? 'REQUIRED' : 'INVALID');
  return chosen;
}

function recordOf(field: string, value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw badInput(field, 'INVALID');
  return value as Record<string, unknown>;
}

function stringOrNull(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw badInput(field, 'INVALID');
  return value;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
