import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * Gives a resolved value the shape of a selection, with names and types checked.
 *
 * @throws Error when the value is not of its type
 */
export type Shape = (value: unknown) => unknown;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields of one selection by the key each is answered under, fragments taken in. */
export type Selected = Map<string, FieldNode[]>;

/** Thrown while making a shape for what only graphql-js itself can do. */
class NotSimple extends Error {}

/**
 * Makes the shape of one field's answer, once per document. Our readers answer with JSON that the database has shaped
 * already; graphql-js would still visit each of some thousand values with arguments, paths and promises in mind, which
 * takes ten times as long as writing the JSON. The rules are those of the GraphQL specification, 6.4.3 Value
 * Completion, for what is plain: no resolver below, no directive, no abstract type.
 *
 * @returns null when something in the selection is not plain; then graphql-js must complete it
 */
export function shapeOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): Shape | null {
  try {
    return makeShape(type, nodes);
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }

  function makeShape(of: GraphQLOutputType, from: readonly FieldNode[]): Shape {
    if (isNonNullType(of)) {
      const shape = makeShape(of.ofType, from);
      return (value) => {
        const shaped = shape(value);
        if (shaped === null) throw new TypeError(`A value of ${String(of)} is missing.`);
        return shaped;
      };
    }
    if (isListType(of)) {
      const shape = makeShape(of.ofType, from);
      return (value) => {
        if (value === null || value === undefined) return null;
        if (!Array.isArray(value)) throw new TypeError(`A value of ${String(of)} is no list.`);
        return value.map(shape);
      };
    }
    if (isLeafType(of)) return leafShape(of);
    if (isObjectType(of)) return objectShape(of, from);
    throw new NotSimple();
  }

  function objectShape(of: GraphQLObjectType, from: readonly FieldNode[]): Shape {
    const into: Selecting = { selected: new Map(), spread: new Set() };
    for (const { selectionSet } of from) {
      if (selectionSet) select(schema, of, selectionSet, fragments, into);
    }
    const fields = [...into.selected].map(([key, same]) => {
      const name = same[0]?.name.value ?? '';
      if (name === '__typename') return { key, name, shape: () => of.name };
      const field = of.getFields()[name];
      if (!field || field.resolve || field.args.length > 0) throw new NotSimple();
      return { key, name, shape: makeShape(field.type, same) };
    });
    return (value) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'object') throw new TypeError(`A value of ${of.name} is no object.`);
      const shaped: Record<string, unknown> = {};
      for (const { key, name, shape } of fields) {
        shaped[key] = shape((value as Record<string, unknown>)[name]);
      }
      return shaped;
    };
  }
}

interface Selecting {
  selected: Selected;
  /** Fragments taken in already: each counts once, so that fragments which double cost nothing. */
  spread: Set<string>;
}

/**
 * Collects the fields of a selection (GraphQL specification, 6.3.2).
 *
 * @throws NotSimple on directives, whose outcome depends on variables
 */
function select(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fragments: Fragments,
  into: Selecting,
): void {
  for (const selection of selections) {
    if (selection.directives?.length) throw new NotSimple();
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const same = into.selected.get(key);
      if (same) same.push(selection);
      else into.selected.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (into.spread.has(selection.name.value)) continue;
      into.spread.add(selection.name.value);
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment || fragment.directives?.length) throw new NotSimple();
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || isOfType(schema, type, condition)) {
      select(schema, type, fragment.selectionSet, fragments, into);
    }
  }
}

/** The fields at the root of an operation; null when they are not plain. */
export function selectAtRoot(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
): Selected | null {
  const into: Selecting = { selected: new Map(), spread: new Set() };
  try {
    select(schema, type, selectionSet, fragments, into);
    return into.selected;
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

function isOfType(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true;
  const named = schema.getType(condition);
  if (!named) throw new NotSimple();
  return !isObjectType(named) && type.getInterfaces().some(({ name }) => name === condition);
}

function leafShape(type: GraphQLLeafType): Shape {
  const isText = type.name === 'String' || type.name === 'ID';
  return (value) => {
    if (value === null || value === undefined) return null;
    if (isText && typeof value === 'string') return value;
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) {
      throw new TypeError(`A value of ${type.name} cannot be written.`);
    }
    return serialized;
  };
}
