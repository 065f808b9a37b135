import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { MaxTokensParserWLexer } from '@escape.tech/graphql-armor-max-tokens';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type StringValueNode,
  validate,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Mode } from '../environment.js';
import { textFlaw } from './variables.js';

/** What a document may hold at most, on every door. */
const DOCUMENT_LIMITS = { depth: 12, tokens: 2_000, aliases: 15, directives: 50 } as const;

/** Problems of one document that are told at most. */
const MOST_ERRORS = 5;

/** Tells the rules of graphql-armor to report rather than to throw. */
const reporting = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => context?.reportError(error),
  ],
};

/** Cheap rules that guard the dearer ones: some of the specified rules compare every field with every other. */
const guardingRules: readonly ValidationRule[] = [
  maxDepthRule({ n: DOCUMENT_LIMITS.depth, flattenFragments: true, ...reporting }),
  maxAliasesRule({ n: DOCUMENT_LIMITS.aliases, allowList: [], ...reporting }),
  maxDirectivesRule({ n: DOCUMENT_LIMITS.directives, ...reporting }),
  refuseFlawedStrings,
] as readonly ValidationRule[];

/**
 * Parses a document and holds it to the limits and to the schema. In production it may not ask for the schema.
 *
 * @throws GraphQLError or an array of them, each with the code BAD_INPUT
 */
export function readDocument(schema: GraphQLSchema, text: string, mode: Mode): DocumentNode {
  const document = parseWithinLimits(text);
  const guards = [...guardingRules];
  if (mode === 'production') guards.push(NoSchemaIntrospectionCustomRule);
  const errors = problemsOf(schema, document, guards) ?? problemsOf(schema, document);
  if (errors) throw new DocumentRefused(errors.map(asBadInput));
  return document;
}

/** A document that cannot be answered, with what is wrong with it. */
export class DocumentRefused extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('The document cannot be answered.');
    this.errors = errors;
  }
}

function parseWithinLimits(text: string): DocumentNode {
  try {
    return new MaxTokensParserWLexer(text, { n: DOCUMENT_LIMITS.tokens }).parseDocument();
  } catch (error) {
    if (error instanceof GraphQLError) throw new DocumentRefused([asBadInput(error)]);
    if (!(error instanceof RangeError)) throw error;
    // Brackets within brackets exhaust the stack of the parser long before they are too many tokens.
    throw new DocumentRefused([asBadInput(new GraphQLError('Syntax Error: nested too deeply.'))]);
  }
}

function problemsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules?: readonly ValidationRule[],
): readonly GraphQLError[] | null {
  const errors = validate(schema, document, rules, { maxErrors: MOST_ERRORS });
  return errors.length > 0 ? errors : null;
}

function asBadInput(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions } = error;
  const extensions = { code: 'BAD_INPUT', field: 'query' };
  return new GraphQLError(message, { nodes, source, positions, extensions });
}

/** What no variable may hold, no text inside a document may hold either. */
function refuseFlawedStrings(context: ValidationContext) {
  return {
    StringValue(node: StringValueNode) {
      const flaw = textFlaw(node.value);
      if (flaw)
        context.reportError(
          new GraphQLError(`A text holds what cannot be kept: ${flaw}.`, { nodes: node }),
        );
    },
  };
}
