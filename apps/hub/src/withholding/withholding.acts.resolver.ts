import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { Message } from '../message/message.entity.js';
import { readMessage } from '../message/message.reader.js';
import { countersignWithholding } from './countersign-withholding.js';
import { endWithholding } from './end-withholding.js';
import { withholdMessage } from './withhold-message.js';
import { withhold } from './withhold.js';
import { WithholdInput } from './withhold.input.js';
import { Withholding } from './withholding.entity.js';
import { readWithholding } from './withholding.reader.js';

/** Proposing, countersigning and ending what a guardian does not see. */
@Resolver()
export class WithholdingActsResolver {
  @Mutation(() => Withholding, {
    description:
      'Proposes to withhold something from a guardian; it waits for a second person (G4).',
  })
  async withhold(
    @Ctx() context: HubContext,
    @Arg('input', () => WithholdInput) input: WithholdInput,
  ) {
    return readWithholding(context, await withhold(context, input));
  }

  @Mutation(() => Withholding, {
    description: 'A second person of the same participant puts a withholding in force (G4).',
  })
  async countersignWithholding(
    @Ctx() context: HubContext,
    @Arg('withholdingId', () => ID) withholdingId: string,
  ) {
    return readWithholding(context, await countersignWithholding(context, withholdingId));
  }

  @Mutation(() => Withholding, {
    description:
      'Any person of the participant ends a withholding, at once; one that waits is declined.',
  })
  async endWithholding(
    @Ctx() context: HubContext,
    @Arg('withholdingId', () => ID) withholdingId: string,
  ) {
    return readWithholding(context, await endWithholding(context, withholdingId));
  }

  @Mutation(() => Message, {
    description:
      'Its author keeps a message that was sent from a guardian, under a withholding (G4).',
  })
  async withholdMessage(
    @Ctx() context: HubContext,
    @Arg('messageId', () => ID) messageId: string,
    @Arg('withheldUnder', () => ID, { description: 'A withholding of MESSAGES that is in force.' })
    withheldUnder: string,
  ) {
    return readMessage(context, await withholdMessage(context, messageId, withheldUnder));
  }
}
