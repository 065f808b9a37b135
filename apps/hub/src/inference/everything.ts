import {
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isNonNullType,
} from 'graphql';
import type { NodeType } from '../graphql/opaque-id.js';
import type { Known } from './ground-state.js';
import { documentOf, idPlacesOf, type Operation, operationsOf, plainValue } from './schema-walk.js';
import type { Reply, Twin } from './twin.js';

/** One question with its answers: all its pages, when it has any. */
export interface Asked {
  question: string;
  replies: Reply[];
}

/** Ids to ask with: some are seen by whoever asks, some are not. */
export type Ids = (type: NodeType) => Promise<string[]>;

const MOST_SEEN = 6;
const MOST_HIDDEN = 2;
/** Where several ids belong together there are more ways to put them than one can ask. */
const MOST_WAYS = 24;
const WAYS_WITH_MORE = 4;
/** Reading who looked is a look as well: that list never ends. */
const MOST_PAGES = 12;

/** Some of both, so that what is refused is compared as well as what is shown. */
export function idsFor(known: Known, person: string): Ids {
  return async (type) => [
    ...(await known.seen(person, type)).slice(0, MOST_SEEN),
    ...(await known.hidden(person, type)).slice(0, MOST_HIDDEN),
  ];
}

/**
 * Asks every query of the schema, with every id that may stand at a place that needs one; what may be left out is given
 * one value at a time. Lists are read whole, by ones, twos and threes.
 */
export async function askEverything(
  schema: GraphQLSchema,
  twin: Twin,
  person: string,
  ids: Ids,
): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const operation of operationsOf(schema).filter(({ kind }) => kind === 'query')) {
    const hasPages = operation.field.args.some(({ name }) => name === 'after');
    for (const variables of await variablesOf(operation, ids)) {
      for (const first of hasPages ? pageSizes(operation, variables) : [null]) {
        all.push(
          await askAll(twin, person, operation, { ...variables, ...(first ? { first } : {}) }),
        );
      }
    }
  }
  return all;
}

async function variablesOf(operation: Operation, ids: Ids): Promise<Record<string, unknown>[]> {
  const { args } = operation.field;
  const needed = args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  let all: Record<string, unknown>[] = [{}];
  for (const argument of needed) {
    const values = await valuesOf(operation, argument, ids);
    all = all.flatMap((before) => values.map((value) => ({ ...before, [argument.name]: value })));
  }
  all = spread(all, MOST_WAYS);
  const others = args.filter(
    (one) => !needed.includes(one) && !['first', 'after'].includes(one.name),
  );
  const more: Record<string, unknown>[] = [];
  for (const argument of others) {
    const values = await valuesOf(operation, argument, ids);
    for (const before of spread(all, WAYS_WITH_MORE)) {
      more.push(...values.map((value) => ({ ...before, [argument.name]: value })));
    }
  }
  return [...all, ...more];
}

/** As many as that at most, from all over a list, and always the same. */
function spread<One>(all: readonly One[], most: number): One[] {
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, index) => all[Math.floor(index * step)]!,
  );
}

async function valuesOf(
  operation: Operation,
  { name, type }: GraphQLArgument,
  ids: Ids,
): Promise<unknown[]> {
  const place = idPlacesOf(operation).find(({ path }) => path[0] === name);
  if (place) return (await Promise.all(place.types.map(ids))).flat();
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((one) => one.name);
  // A day in the past: no moment of the web as it was may tell more than today's.
  if (named.name === 'DateTime') return [new Date(DAY_IN_THE_PAST).toISOString()];
  return [plainValue(type, name, new Date())];
}

const DAY_IN_THE_PAST = Date.now() - 20 * 86_400_000;

/** The whole list in every way; a part of it once. */
function pageSizes({ field }: Operation, variables: Record<string, unknown>): number[] {
  const isPart = field.args.some(({ name, type }) => !isNonNullType(type) && name in variables);
  return isPart ? [3] : [1, 2, 3];
}

async function askAll(
  twin: Twin,
  person: string,
  operation: Operation,
  variables: Record<string, unknown>,
): Promise<Asked> {
  const replies: Reply[] = [];
  let after: string | null = null;
  do {
    const reply: Reply = await twin.ask(person, documentOf(operation), {
      ...variables,
      ...(after ? { after } : {}),
    });
    replies.push(reply);
    after = nextPage(operation, reply);
  } while (after !== null && replies.length < MOST_PAGES);
  return { question: `${operation.name} ${JSON.stringify(variables)}`, replies };
}

function nextPage({ name }: Operation, { text }: Reply): string | null {
  const { data } = JSON.parse(text) as {
    data?: Record<string, { pageInfo?: { hasNextPage: boolean; endCursor: string } } | null> | null;
  };
  const pageInfo = data?.[name]?.pageInfo;
  return pageInfo?.hasNextPage ? pageInfo.endCursor : null;
}
