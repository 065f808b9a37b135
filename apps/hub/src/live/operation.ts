import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { badInput, Refusal } from '../graphql/errors.js';
import { type Documents, type OperationRequest, STREAMED } from '../graphql/documents.js';
import type { LiveContext } from './look-again.js';

/** Subscriptions that one socket may have at a time. */
const SUBSCRIPTIONS_PER_SOCKET = 30;
/** The client's own name for a subscription comes back in each frame. */
const LONGEST_ID = 100;

export interface LiveOperation {
  /** The client's name for it. */
  id: string;
  payload: OperationRequest;
  /** How many the socket has, this one included. */
  count: number;
  /** How many are not yet let go, this one included: those that are ending too. */
  running: number;
  /** Whether the session has requests left this minute. */
  isAllowed: boolean;
}

/**
 * Makes a subscription ready to run: the same documents, limits and checks as by HTTP, and nothing but subscriptions.
 *
 * @throws Refusal LIMITED, UNTRUSTED_DOCUMENT or BAD_INPUT; DocumentRefused for a document that cannot be answered
 */
export function readLiveOperation(
  { id, payload, count, running, isAllowed }: LiveOperation,
  parts: { schema: GraphQLSchema; documents: Documents; context: LiveContext },
): ExecutionArgs {
  if (id.length > LONGEST_ID) throw badInput('id', 'TOO_LONG');
  const isTooMuch = count > SUBSCRIPTIONS_PER_SOCKET || running > 2 * SUBSCRIPTIONS_PER_SOCKET;
  if (isTooMuch || !isAllowed) throw new Refusal('LIMITED');
  const { document, operationName, variables } = parts.documents.read(payload, STREAMED);
  return {
    schema: parts.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: parts.context,
    // Null: no default object whose properties could stand in for a resolver.
    rootValue: null,
  };
}
