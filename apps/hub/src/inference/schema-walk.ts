import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { type NodeType, TYPE_BYTES } from '../graphql/opaque-id.js';

type OperationKind = 'query' | 'mutation' | 'subscription';

/** One thing that can be asked: a field at the root of the schema. */
export interface Operation {
  kind: OperationKind;
  name: string;
  field: GraphQLField<unknown, unknown>;
}

/** One place in an operation's arguments where an id stands. */
export interface IdPlace {
  /** From the argument inwards, e.g. `['input', 'toIds']`. */
  path: readonly string[];
  /** The types that it may name. */
  types: readonly NodeType[];
  isList: boolean;
}

const NODE_TYPES = Object.keys(TYPE_BYTES) as NodeType[];

/** Places whose name does not end with the type of what they name. Null: no id of a thing. */
const OTHERWISE_NAMED: Record<string, readonly NodeType[] | null> = {
  aId: ['Participant'],
  asId: ['Participant'],
  askedById: ['Participant'],
  bId: ['Participant'],
  /** A uuid that the client makes up for a message of its own. */
  clientMessageId: null,
  fromId: ['Participant'],
  substituteForId: ['Assignment'],
  substituteId: ['Person'],
  toId: ['Participant'],
  toIds: ['Participant'],
  withheldUnder: ['Withholding'],
  'node.id': NODE_TYPES,
};

export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field })),
  );
}

/**
 * Every place of an operation where an id of a thing stands, however deep.
 *
 * @throws Error for an id of which nothing says what it names: then OTHERWISE_NAMED must
 */
export function idPlacesOf({ name, field }: Operation): IdPlace[] {
  return field.args.flatMap((argument) => placesIn(name, argument, []));
}

function placesIn(
  operation: string,
  { name, type }: GraphQLArgument | GraphQLInputField,
  above: readonly string[],
): IdPlace[] {
  const path = [...above, name];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => placesIn(operation, field, path));
  }
  if (named.name !== 'ID') return [];
  const types = typesOf(operation, name);
  return types
    ? [{ path, types, isList: isListType(isNonNullType(type) ? type.ofType : type) }]
    : [];
}

function typesOf(operation: string, name: string): readonly NodeType[] | null {
  for (const key of [`${operation}.${name}`, name]) {
    const known = OTHERWISE_NAMED[key];
    if (known !== undefined) return known;
  }
  const called = name === 'id' ? operation : name.replace(/Ids?$/, '');
  const type = NODE_TYPES.filter((one) => called.toLowerCase().endsWith(one.toLowerCase()));
  const [longest] = type.toSorted((one, other) => other.length - one.length);
  if (longest) return [longest];
  throw new Error(`Say in OTHERWISE_NAMED what the id ${name} of ${operation} names.`);
}

/** The operation as a document that asks for all there is, its arguments as variables. */
export function documentOf({ kind, name, field }: Operation): string {
  const declared = field.args.map((argument) => `$${printArgument(argument)}`);
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const [outside, inside] = [declared, given].map((list) =>
    list.length ? `(${list.join(', ')})` : '',
  );
  return `${kind} ${outside} { ${name}${inside} ${selectionOf(field.type, [])} }`;
}

/** With its default: a variable that is left out is then as an argument that is. */
function printArgument({ name, type, defaultValue }: GraphQLArgument): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${name}: ${String(type)}${value ? ` = ${print(value)}` : ''}`;
}

/** All fields, and all of theirs; what holds a thing of its own type is asked for once. */
function selectionOf(type: GraphQLOutputType, above: readonly GraphQLNamedType[]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isInterfaceType(named)) return '{ __typename id }';
  if (!isObjectType(named)) throw new Error(`Say how to ask for all of ${named.name}.`);
  const fields = Object.values(named.getFields())
    .filter((field) => !above.includes(getNamedType(field.type)))
    .filter((field) => field.args.every(({ type: needed }) => !isNonNullType(needed)))
    .map((field) => `${field.name} ${selectionOf(field.type, [...above, named])}`);
  return `{ __typename ${fields.join(' ')} }`;
}

/** A value for everything that must be given and is no id of a thing. */
export function plainValue(type: GraphQLInputType, name: string, now: Date): unknown {
  if (isNonNullType(type)) return plainValue(type.ofType, name, now);
  if (isListType(type)) return [plainValue(type.ofType, name, now)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(
      needed.map((field) => [field.name, plainValue(field.type, field.name, now)]),
    );
  }
  const inAMonth = new Date(now.getTime() + 30 * 86_400_000).toISOString();
  const samples: Record<string, unknown> = {
    Boolean: false,
    Date: '2018-05-05',
    DateTime: inAMonth,
    Float: 1,
    ID: crypto.randomUUID(),
    Int: 1,
    String: 'Even proberen.',
  };
  if (!(type.name in samples)) throw new Error(`Say what a ${type.name} looks like, for ${name}.`);
  return samples[type.name];
}
