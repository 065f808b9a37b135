import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Child } from '../child/child.entity.js';
import { Participant } from '../participant/participant.entity.js';
import { Tie } from '../tie/tie.entity.js';
import { readCaseload } from './caseload.reader.js';
import { CaseloadConnection } from './caseload.type.js';
import { readChild, readNetwork, readParticipant, readTie } from './network.reader.js';
import { Network } from './network.type.js';

/** Reading webs: the caseload, one child's web, and a participant or tie out of it. */
@Resolver()
export class NetworkResolver {
  @Query(() => CaseloadConnection, {
    description: 'The children whose web the viewer has a place in, by name.',
  })
  async children(@Ctx() context: HubContext, @Args(() => PageArguments) page: PageArguments) {
    return readCaseload(context, page);
  }

  @Query(() => Child, { description: 'One child.' })
  async child(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readChild(context, uuidOf('Child', id));
  }

  @Query(() => Network, {
    description: 'The web as this viewer may see it, now or on a moment in the past.',
  })
  async network(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Arg('at', () => DateTimeScalar, { nullable: true }) at?: Date,
  ) {
    if (at && at.getTime() > Date.now()) throw badInput('at', 'IN_THE_FUTURE');
    return readNetwork(context, uuidOf('Child', childId), at ?? null);
  }

  @Query(() => Participant, { description: 'One participant of a web.' })
  async participant(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readParticipant(context, uuidOf('Participant', id));
  }

  @Query(() => Tie, { description: 'One tie of a web.' })
  async tie(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readTie(context, uuidOf('Tie', id));
  }
}
