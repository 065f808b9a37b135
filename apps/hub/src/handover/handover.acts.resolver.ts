import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { Handover } from './handover.entity.js';
import { readHandover } from './handover.reader.js';
import { moveHandover } from './move-handover.js';
import { offerCoordination } from './offer-coordination.js';

/** Handing over the coordination: offered by one, accepted or declined by the other (D1). */
@Resolver()
export class HandoverActsResolver {
  @Mutation(() => Handover, { description: 'The coordinator offers to hand over (D1).' })
  async offerCoordination(
    @Ctx() context: HubContext,
    @Arg('participantId', () => ID) participantId: string,
  ) {
    return readHandover(context, await offerCoordination(context, participantId));
  }

  @Mutation(() => Handover, {
    description: 'Accepts an offer: from now on that participant coordinates (D1).',
  })
  async acceptCoordination(
    @Ctx() context: HubContext,
    @Arg('handoverId', () => ID) handoverId: string,
  ) {
    return readHandover(context, await moveHandover(context, handoverId, 'ACCEPTED'));
  }

  @Mutation(() => Handover, { description: 'Declines an offer; nothing changes.' })
  async declineCoordination(
    @Ctx() context: HubContext,
    @Arg('handoverId', () => ID) handoverId: string,
  ) {
    return readHandover(context, await moveHandover(context, handoverId, 'DECLINED'));
  }

  @Mutation(() => Handover, { description: 'The coordinator takes an offer back.' })
  async revokeCoordinationOffer(
    @Ctx() context: HubContext,
    @Arg('handoverId', () => ID) handoverId: string,
  ) {
    return readHandover(context, await moveHandover(context, handoverId, 'REVOKED'));
  }
}
