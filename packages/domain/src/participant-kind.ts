/** The kinds an organisation can have: where professionals (or a club's volunteers) work. */
export const ORGANISATION_KINDS = [
  'BSO',
  'SCHOOL',
  'WIJKTEAM',
  'GGD',
  'YOUTH_CARE',
  'GGZ',
  'COACH',
  'CLUB',
  'OTHER',
] as const;

/** One of {@link ORGANISATION_KINDS}. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/**
 * The kinds of participant in a child's network: a home, an informal helper of the family, or an
 * organisation of one of {@link ORGANISATION_KINDS}.
 */
export const PARTICIPANT_KINDS = ['HOME', 'INFORMAL', ...ORGANISATION_KINDS] as const;

/** One of {@link PARTICIPANT_KINDS}. */
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Whether a participant of this kind is an organisation, and so acts through assigned professionals. */
export function isOrganisationKind(kind: ParticipantKind): kind is OrganisationKind {
  return kind !== 'HOME' && kind !== 'INFORMAL';
}
