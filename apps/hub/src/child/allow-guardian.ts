import { randomUUID } from 'node:crypto';
import { mayEndAt } from '@spinnenweb/domain';
import { actInWebOf, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AllowGuardianInput } from './allow-guardian.input.js';
import { Allowance } from './allowance.entity.js';
import { endAllowancesOf } from './end-allowance.js';
import { getChildAsItself } from './child-itself.js';

/**
 * The child of 16 or over lets a guardian see its web, until a day (S1). What it allowed this guardian before ends, so
 * that the day it names now is the day that counts, also when it is sooner.
 *
 * @throws Refusal NOT_FOUND for who does not see the child or a person who is no guardian of it; NOT_ALLOWED for
 *   everyone but the child itself, and for a child under 16; BAD_INPUT on `until`: IN_THE_PAST, LATER_THAN_A_YEAR
 */
export async function allowGuardian(context: HubContext, input: AllowGuardianInput): Promise<void> {
  const childUuid = uuidOf('Child', input.childId);
  const personUuid = uuidOf('Person', input.personId);
  await actInWebOf(childUuid, context, async (doing) => {
    const { em, now } = doing;
    const { bornOn } = await getChildAsItself(doing, childUuid);
    // No rule names a longest time; a year is what consents have (C3), whatever birthday comes between.
    const about = { parent: personUuid };
    const problem = mayEndAt({ about, bornOn, at: now, endsAt: input.until });
    if (problem) throw badInput('until', problem);

    await endAllowancesOf(doing, childUuid, personUuid);
    const uuid = randomUUID();
    const validUntil = input.until;
    await ifAllowed(add(em, Allowance, { uuid, childUuid, personUuid, validUntil }));
    return { changed: [childUuid], result: undefined };
  });
}
