import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { Ground, GroundConnection } from './ground.entity.js';
import { readGround, readGrounds, readRefusals } from './ground.reader.js';
import { RefusedConsent } from './refused-consent.type.js';

/** Reading grounds other than consent. */
@Resolver()
export class GroundResolver {
  @Query(() => Ground, { description: 'One ground.' })
  async ground(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readGround(context, uuidOf('Ground', id));
  }

  @Query(() => GroundConnection, {
    description: 'The grounds other than consent in the web of a child, newest first.',
  })
  async grounds(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    return readGrounds(context, uuidOf('Child', childId), page);
  }

  @Query(() => [RefusedConsent], {
    description:
      'What was refused or withdrawn before of telling `toId`, for who acts for `fromId`, newest first (G2).',
  })
  async refusals(
    @Ctx() context: HubContext,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
    @Arg('aboutPersonId', () => ID, { nullable: true }) aboutPersonId?: string | null,
  ) {
    return readRefusals(context, {
      from: uuidOf('Participant', fromId),
      to: uuidOf('Participant', toId),
      about: aboutPersonId ? uuidOf('Person', aboutPersonId) : null,
    });
  }
}
