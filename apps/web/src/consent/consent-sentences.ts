import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { longDay } from '../app/dates.js';
import type { ConsentState } from '../generated/graphql.js';
import { spokenOf, type Consent } from './consent-sentence.js';
import { allThatIsTold, inOneBreath } from './scope-words.js';

/** The question a signer is asked, with everything in it; this is also what is read aloud. */
export function requestSentences(i18n: I18n, consent: Consent): string[] {
  const { askedByName, childName, fromName, toName, purpose } = consent;
  const what = allThatIsTold(i18n, consent.scopes, spokenOf(consent));
  const until = longDay(i18n.locale, consent.endsAt);
  return [
    childName
      ? i18n._(msg`${askedByName} vraagt iets over ${childName}.`)
      : i18n._(msg`${askedByName} vraagt u iets.`),
    i18n._(msg`Mag ${fromName} aan ${toName} vertellen ${what}?`),
    ...(purpose ? [i18n._(msg`Waarvoor? ${purpose}`)] : []),
    startsLater(consent)
      ? i18n._(
          msg`Het geldt vanaf ${longDay(i18n.locale, consent.startsAt)} tot ${until}. Intrekken kan elke dag.`,
        )
      : i18n._(msg`Het geldt tot ${until}. Intrekken kan elke dag.`),
    i18n._(msg`Ja zeggen mag. Nee zeggen mag ook.`),
  ];
}

/** Whether it was asked ahead and has not begun (C3). */
function startsLater<C extends Consent>(consent: C): consent is C & { startsAt: string } {
  return consent.startsAt !== null && Date.parse(consent.startsAt) > Date.now();
}

/** Whether its time passed, or one of its two participants left, before everyone had answered: nobody can any more. */
export const isLapsed = ({ state, endedAt }: Pick<Consent, 'state' | 'endedAt'>): boolean =>
  state === 'REQUESTED' && endedAt !== null;

/** Whether the last word is still to be said. One yes beside one no is a last word too (C2). */
export const isWaitedFor = (consent: Pick<Consent, 'state' | 'endedAt'>): boolean =>
  consent.state === 'REQUESTED' && !isLapsed(consent);

/** The viewer said yes to it, and others have still to answer. */
export const maySayNoAfterAll = (consent: Consent): boolean =>
  consent.state === 'REQUESTED' &&
  !isLapsed(consent) &&
  !consent.mayAnswer &&
  (consent.signatures ?? []).some(({ me, act }) => me && act === 'YES');

/** Until when, or since when not any more. */
export function periodSentence(i18n: I18n, consent: Consent): string {
  const ends = longDay(i18n.locale, consent.endsAt);
  const ended = longDay(i18n.locale, consent.endedAt ?? consent.decidedAt ?? consent.endsAt);
  if (isLapsed(consent)) return i18n._(msg`Niet meer te beantwoorden sinds ${ended}.`);
  switch (consent.state) {
    case 'GIVEN':
      return startsLater(consent)
        ? i18n._(msg`Dit geldt vanaf ${longDay(i18n.locale, consent.startsAt)} tot ${ends}.`)
        : i18n._(msg`Dit geldt tot ${ends}.`);
    case 'REQUESTED':
      return i18n._(msg`Het zou gelden tot ${ends}.`);
    case 'CONFLICT':
      return i18n._(msg`Beantwoord op ${ended}.`);
    case 'WITHDRAWN':
      return i18n._(msg`Ingetrokken op ${ended}.`);
    case 'EXPIRED':
      return i18n._(msg`Afgelopen op ${ended}.`);
    case 'REFUSED':
      return i18n._(msg`Nee gezegd op ${ended}.`);
    case 'INVALIDATED':
      return i18n._(msg`Op ${ended} bleek dat deze toestemming niet geldig was.`);
  }
}

const stateNames: Record<ConsentState, ReturnType<typeof msg>> = {
  REQUESTED: msg`Gevraagd`,
  GIVEN: msg`Mag`,
  REFUSED: msg`Nee gezegd`,
  CONFLICT: msg`Ja en nee gezegd`,
  WITHDRAWN: msg`Ingetrokken`,
  EXPIRED: msg`Afgelopen`,
  INVALIDATED: msg`Ongeldig`,
};

export const consentStateName = (i18n: I18n, consent: Consent): string =>
  i18n._(isLapsed(consent) ? msg`Vervallen` : stateNames[consent.state]);

/** What happens now that the viewer has answered. */
export function afterAnswer(i18n: I18n, consent: Consent): string {
  const { fromName, toName } = consent;
  const waitingFor = waitingForNames(consent);
  const [said, another] = lastActPerSigner(consent).filter(({ act }) => act === 'YES');
  switch (consent.state) {
    case 'GIVEN':
      if (said?.me && !another)
        return said.as === 'CHILD'
          ? i18n._(
              msg`Jij zei ja. ${fromName} mag het vanaf nu aan ${toName} vertellen. Toch liever niet? Intrekken kan elke dag.`,
            )
          : i18n._(
              msg`U zei ja. ${fromName} mag het vanaf nu aan ${toName} vertellen. Toch liever niet? Intrekken kan elke dag.`,
            );
      return i18n._(
        msg`Iedereen zei ja. ${fromName} mag het vanaf nu aan ${toName} vertellen. Toch liever niet? Intrekken kan elke dag.`,
      );
    case 'CONFLICT':
      return i18n._(
        msg`De een zei ja, de ander nee. Daarom wordt er niets gedeeld. Het kan opnieuw gevraagd worden.`,
      );
    case 'REFUSED':
      return i18n._(msg`Er wordt niets gedeeld. Verder verandert er niets aan de hulp.`);
    case 'REQUESTED': {
      if (waitingFor.length === 0)
        return i18n._(msg`Er wordt nog niets gedeeld. We wachten op de anderen.`);
      const names = inOneBreath(i18n, waitingFor);
      return i18n._(msg`Er wordt nog niets gedeeld. We wachten op ${names}.`);
    }
    default:
      return periodSentence(i18n, consent);
  }
}

/** The signers who were asked and have not answered yet, apart from the viewer. */
function waitingForNames(consent: Consent): string[] {
  return lastActPerSigner(consent)
    .filter(({ act, me }) => act === 'ASKED' && !me)
    .map(({ personName }) => personName);
}

export type Signature = NonNullable<Consent['signatures']>[number];

/**
 * The viewer decides alone: about a parent that parent (C1). About a child one signature does not tell that: who must sign
 * and has no way to sign in has none (C1), and the question waits for them too.
 */
export const decidesAlone = ({
  aboutPerson,
  signatures,
}: Pick<Consent, 'aboutPerson' | 'signatures'>): boolean =>
  aboutPerson !== null && (signatures ?? []).some(({ me }) => me);

/** Somebody wrote this answer down, and the signer says that it is not theirs (D2, C4). */
export const isDisowned = (
  { invalidation }: Pick<Consent, 'invalidation'>,
  { act, personName, recordedByName }: Signature,
): boolean =>
  act === 'YES' &&
  recordedByName !== null &&
  invalidation?.kind === 'NOT_SAID' &&
  invalidation.byPersonName === personName;

/** What each signer did last, in the order they first appear. */
export function lastActPerSigner(consent: Pick<Consent, 'signatures'>): Signature[] {
  const last = new Map<string, Signature>();
  for (const signature of consent.signatures ?? []) {
    const known = last.get(signature.personName);
    if (!known || Date.parse(known.at) <= Date.parse(signature.at)) {
      last.set(signature.personName, signature);
    }
  }
  return [...last.values()];
}
