import 'reflect-metadata';
import type { NonEmptyArray } from 'type-graphql';
import { AccessRecordResolver } from './access-log/access-record.resolver.js';
import { Allowance } from './child/allowance.entity.js';
import { Child } from './child/child.entity.js';
import { ChildActsResolver } from './child/child.acts.resolver.js';
import { GuardianResolver } from './child/guardian.resolver.js';
import { Consent } from './consent/consent.entity.js';
import { ConsentActsResolver } from './consent/consent.acts.resolver.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { Invalidation } from './consent/invalidation.entity.js';
import { Signature } from './consent/signature.entity.js';
import type { Entity } from './database/orm.js';
import { Handover } from './handover/handover.entity.js';
import { HandoverActsResolver } from './handover/handover.acts.resolver.js';
import { Ground } from './ground/ground.entity.js';
import { GroundActsResolver } from './ground/ground.acts.resolver.js';
import { GroundResolver } from './ground/ground.resolver.js';
import { FactChange } from './fact-change/fact-change.entity.js';
import { FactChangeActsResolver } from './fact-change/fact-change.acts.resolver.js';
import { FactChangeResolver } from './fact-change/fact-change.resolver.js';
import { InboxLiveResolver } from './inbox/inbox.live.resolver.js';
import { InboxResolver } from './inbox/inbox.resolver.js';
import { Delivery } from './message/delivery.entity.js';
import { Message } from './message/message.entity.js';
import { MessageActsResolver } from './message/message.acts.resolver.js';
import { MessageResolver } from './message/message.resolver.js';
import { NetworkLiveResolver } from './network/network.live.resolver.js';
import { NetworkResolver } from './network/network.resolver.js';
import { NodeResolver } from './network/node.resolver.js';
import { Notice } from './notice/notice.entity.js';
import { NoticeActsResolver } from './notice/notice.acts.resolver.js';
import { Administration } from './organisation/administration.entity.js';
import { AdministrationActsResolver } from './organisation/administration.acts.resolver.js';
import { AdministrationResolver } from './organisation/administration.resolver.js';
import { Employment } from './organisation/employment.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Assignment } from './participant/assignment.entity.js';
import { Participant } from './participant/participant.entity.js';
import { ParticipantActsResolver } from './participant/participant.acts.resolver.js';
import { Person } from './person/person.entity.js';
import { ViewerResolver } from './person/viewer.resolver.js';
import { Tie } from './tie/tie.entity.js';
import { TieActsResolver } from './tie/tie.acts.resolver.js';
import { WithheldMessage } from './withholding/withheld-message.entity.js';
import { WithholdingActsResolver } from './withholding/withholding.acts.resolver.js';
import { Withholding } from './withholding/withholding.entity.js';
import { WithholdingResolver } from './withholding/withholding.resolver.js';

/** Every row that acts may reach; `openDatabase` takes them. */
export const entities: readonly Entity[] = [
  Administration,
  Allowance,
  Assignment,
  Child,
  Consent,
  Delivery,
  Employment,
  FactChange,
  Ground,
  Handover,
  Invalidation,
  Message,
  Notice,
  Organisation,
  Participant,
  Person,
  Signature,
  Tie,
  WithheldMessage,
  Withholding,
];

/** Everything that can be asked; `createSchema` takes them. */
export const resolvers: NonEmptyArray<Function> = [
  AccessRecordResolver,
  AdministrationActsResolver,
  AdministrationResolver,
  ChildActsResolver,
  ConsentActsResolver,
  ConsentResolver,
  GroundActsResolver,
  GroundResolver,
  FactChangeActsResolver,
  FactChangeResolver,
  GuardianResolver,
  HandoverActsResolver,
  InboxLiveResolver,
  InboxResolver,
  MessageActsResolver,
  MessageResolver,
  NetworkResolver,
  NetworkLiveResolver,
  NodeResolver,
  NoticeActsResolver,
  OrganisationResolver,
  ParticipantActsResolver,
  TieActsResolver,
  ViewerResolver,
  WithholdingActsResolver,
  WithholdingResolver,
];
