import { Field, ID, InterfaceType } from 'type-graphql';
import { readId } from './opaque-id.js';

/** Relay's Node (GraphQL Global Object Identification). The id tells its type and nothing else. */
@InterfaceType('Node', {
  description: 'Anything with an opaque identifier of its own.',
  resolveType: (node: Node) => readId(node.id).type,
})
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
