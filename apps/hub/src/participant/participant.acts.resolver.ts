import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { readParticipant } from '../network/network.reader.js';
import { addInformal } from './add-informal.js';
import { AddInformalInput } from './add-informal.input.js';
import { assign } from './assign.js';
import { AssignInput } from './assign.input.js';
import { endAssignment } from './end-assignment.js';
import { endParticipant } from './end-participant.js';
import { inviteParticipant } from './invite-participant.js';
import { InviteParticipantInput } from './invite-participant.input.js';
import { Participant } from './participant.entity.js';
import { endAbsence, recordAbsence } from './record-absence.js';
import { RecordAbsenceInput } from './record-absence.input.js';

/** Who takes part in a web, and who acts for whom. */
@Resolver()
export class ParticipantActsResolver {
  @Mutation(() => Participant, {
    nullable: true,
    description:
      'The coordinator invites a participant (D1). Null: it is invited, and it is one that the coordinator does not see (S2).',
  })
  async inviteParticipant(
    @Ctx() context: HubContext,
    @Arg('input', () => InviteParticipantInput) input: InviteParticipantInput,
  ) {
    return readIfSeen(context, await inviteParticipant(context, input));
  }

  @Mutation(() => Participant, {
    description: 'The family adds somebody of its own circle, by name (D1).',
  })
  async addInformal(
    @Ctx() context: HubContext,
    @Arg('input', () => AddInformalInput) input: AddInformalInput,
  ) {
    return readParticipant(context, await addInformal(context, input));
  }

  @Mutation(() => Participant, {
    nullable: true,
    description:
      'The coordinator ends a participant, the family one that it added, or it leaves by itself (D1). Null: what has ended is no longer in the web.',
  })
  async endParticipant(
    @Ctx() context: HubContext,
    @Arg('participantId', () => ID) participantId: string,
  ) {
    await endParticipant(context, participantId);
    return null;
  }

  @Mutation(() => Participant, { description: 'Lets a person act for a participant.' })
  async assign(@Ctx() context: HubContext, @Arg('input', () => AssignInput) input: AssignInput) {
    await assign(context, input);
    return readParticipant(context, uuidOf('Participant', input.participantId));
  }

  @Mutation(() => Participant, {
    nullable: true,
    description:
      "Ends a person's work for a participant. Null: the viewer's own, and with it their sight.",
  })
  async endAssignment(
    @Ctx() context: HubContext,
    @Arg('assignmentId', () => ID) assignmentId: string,
  ) {
    return readIfSeen(context, await endAssignment(context, assignmentId));
  }

  @Mutation(() => Participant, {
    description: 'Somebody is away for a while, with or without a substitute.',
  })
  async recordAbsence(
    @Ctx() context: HubContext,
    @Arg('input', () => RecordAbsenceInput) input: RecordAbsenceInput,
  ) {
    return readParticipant(context, await recordAbsence(context, input));
  }

  @Mutation(() => Participant, { description: 'Somebody is back, or stays after all.' })
  async endAbsence(
    @Ctx() context: HubContext,
    @Arg('assignmentId', () => ID) assignmentId: string,
  ) {
    return readParticipant(context, await endAbsence(context, assignmentId));
  }
}

async function readIfSeen(context: HubContext, participant: string | null) {
  return participant === null ? null : readParticipant(context, participant);
}
