import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { howLongAgo, longDay } from '../app/dates.js';
import { isWaitedFor, lastActPerSigner } from '../consent/consent-sentences.js';
import { allThatIsTold, inOneBreath, type SpokenOf } from '../consent/scope-words.js';
import type { GroundKind } from '../generated/graphql.js';
import { whyItMay } from '../ground/ground-words.js';
import { conflictsOf } from './conflicts.js';
import type { Opening, Tie, TieConsent, Web } from './web.js';
import { hasRole, nameOf } from './web.js';

/**
 * A tie in plain words: what may be told along it, by whom, why and until when; or why nothing may.
 * Each string is a short paragraph; together they hold every fact that the drawing shows.
 */
export function explainTie(i18n: I18n, web: Web, tie: Tie): string[] {
  const lawful = tie.openings.filter(({ ground }) => ground === 'LEGAL_REPRESENTATIVE');
  const agreed = tie.openings.filter(({ ground }) => ground === 'CONSENT');
  const weighed = tie.openings.filter(
    ({ ground }) => ground !== 'CONSENT' && ground !== 'LEGAL_REPRESENTATIVE',
  );
  return [
    ...(lawful.length > 0 ? [explainHome(i18n, web, tie)] : []),
    ...agreed.map((opening) => explainOpening(i18n, web, tie, opening)),
    ...weighed.map((opening) => explainWeighed(i18n, web, opening)),
    ...(tie.openings.length === 0 ? [explainClosed(i18n, web, tie)] : []),
    ...conflictsOf(tie).map((consent) => explainConflict(i18n, web, consent)),
    ...tie.consents.filter(isWaitedFor).map((consent) => explainWaiting(i18n, web, consent)),
  ];
}

/**
 * How lively it is, in words: what thickness and paleness say in the drawing. The hub calls a tie silent only to who would
 * hear it; without a message seen, nothing is said to the others, since many may have gone along it.
 */
export function explainLiveliness(i18n: I18n, tie: Tie, now = new Date()): string | null {
  if (tie.openings.length === 0) return null;
  const last = tie.lastMessageAt && howLongAgo(i18n.locale, tie.lastMessageAt, now);
  const isSilent = tie.liveliness === 'SILENT';
  if (!last) return isSilent ? i18n._(msg`Er is hier nog geen bericht gestuurd.`) : null;
  if (isSilent) return i18n._(msg`Het is hier al lang stil. Laatste bericht: ${last}.`);
  return i18n._(msg`Laatste bericht: ${last}.`);
}

function explainHome(i18n: I18n, web: Web, tie: Tie): string {
  const child = web.child.firstName;
  const a = nameOf(web, tie.aId);
  const b = nameOf(web, tie.bId);
  if (hasRole(web, 'CHILD'))
    return i18n._(
      msg`${a} en ${b} mogen altijd met elkaar praten over jou. Dat hoort bij het gezag van je ouders. Het stopt als je 16 wordt.`,
    );
  return i18n._(
    msg`${a} en ${b} mogen altijd met elkaar praten over ${child}. Dat hoort bij het gezag van de ouders. Het stopt als ${child} 16 wordt.`,
  );
}

function explainOpening(i18n: I18n, web: Web, tie: Tie, opening: Opening): string {
  const from = nameOf(web, opening.fromId);
  const to = nameOf(web, opening.toId);
  const what = allThatIsTold(i18n, opening.scopes, spokenOf(web, opening.aboutPerson));
  const until = longDay(i18n.locale, opening.until);
  const consent = tie.consents.find(({ id }) => id === opening.consentId);
  const who = whoSaidYes(i18n, web, opening, consent);
  return i18n._(msg`${from} mag ${to} vertellen ${what}. ${who} Tot ${until}.`);
}

/** Without consent: what may be told, why the law lets it, and until when (G1). */
function explainWeighed(i18n: I18n, web: Web, opening: Opening): string {
  const from = nameOf(web, opening.fromId);
  const to = nameOf(web, opening.toId);
  const what = allThatIsTold(i18n, opening.scopes, spokenOf(web, opening.aboutPerson));
  const until = longDay(i18n.locale, opening.until);
  const why = whyItMay(i18n, opening.ground as GroundKind, childIn(i18n, web));
  return i18n._(
    msg`${from} mag ${to} vertellen ${what}, ook zonder toestemming. ${why} Tot ${until}.`,
  );
}

