import 'reflect-metadata';
import type { NonEmptyArray } from 'type-graphql';
import { AccessRecordResolver } from './access-log/access-record.resolver.js';
import { Allowance } from './child/allowance.entity.js';
import { Child } from './child/child.entity.js';
import { GuardianResolver } from './child/guardian.resolver.js';
import { Consent } from './consent/consent.entity.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { Signature } from './consent/signature.entity.js';
import type { Entity } from './database/orm.js';
import { InboxResolver } from './inbox/inbox.resolver.js';
import { Delivery } from './message/delivery.entity.js';
import { Message } from './message/message.entity.js';
import { MessageResolver } from './message/message.resolver.js';
import { NetworkResolver } from './network/network.resolver.js';
import { NodeResolver } from './network/node.resolver.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Assignment } from './participant/assignment.entity.js';
import { Participant } from './participant/participant.entity.js';
import { Person } from './person/person.entity.js';
import { ViewerResolver } from './person/viewer.resolver.js';
import { Tie } from './tie/tie.entity.js';

/** Every row that acts may reach; `openDatabase` takes them. */
export const entities: readonly Entity[] = [
  Allowance,
  Assignment,
  Child,
  Consent,
  Delivery,
  Message,
  Organisation,
  Participant,
  Person,
  Signature,
  Tie,
];

/** Everything that can be asked; `createSchema` takes them. */
// oxlint-disable-next-line typescript/no-unsafe-function-type -- that is how type-graphql names classes
export const resolvers: NonEmptyArray<Function> = [
  AccessRecordResolver,
  ConsentResolver,
  GuardianResolver,
  InboxResolver,
  MessageResolver,
  NetworkResolver,
  NodeResolver,
  OrganisationResolver,
  ViewerResolver,
];
