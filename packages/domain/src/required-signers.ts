import type { About } from './about.js';
import { ageOn } from './age.js';

/** In what quality someone signs. */
export type SignerRole = 'CHILD' | 'GUARDIAN' | 'PARENT';

/**
 * Someone whose yes a consent needs. `personId` is null when the rule demands a signature that
 * nobody known to the hub can give: a child from 12 who has no person in the hub, or parental
 * authority that is recorded for nobody. Such a place can never be answered, so the consent can
 * never become GIVEN by the others alone. Silence is no (C2).
 */
export interface Signer {
  readonly personId: string | null;
  readonly as: SignerRole;
}

/** A half-open period [from, until) (A1); `until` null when no end is known. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

/** A guardian of the child, with the periods in which they hold authority (gezag). */
export interface Guardian {
  readonly personId: string;
  readonly authority: readonly Period[];
}

/** What the rule must know about the child. */
export interface ChildToSignFor {
  /** The child's person in the hub, or null when it has none and so cannot sign. */
  readonly personId: string | null;
  /** Date of birth, YYYY-MM-DD. */
  readonly bornOn: string;
  /**
   * Whether the child is recorded, at the moment asked about, as unable to weigh its interests
   * (dated, sourced and countersigned; judging that record is not this rule's task).
   */
  readonly unableToWeigh: boolean;
}

/** Whether an instant lies in a half-open period [from, until) (A1). */
export function isWithin(period: Period, at: Date): boolean {
  return period.from <= at && (period.until === null || at < period.until);
}

/**
 * Who must all say yes before a consent counts: rule C1.
 *
 * About a parent: that parent alone, whoever holds authority. About the child: under 12 every
 * guardian with authority; from 12 to 15 those and the child; from 16 the child alone. A child
 * from 12 recorded as unable to weigh its interests counts as under 12. Parental authority ends at
 * 18 whatever period is recorded (BW 1:233, 1:245), so nobody in the hub can sign for an adult who
 * is unable to weigh: the place of the guardian then stays empty.
 *
 * Where guardians must sign and authority is recorded for none of them, their place is there with
 * `personId` null: otherwise a child of 12 could open alone what the law asks two yeses for. So
 * the list is never empty. It is ordered by `as`, then by `personId` (by code unit), and names
 * nobody twice in the same quality.
 *
 * Source: Jeugdwet 7.3.4, 7.3.5 and 7.3.11; BW 7:447, 7:450 and 7:457; in doubt the stricter
 * reading. This is software, not legal advice.
 *
 * @param question.at the moment at which age and authority are judged, by the database clock (A1)
 * @throws RangeError when, about the child, `bornOn` is no existing day or `at` an invalid Date
 */
export function requiredSigners(question: {
  readonly about: About;
  readonly child: ChildToSignFor;
  readonly guardians: readonly Guardian[];
  readonly at: Date;
}): Signer[] {
  const { about, child, guardians, at } = question;
  if (about !== 'CHILD') return [{ personId: about.parent, as: 'PARENT' }];

  const age = ageOn(child.bornOn, at);
  const ownVoice = age >= 12 && !child.unableToWeigh;
  const ownVoiceAlone = age >= 16 && ownVoice;

  const signers: Signer[] = [];
  if (ownVoice) signers.push({ personId: child.personId, as: 'CHILD' });
  if (!ownVoiceAlone) signers.push(...guardiansToSign(age < 18 ? guardians : [], at));
  return signers;
}

function guardiansToSign(guardians: readonly Guardian[], at: Date): Signer[] {
  const withAuthority = guardians.filter(({ authority }) =>
    authority.some((period) => isWithin(period, at)),
  );
  const personIds = [...new Set(withAuthority.map(({ personId }) => personId))].toSorted();
  return (personIds.length === 0 ? [null] : personIds).map((personId) => ({
    personId,
    as: 'GUARDIAN',
  }));
}
