import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Withholding } from './withholding.entity.js';
import { readWithholdings } from './withholding.reader.js';

/** Reading what one's own participant withholds. */
@Resolver()
export class WithholdingResolver {
  @Query(() => [Withholding], {
    description:
      'What a participant of the viewer’s own withholds from guardians, or withheld; newest first (G4).',
  })
  async withholdings(
    @Ctx() context: HubContext,
    @Arg('participantId', () => ID) participantId: string,
  ) {
    return readWithholdings(context, uuidOf('Participant', participantId));
  }
}
