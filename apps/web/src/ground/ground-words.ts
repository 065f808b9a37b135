import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { longDay } from '../app/dates.js';
import { allThatIsTold } from '../consent/scope-words.js';
import type { GroundKind, GroundPartsFragment } from '../generated/graphql.js';

/** Why one participant may tell another without consent, as the hub shows it to this viewer. */
export type Ground = GroundPartsFragment;

/** The name of a kind of ground, as on a choice. */
export const groundName = (i18n: I18n, kind: GroundKind): string => i18n._(words[kind].name);

/** When it is the right one, for who weighs. */
export const groundHint = (i18n: I18n, kind: GroundKind): string => i18n._(words[kind].hint);

/** An article of law that it often rests on; null where there is none and the weighing must carry it. */
export function groundArticle(i18n: I18n, kind: GroundKind): string | null {
  const { article } = words[kind];
  return article && i18n._(article);
}

const words: Record<
  GroundKind,
  { name: MessageDescriptor; hint: MessageDescriptor; article: MessageDescriptor | null }
> = {
  DIRECT_INVOLVEMENT: {
    name: msg`Samen dezelfde hulp geven`,
    hint: msg`U werkt samen aan dezelfde hulp. De ander kan niet zonder wat u weet.`,
    article: msg`Jeugdwet, artikel 7.3.11, tweede lid`,
  },
  LEGAL_TASK: {
    name: msg`Een taak uit de wet`,
    hint: msg`Een wet geeft u of de ander deze taak. Schrijf op welke wet.`,
    article: msg`Leerplichtwet 1969, artikel 21a`,
  },
  CHILD_PROTECTION_ORDER: {
    name: msg`Een besluit van de kinderrechter`,
    hint: msg`Er is bijvoorbeeld een ondertoezichtstelling of een voogd.`,
    article: msg`Jeugdwet, artikel 7.3.11, vierde lid`,
  },
  REPORTING_RIGHT: {
    name: msg`De meldcode: zorgen over veiligheid`,
    hint: msg`U volgt de stappen van de meldcode. Melden is dan nodig.`,
    article: msg`Wmo 2015, artikel 5.2.6`,
  },
  CONFLICT_OF_DUTIES: {
    name: msg`Zwijgen doet te veel schade`,
    hint: msg`U probeerde toestemming te krijgen. Alleen door dit te vertellen voorkomt u ernstige schade.`,
    article: null,
  },
};

/** Why it may, in one sentence of everyday words. */
export function whyItMay(i18n: I18n, kind: GroundKind, child: string): string {
  switch (kind) {
    case 'DIRECT_INVOLVEMENT':
      return i18n._(msg`Dat mag, want zij geven samen dezelfde hulp.`);
    case 'LEGAL_TASK':
      return i18n._(msg`Dat mag, want het is een taak uit de wet.`);
    case 'CHILD_PROTECTION_ORDER':
      return i18n._(msg`Dat mag, want er is een besluit van de kinderrechter.`);
    case 'REPORTING_RIGHT':
      return i18n._(msg`Dat mag volgens de meldcode, want er zijn zorgen over veiligheid.`);
    case 'CONFLICT_OF_DUTIES':
      return i18n._(msg`Dat mag, want zwijgen zou ${child} te veel schade doen.`);
  }
}

/** What may be told without consent, why, and until when; or that it waits, or was. */
export function groundSentences(i18n: I18n, ground: Ground): string[] {
  const { fromName, toName, scopes, aboutPerson, kind, state, childName } = ground;
  const what = allThatIsTold(i18n, scopes, { child: childName, parent: aboutPerson?.name });
  const end = longDay(i18n.locale, ground.endedAt ?? ground.endsAt);
  switch (state) {
    case 'WAITING':
      return [
        i18n._(msg`${fromName} wil ${toName} vertellen ${what}, zonder toestemming.`),
        i18n._(msg`Het wacht op een tweede collega, en zou gelden tot ${end}.`),
      ];
    case 'IN_FORCE':
      return [
        i18n._(msg`${fromName} mag ${toName} vertellen ${what}, ook zonder toestemming.`),
        whyItMay(i18n, kind, childName),
        i18n._(msg`Tot ${end}.`),
      ];
    case 'ENDED':
      return [
        ground.countersignedAt
          ? i18n._(msg`${fromName} mocht ${toName} vertellen ${what}, zonder toestemming.`)
          : i18n._(msg`${fromName} wilde ${toName} vertellen ${what}, zonder toestemming.`),
        ground.countersignedAt
          ? i18n._(msg`Dat stopte op ${end}.`)
          : i18n._(msg`Dat ging niet door.`),
      ];
  }
}
