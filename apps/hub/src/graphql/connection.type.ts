import { type ClassType, Field, ObjectType } from 'type-graphql';
import type { Connection } from './connection.js';

@ObjectType({ description: 'Where a page of a list stands in it.', simpleResolvers: true })
class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Sealed; give it back as `after` for the next page.',
  })
  endCursor!: string | null;
}

/**
 * The GraphQL types `<name>Connection` and `<name>Edge` of a list (Relay Cursor Connections). They carry no total: a
 * count could tell what is hidden.
 *
 * @param node the class of what is listed
 * @param name the name its types begin with
 */
export function connectionTypeOf<T extends object>(
  node: ClassType<T>,
  name: string,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => node)
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}.`,
    simpleResolvers: true,
  })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return ConnectionType;
}
