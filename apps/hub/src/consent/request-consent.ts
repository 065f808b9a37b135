import { randomUUID } from 'node:crypto';
import { type About, mayEndAt, maySpeakOf, mayStartAt } from '@spinnenweb/domain';
import { Child } from '../child/child.entity.js';
import { act, add, type Doing, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded, Participant } from '../participant/participant.entity.js';
import { Tie } from '../tie/tie.entity.js';
import { Consent } from './consent.entity.js';
import type { RequestConsentInput } from './request-consent.input.js';

/**
 * Asks a consent on a tie, in the name of one of its ends or of the coordinator (D2). Whoever must sign is asked by the
 * database (C1).
 *
 * @returns uuid of the consent
 * @throws Refusal NOT_FOUND for who does not see the tie, a `fromId` that is no end of it, a participant in whose name
 *   nobody can ask, or a parent of another child; NOT_ALLOWED for who does not act for the participant that asks;
 *   NOT_OPEN, as far as who asks may know: HAS_LEFT when an end has left the web, REFUSED_BEFORE when the same was refused
 *   less than 30 days ago (C8);
 *   BAD_INPUT: `scopes` NOT_ABOUT_THE_CHILD or NOT_ABOUT_A_PARENT, `endsAt` IN_THE_PAST, LATER_THAN_A_YEAR or
 *   PAST_NEXT_THRESHOLD (C3), `startsAt` IN_THE_PAST or LATER_THAN_60_DAYS, `scopes`
 *   ASKED_ALREADY when the same is being asked now
 */
export async function requestConsent(
  context: HubContext,
  input: RequestConsentInput,
): Promise<string> {
  const asked = {
    uuid: randomUUID(),
    tieUuid: uuidOf('Tie', input.tieId),
    askedByUuid: uuidOf('Participant', input.askedById),
    fromUuid: uuidOf('Participant', input.fromId),
    aboutPersonUuid: input.aboutPersonId ? uuidOf('Person', input.aboutPersonId) : null,
    scopes: input.scopes,
    purpose: input.purpose,
    endsAt: input.endsAt.toISOString(),
    startsAt: input.startsAt?.toISOString() ?? null,
  };
  const about: About = asked.aboutPersonUuid ? { parent: asked.aboutPersonUuid } : 'CHILD';
  if (!input.scopes.every((scope) => maySpeakOf(scope, about))) {
    throw badInput('scopes', about === 'CHILD' ? 'NOT_ABOUT_THE_CHILD' : 'NOT_ABOUT_A_PARENT');
  }
  return act(context, async (doing) => {
    const { em, now } = doing;
    const tie = await em.findOne(Tie, { uuid: asked.tieUuid });
    const child = tie && (await em.findOne(Child, { uuid: tie.childUuid }));
    if (!child) throw notFound();
    if (await hasLostAnEnd(doing, tie)) throw new Refusal('NOT_OPEN', { problem: 'HAS_LEFT' });
    const tooFar = input.startsAt && mayStartAt({ at: now, startsAt: input.startsAt });
    if (tooFar) throw badInput('startsAt', tooFar);
    const start = input.startsAt ?? now;
    const problem = mayEndAt({ about, bornOn: child.bornOn, at: start, endsAt: input.endsAt });
    if (problem) throw badInput('endsAt', problem);

    await ifAllowed(add(em, Consent, asked));
    return { changed: [child.uuid], result: asked.uuid };
  });
}

/** As far as who asks may see the ends. */
async function hasLostAnEnd({ em, now }: Doing, { aUuid, bUuid }: Tie): Promise<boolean> {
  const ends = await em.find(Participant, { uuid: { $in: [aUuid, bUuid] } });
  return ends.some(({ validUntil }) => hasEnded(validUntil, now));
}
