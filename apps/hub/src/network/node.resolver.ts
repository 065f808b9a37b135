import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readConsent } from '../consent/consent.reader.js';
import { readGround } from '../ground/ground.reader.js';
import { readFactChange } from '../fact-change/fact-change.reader.js';
import { readMessage } from '../message/message.reader.js';
import { readWithholding } from '../withholding/withholding.reader.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { Node } from '../graphql/node.js';
import { readId } from '../graphql/opaque-id.js';
import { readChild, readParticipant, readTie } from './network.reader.js';

/** Relay's door to anything by its id: the same reads, so the same answers, as by each type's own query. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'A thing by its id.' })
  async node(@Ctx() context: HubContext, @Arg('id', () => ID) id: string): Promise<Node> {
    const { type, uuid } = readId(id);
    switch (type) {
      case 'Child':
        return readChild(context, uuid);
      case 'Participant':
        return readParticipant(context, uuid);
      case 'Tie':
        return readTie(context, uuid);
      case 'Consent':
        return readConsent(context, uuid);
      case 'Ground':
        return readGround(context, uuid);
      case 'FactChange':
        return readFactChange(context, uuid);
      case 'Message':
        return readMessage(context, uuid);
      case 'Withholding':
        return readWithholding(context, uuid);
      default:
        // People, organisations, assignments and access records are read where they stand, never by themselves.
        throw notFound();
    }
  }
}
