import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { countersignGround } from './countersign-ground.js';
import { endGround } from './end-ground.js';
import { Ground } from './ground.entity.js';
import { readGround } from './ground.reader.js';
import { openGround } from './open-ground.js';
import { OpenGroundInput } from './open-ground.input.js';

/** Opening, countersigning and ending grounds other than consent. */
@Resolver()
export class GroundActsResolver {
  @Mutation(() => Ground, {
    description: 'Opens a ground other than consent; it waits for a second person (G2).',
  })
  async openGround(
    @Ctx() context: HubContext,
    @Arg('input', () => OpenGroundInput) input: OpenGroundInput,
  ) {
    return readGround(context, await openGround(context, input));
  }

  @Mutation(() => Ground, {
    description:
      'A second person of the same participant puts a ground in force; the family is told (G2, G3).',
  })
  async countersignGround(@Ctx() context: HubContext, @Arg('groundId', () => ID) groundId: string) {
    return readGround(context, await countersignGround(context, groundId));
  }

  @Mutation(() => Ground, {
    description: 'Any person of the participant that opened a ground ends it, at once.',
  })
  async endGround(@Ctx() context: HubContext, @Arg('groundId', () => ID) groundId: string) {
    return readGround(context, await endGround(context, groundId));
  }
}
