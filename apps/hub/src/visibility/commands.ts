import { type Attempt, Making } from './attempt.js';
import {
  changeAuthority,
  changeEmployment,
  changeHold,
  passBirthday,
  passConsentEnd,
} from './changes.js';
import {
  allowGuardian,
  assign,
  endAllowance,
  endAssignment,
  endParticipant,
  inviteParticipant,
} from './joining.js';
import {
  countersignGround,
  countersignWithholding,
  endGround,
  endWithholding,
  openGround,
  withhold,
  withholdMessage,
} from './declaring.js';
import { moveHandover, offerCoordination } from './handing-over.js';
import type { CommandPlan, Kind } from './plan.js';
import {
  answerConsent,
  invalidateConsent,
  makeTie,
  markRead,
  recordAnswer,
  requestConsent,
  retractMessage,
  sendMessage,
  withdrawConsent,
} from './speaking.js';
import type { Stage } from './stage.js';
import { endAbsence, passAbsence, recordAbsence } from './standing-in.js';
import type { Laid } from './world.js';

const COMMANDS: Record<Kind, (make: Making) => Attempt | null> = {
  tie: makeTie,
  request: requestConsent,
  answer: answerConsent,
  withdraw: withdrawConsent,
  send: sendMessage,
  retract: retractMessage,
  markRead,
  allow: allowGuardian,
  endAllowance,
  invite: inviteParticipant,
  endParticipant,
  assign,
  endAssignment,
  recordAbsence,
  endAbsence,
  passAbsence,
  changeAuthority,
  changeHold,
  changeEmployment,
  passBirthday,
  passConsentEnd,
  openGround,
  countersignGround,
  endGround,
  withhold,
  countersignWithholding,
  endWithholding,
  withholdMessage,
  offerCoordination,
  moveHandover,
  recordAnswer,
  invalidate: invalidateConsent,
};

/** Makes an attempt out of a plan and what there is now; where there is nothing yet to try it on, a consent is asked. */
export function prepare(stage: Stage, laid: Laid, plan: CommandPlan): Attempt {
  const attempt = COMMANDS[plan.kind](new Making(stage, laid, plan));
  return attempt ?? requestConsent(new Making(stage, laid, plan));
}
