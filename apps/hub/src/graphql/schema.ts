import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { checkArgument } from './check-words.js';
import { DateTimeScalar } from './scalars.js';

export interface SchemaParts {
  /** The resolver classes of every slice. */
  resolvers: NonEmptyArray<Function>;
}

/** type-graphql builds no subscription without one. Ours bring their own streams (live/follow.ts) and never reach it. */
const noPubSub: PubSub = {
  publish: refuseToPublish,
  subscribe: refuseToPublish,
};

function refuseToPublish(): never {
  throw new Error('Subscriptions here bring their own stream: name it in `subscribe`.');
}

/**
 * The schema that all doors serve. Subscriptions bring their own streams: type-graphql's pub/sub is left out, since its
 * default throws an uncaught error after 1,024 unread events.
 */
export function createSchema({ resolvers }: SchemaParts): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    validateFn: checkArgument,
    pubSub: noPubSub,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
}

/** The contract with every client: schema.graphql, in an order that does not depend on who imports whom first. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
