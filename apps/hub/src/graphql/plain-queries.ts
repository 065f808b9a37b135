import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Log } from '../logging.js';
import { formatError } from './answer-errors.js';
import type { HubContext } from './context.js';
import { type Fragments, selectAtRoot, type Shape, shapeOf } from './shaping.js';

/** One field at the root of a query, ready to be answered; `__typename` has neither field nor shape. */
interface RootField {
  key: string;
  nodes: [FieldNode, ...FieldNode[]];
  resolved: { field: GraphQLField<unknown, unknown>; shape: Shape } | null;
}

type Plan = readonly RootField[];

interface PlainAnswer {
  data: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/**
 * Answers queries whose resolvers all stand at the root by a plan made once per document, and leaves all else to
 * graphql-js. A test holds both to the same answers.
 */
export function plainQueries(schema: GraphQLSchema, log: Log): ApolloServerPlugin<HubContext> {
  const plans = new WeakMap<OperationDefinitionNode, Plan | null>();
  const root = schema.getQueryType();

  function planOf(document: DocumentNode, operation: OperationDefinitionNode): Plan | null {
    const known = plans.get(operation);
    if (known !== undefined || !root) return known ?? null;
    const plan = makePlan(schema, root, document, operation);
    plans.set(operation, plan);
    return plan;
  }

  return {
    requestDidStart: async () => ({
      async responseForOperation({ document, operation, request, contextValue }) {
        if (!root || operation.operation !== OperationTypeNode.QUERY) return null;
        const plan = planOf(document, operation);
        if (!plan) return null;
        const inputs = request.variables ?? {};
        const definitions = operation.variableDefinitions ?? [];
        const { coerced } = getVariableValues(schema, definitions, inputs);
        if (!coerced) return null;
        const singleResult = await follow(plan, root, coerced, contextValue, {
          document,
          operation,
        });
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single', singleResult },
        };
      },
    }),
  };

  async function follow(
    plan: Plan,
    parentType: GraphQLObjectType,
    variableValues: Record<string, unknown>,
    context: HubContext,
    { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  ): Promise<PlainAnswer> {
    const fragments = Object.fromEntries(fragmentsOf(document));
    const found = new Map<string, GraphQLError>();
    let isWhole = true;

    const answers = await Promise.all(
      plan.map(async ({ key, nodes, resolved }) => {
        if (!resolved) return [key, parentType.name] as const;
        const { field, shape } = resolved;
        const path = { prev: undefined, key, typename: parentType.name };
        try {
          const given = getArgumentValues(field, nodes[0], variableValues);
          const value: unknown = await field.resolve?.(undefined, given, context, {
            fieldName: field.name,
            fieldNodes: nodes,
            returnType: field.type,
            parentType,
            path,
            schema,
            fragments,
            rootValue: undefined,
            operation,
            variableValues,
          });
          return [key, shape(value)] as const;
        } catch (error) {
          found.set(key, locatedError(error, nodes, [key]));
          if (isNonNullType(field.type)) isWhole = false;
          return [key, null] as const;
        }
      }),
    );
    const data = isWhole ? Object.fromEntries(answers) : null;
    if (found.size === 0) return { data };
    // In the order in which it was asked: which failed first would tell of what each was busy with (S0).
    const errors = plan.flatMap(({ key }) => found.get(key) ?? []);
    return { data, errors: errors.map((error) => formatError(error, log)) };
  }
}

function makePlan(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  document: DocumentNode,
  { selectionSet, directives }: OperationDefinitionNode,
): Plan | null {
  const fragments = fragmentsOf(document);
  const selected = directives?.length ? null : selectAtRoot(schema, root, selectionSet, fragments);
  if (!selected) return null;
  const plan: RootField[] = [];
  for (const [key, [first, ...others]] of selected) {
    if (!first) return null;
    const nodes: RootField['nodes'] = [first, ...others];
    if (first.name.value === '__typename') {
      plan.push({ key, nodes, resolved: null });
      continue;
    }
    const field = root.getFields()[first.name.value];
    const shape = field && shapeOf(schema, field.type, nodes, fragments);
    if (!shape) return null;
    plan.push({ key, nodes, resolved: { field, shape } });
  }
  return plan;
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}