/** Who agreed. By name only where the viewer was shown the signatures (S4). */
function whoSaidYes(
  i18n: I18n,
  web: Web,
  opening: Opening,
  consent: TieConsent | undefined,
): string {
  const self = hasRole(web, 'CHILD');
  const me = self ? childIn(i18n, web) : i18n._(msg`u`);
  const yes = (consent ? lastActPerSigner(consent) : []).filter(({ act }) => act === 'YES');
  if (yes.length > 0) {
    const others = yes.filter((signature) => !signature.me).map(({ personName }) => personName);
    const names = inOneBreath(i18n, others);
    if (others.length === yes.length) return i18n._(msg`Dat mag van ${names}.`);
    if (others.length === 0) return i18n._(msg`Dat mag van ${me}.`);
    return i18n._(msg`Dat mag van ${me} en van ${names}.`);
  }
  const parent = opening.aboutPerson?.name;
  if (parent) return i18n._(msg`Dat mag van ${parent} zelf.`);
  if (web.child.age < 16) return i18n._(msg`Dat mag van de familie.`);
  const child = web.child.firstName;
  return self ? i18n._(msg`Dat mag van ${me}.`) : i18n._(msg`Dat mag van ${child} zelf.`);
}

function explainClosed(i18n: I18n, web: Web, tie: Tie): string {
  const a = nameOf(web, tie.aId);
  const b = nameOf(web, tie.bId);
  const child = childIn(i18n, web);
  // What is given without being open has still to begin (C3).
  const last = tie.consents.find(
    ({ state }) => !['REQUESTED', 'CONFLICT', 'GIVEN'].includes(state),
  );
  const day = longDay(i18n.locale, last?.endedAt ?? last?.decidedAt ?? last?.endsAt ?? tie.since);
  if (tie.state === 'ENDED' || last) {
    switch (last?.state) {
      case 'WITHDRAWN':
        return i18n._(
          msg`De toestemming is ingetrokken op ${day}. ${a} en ${b} delen nu niets over ${child}.`,
        );
      case 'EXPIRED':
        return i18n._(
          msg`De toestemming liep af op ${day}. ${a} en ${b} delen nu niets over ${child}.`,
        );
      case 'REFUSED':
        return i18n._(msg`Hier is nee op gezegd. ${a} en ${b} delen niets over ${child}.`);
      default:
        return i18n._(msg`Dit lijntje is gestopt. ${a} en ${b} delen nu niets over ${child}.`);
    }
  }
  return i18n._(msg`${a} en ${b} mogen elkaar nog niets vertellen over ${child}.`);
}

function explainConflict(i18n: I18n, web: Web, consent: TieConsent): string {
  const asked = explainAsked(i18n, web, consent);
  return i18n._(
    msg`${asked} De een zei ja, de ander nee. Daarom wordt dit niet gedeeld. Het kan opnieuw gevraagd worden.`,
  );
}

function explainWaiting(i18n: I18n, web: Web, consent: TieConsent): string {
  const asked = explainAsked(i18n, web, consent);
  const mine = lastActPerSigner(consent).find(({ me }) => me);
  if (mine?.act === 'ASKED')
    return mine.as === 'CHILD'
      ? i18n._(msg`${asked} Jij hebt nog niet geantwoord.`)
      : i18n._(msg`${asked} U hebt nog niet geantwoord.`);
  // About a parent that parent alone decides, as everyone knows (C1): while it is asked, they have not answered.
  const decider = !mine && consent.aboutPerson?.name;
  if (decider) return i18n._(msg`${asked} ${decider} heeft nog niet geantwoord.`);
  // Of who must sign, some have no way to sign in, and no signature (C1): true for one and for many.
  return i18n._(msg`${asked} Nog niet iedereen heeft ja gezegd.`);
}

function explainAsked(i18n: I18n, web: Web, consent: TieConsent): string {
  const { fromName, toName, askedByName } = consent;
  const what = allThatIsTold(i18n, consent.scopes, spokenOf(web, consent.aboutPerson));
  return i18n._(msg`${askedByName} vroeg of ${fromName} aan ${toName} mag vertellen ${what}.`);
}

const spokenOf = (web: Web, aboutPerson: Opening['aboutPerson']): SpokenOf => ({
  child: web.child.firstName,
  parent: aboutPerson?.name,
  toChild: hasRole(web, 'CHILD'),
});

/** The child as the object of a sentence: by name, or spoken to. */
export const childIn = (i18n: I18n, web: Web): string =>
  hasRole(web, 'CHILD') ? i18n._(msg`jou`) : web.child.firstName;
