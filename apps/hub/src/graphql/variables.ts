import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { badInput } from './errors.js';

/** No input of the schema lies this deep. */
const DEEPEST = 16;

/** What no text may hold, wherever it stands: PostgreSQL cannot store it, or it is no character at all. */
export function textFlaw(text: string): 'NUL' | 'LONE_SURROGATE' | null {
  if (text.includes('\0')) return 'NUL';
  return /\p{Surrogate}/u.test(text) ? 'LONE_SURROGATE' : null;
}

/**
 * Holds the variables of an operation to the schema and to what can be kept, before anything runs. It answers for both
 * doors alike, with a field and a problem instead of sentences that quote the schema.
 *
 * @throws Refusal BAD_INPUT with the innermost field, and NUL, LONE_SURROGATE, TOO_DEEP, REQUIRED or INVALID
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(variables)) checkTexts(name, value, 1);
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue; // validation has refused it
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) {
      if (isNonNullType(type) && !defaultValue) throw badInput(name, 'REQUIRED');
    } else {
      coerceInputValue(value, type, (path, wrong, error) => {
        throw refusalAt([name, ...path], wrong, error);
      });
    }
  }
}

function checkTexts(field: string, value: unknown, depth: number): void {
  if (depth > DEEPEST) throw badInput(field, 'TOO_DEEP');
  if (typeof value === 'string') {
    const flaw = textFlaw(value);
    if (flaw) throw badInput(field, flaw);
  } else if (Array.isArray(value)) {
    for (const item of value) checkTexts(field, item, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkTexts(textFlaw(key) ? field : key, item, depth + 1);
    }
  }
}

/** graphql names a field that is missing or unknown in its sentence only; its path then ends at the object around it. */
function refusalAt(path: readonly (string | number)[], wrong: unknown, error: GraphQLError) {
  const [, named, isMissing] =
    /^Field "(\w+)" (?:(of required type)|is not defined)/.exec(error.message) ?? [];
  const innermost = path.findLast((key) => typeof key === 'string');
  const isRequired = Boolean(isMissing) || wrong === null || wrong === undefined;
  return badInput(named ?? String(innermost), isRequired ? 'REQUIRED' : 'INVALID');
}
