import { mayGroundEndAt, maySpeakOf } from '@spinnenweb/domain';
import type { Doing } from '../graphql/act.js';
import { badInput } from '../graphql/errors.js';
import type { InviteParticipantInput } from './invite-participant.input.js';
import type { InvitedGroundInput } from './invited-ground.input.js';

/** @throws Refusal BAD_INPUT: `ground` NOT_APPLICABLE, `kind` NOT_APPLICABLE, `scopes` NOT_ABOUT_THE_CHILD */
export function checkInvitedGround({ ground, confidential, kind }: InviteParticipantInput): void {
  if (!ground) return;
  if (!confidential || kind === 'HOME') throw badInput('ground', 'NOT_APPLICABLE');
  if (ground.kind !== 'REPORTING_RIGHT' && ground.kind !== 'LEGAL_TASK')
    throw badInput('kind', 'NOT_APPLICABLE');
  if (!ground.scopes.every((scope) => maySpeakOf(scope, 'CHILD')))
    throw badInput('scopes', 'NOT_ABOUT_THE_CHILD');
}

/**
 * Opens a ground from the coordinator to a confidential participant that it invites in this very transaction, the last
 * moment at which it can name it (S2). It waits for a second person of the coordinator, as any (G2).
 *
 * @param invited uuid
 * @throws Refusal BAD_INPUT on `endsAt`: IN_THE_PAST or LATER_THAN_SIX_MONTHS
 */
export async function openGroundWithInvited(
  { em, now }: Doing,
  invited: string,
  { kind, scopes, article, weighing, endsAt }: InvitedGroundInput,
): Promise<void> {
  const problem = mayGroundEndAt(now, endsAt);
  if (problem) throw badInput('endsAt', problem);
  await em.execute(
    'SELECT app.open_ground_with_invited(?, ?, ARRAY(SELECT jsonb_array_elements_text(?::jsonb)), ?, ?, ?)',
    [invited, kind, JSON.stringify(scopes), article ?? null, weighing, endsAt.toISOString()],
  );
}
