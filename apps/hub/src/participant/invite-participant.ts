import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Child } from '../child/child.entity.js';
import { actInWebOf, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Assignment } from './assignment.entity.js';
import type { InviteParticipantInput } from './invite-participant.input.js';
import { checkInvitedGround, openGroundWithInvited } from './open-ground-with-invited.js';
import { Participant } from './participant.entity.js';

/**
 * The coordinator invites a participant into the web (D1), at will with its first person, and a confidential one with the
 * ground on which it must tell it something (G2).
 *
 * @returns uuid of the participant; null when it is one that the coordinator does not see (S2: confidential, or serving
 *   a parent)
 * @throws Refusal NOT_FOUND for who does not see the child, the organisation, a `servesPersonId` that is no parent of it, or a
 *   contact who does not work there; NOT_ALLOWED for others than the coordinator; BAD_INPUT: REQUIRED (also `contactPersonId`
 *   of one that will be hidden: nobody could name its first person later), NOT_APPLICABLE, MISMATCH, and what
 *   {@link checkInvitedGround} and {@link openGroundWithInvited} refuse
 */
export async function inviteParticipant(
  context: HubContext,
  input: InviteParticipantInput,
): Promise<string | null> {
  const { organisation, servesPerson, contact } = readAsked(input);
  const child = uuidOf('Child', input.childId);
  checkInvitedGround(input);
  return actInWebOf(child, context, async (doing) => {
    const { em } = doing;
    if (!(await em.findOne(Child, { uuid: child }))) throw notFound();
    if (organisation) await checkKind(em, organisation, input.kind);

    const uuid = randomUUID();
    await ifAllowed(
      add(em, Participant, {
        uuid,
        childUuid: child,
        kind: input.kind,
        confidential: input.confidential,
        ...(organisation ? { organisationUuid: organisation } : { name: input.name ?? '' }),
        ...(servesPerson ? { servesPersonUuid: servesPerson } : {}),
      }),
    );
    if (contact) {
      await add(em, Assignment, { uuid: randomUUID(), participantUuid: uuid, ...contact });
    }
    if (input.ground) await openGroundWithInvited(doing, uuid, input.ground);
    const isSeen = (await em.count(Participant, { uuid })) > 0;
    return { changed: [child], result: isSeen ? uuid : null };
  });
}

function readAsked(input: InviteParticipantInput) {
  const { kind, organisationId, name, servesPersonId, contactPersonId, contactFunction } = input;
  if (kind === 'HOME' || kind === 'INFORMAL') {
    if (organisationId) throw badInput('organisationId', 'NOT_APPLICABLE');
    if (!name) throw badInput('name', 'REQUIRED');
  } else {
    if (!organisationId) throw badInput('organisationId', 'REQUIRED');
    if (name) throw badInput('name', 'NOT_APPLICABLE');
  }
  if (kind === 'HOME') {
    // Guardians act for a home, and nobody else (D5); a home serves all of them.
    if (servesPersonId) throw badInput('servesPersonId', 'NOT_APPLICABLE');
    if (contactPersonId) throw badInput('contactPersonId', 'NOT_APPLICABLE');
  }
  const isHidden = input.confidential || Boolean(servesPersonId);
  if (isHidden && kind !== 'HOME' && !contactPersonId)
    throw badInput('contactPersonId', 'REQUIRED');
  if (contactPersonId && !contactFunction) throw badInput('contactFunction', 'REQUIRED');
  if (contactFunction && !contactPersonId) throw badInput('contactPersonId', 'REQUIRED');
  return {
    organisation: organisationId ? uuidOf('Organisation', organisationId) : null,
    servesPerson: servesPersonId ? uuidOf('Person', servesPersonId) : null,
    contact:
      contactPersonId && contactFunction
        ? { personUuid: uuidOf('Person', contactPersonId), function: contactFunction }
        : null,
  };
}

async function checkKind(em: EntityManager, organisation: string, kind: string): Promise<void> {
  const found = await em.findOne(Organisation, { uuid: organisation });
  if (!found) throw notFound();
  if (found.kind !== kind) throw badInput('kind', 'MISMATCH');
}
