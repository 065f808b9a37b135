import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { readChild } from '../network/network.reader.js';
import { allowGuardian } from './allow-guardian.js';
import { AllowGuardianInput } from './allow-guardian.input.js';
import { Child } from './child.entity.js';
import { endAllowance } from './end-allowance.js';
import { readGuardian } from './guardian.reader.js';
import { Guardian } from './guardian.type.js';
import { openNetwork } from './open-network.js';
import { OpenNetworkInput } from './open-network.input.js';

/** What is done to a child's web as a whole, and what the child alone does. */
@Resolver()
export class ChildActsResolver {
  @Mutation(() => Child, {
    description: 'Opens a web around a child; the viewer coordinates (D1).',
  })
  async openNetwork(
    @Ctx() context: HubContext,
    @Arg('input', () => OpenNetworkInput) input: OpenNetworkInput,
  ) {
    return readChild(context, await openNetwork(context, input));
  }

  @Mutation(() => Guardian, {
    description: 'A child from 16 lets a guardian see its web, until a day; the child alone (S1).',
  })
  async allowGuardian(
    @Ctx() context: HubContext,
    @Arg('input', () => AllowGuardianInput) input: AllowGuardianInput,
  ) {
    await allowGuardian(context, input);
    return readGuardian(context, uuidOf('Child', input.childId), uuidOf('Person', input.personId));
  }

  @Mutation(() => Guardian, { description: 'Takes that back, at once; the child alone (S1).' })
  async endAllowance(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Arg('personId', () => ID) personId: string,
  ) {
    await endAllowance(context, childId, personId);
    return readGuardian(context, uuidOf('Child', childId), uuidOf('Person', personId));
  }
}
