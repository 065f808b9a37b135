import {
  CONSENT_STATES,
  ORGANISATION_KINDS,
  PARTICIPANT_KINDS,
  SCOPES,
  type ConsentState as ConsentStateName,
  type OrganisationKind as OrganisationKindName,
  type ParticipantKind as ParticipantKindName,
  type Scope as ScopeName,
} from '@spinnenweb/domain';
import { registerEnumType } from 'type-graphql';

/** A list of names as the object that type-graphql takes for an enum; each value is its own name. */
export function enumOf<const Name extends string>(
  names: readonly Name[],
): { readonly [N in Name]: N } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };
}

/** The domain's words that more than one slice speaks, each registered here once. */
export const ParticipantKind = enumOf(PARTICIPANT_KINDS);
export type ParticipantKind = ParticipantKindName;
registerEnumType(ParticipantKind, {
  name: 'ParticipantKind',
  description:
    'What a participant is: a home, an informal helper of the family, or an organisation of some kind.',
});

export const OrganisationKind = enumOf(ORGANISATION_KINDS);
export type OrganisationKind = OrganisationKindName;
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description:
    'What an organisation does. BSO is after-school care, GGD public health, GGZ mental-health care.',
});

export const Scope = enumOf(SCOPES);
export type Scope = ScopeName;
registerEnumType(Scope, {
  name: 'Scope',
  description:
    'What may be spoken of. PARENT_CARE is only ever about a parent, every other scope only about the child.',
});

export const ConsentState = enumOf(CONSENT_STATES);
export type ConsentState = ConsentStateName;
registerEnumType(ConsentState, {
  name: 'ConsentState',
  description: 'Only GIVEN shares anything. One yes beside one no is CONFLICT; silence is no.',
});
