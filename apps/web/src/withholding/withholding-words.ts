import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { longDay } from '../app/dates.js';
import type { Withheld, WithholdingPartsFragment } from '../generated/graphql.js';

/** What a participant does not show a guardian, as the hub shows it to its people. */
export type Withholding = WithholdingPartsFragment;

/** What can be withheld, from the least to the most. */
export const WITHHELD: readonly Withheld[] = [
  'MESSAGES',
  'ACCESS_RECORDS',
  'GROUNDS',
  'PARTICIPANT',
];

const words: Record<Withheld, { name: MessageDescriptor; hint: MessageDescriptor }> = {
  MESSAGES: {
    name: msg`Sommige berichten`,
    hint: msg`U kiest het bij elk bericht. Zonder keuze ziet deze ouder het gewoon.`,
  },
  ACCESS_RECORDS: {
    name: msg`Wanneer wij kijken`,
    hint: msg`Deze ouder leest niet wie van ons keek, en wanneer.`,
  },
  GROUNDS: {
    name: msg`Wat wij delen zonder toestemming`,
    hint: msg`Deze ouder krijgt daarover geen bericht.`,
  },
  PARTICIPANT: {
    name: msg`Dat wij meedoen`,
    hint: msg`Deze ouder ziet ons niet: geen mensen, lijntjes en berichten. In een toestemming die al gevraagd is, blijft onze naam staan.`,
  },
};

/** The name of what is withheld, as on a choice. */
export const withheldName = (i18n: I18n, what: Withheld): string => i18n._(words[what].name);

/** What that means for the guardian. */
export const withheldHint = (i18n: I18n, what: Withheld): string => i18n._(words[what].hint);

/** What exactly, in the middle of a sentence. */
export function whatIsWithheld(i18n: I18n, what: Withheld, who: string): string {
  switch (what) {
    case 'MESSAGES':
      return i18n._(msg`berichten die ${who} daarvoor kiest`);
    case 'ACCESS_RECORDS':
      return i18n._(msg`wanneer ${who} keek`);
    case 'GROUNDS':
      return i18n._(msg`wat ${who} deelt zonder toestemming`);
    case 'PARTICIPANT':
      return i18n._(msg`dat ${who} meedoet`);
  }
}

/** From whom, what, and until when; or that it waits, or was. */
export function withholdingSentences(i18n: I18n, withholding: Withholding): string[] {
  const { fromName, participantName, state, countersignedAt } = withholding;
  const what = whatIsWithheld(i18n, withholding.what, participantName);
  const end = longDay(i18n.locale, withholding.endedAt ?? withholding.endsAt);
  switch (state) {
    case 'WAITING':
      return [
        i18n._(msg`Voorstel om niet te laten zien aan ${fromName}: ${what}.`),
        i18n._(msg`Het wacht op een tweede collega, en zou gelden tot ${end}.`),
      ];
    case 'IN_FORCE':
      return [i18n._(msg`Niet zichtbaar voor ${fromName}: ${what}.`), i18n._(msg`Tot ${end}.`)];
    case 'ENDED':
      return countersignedAt
        ? [
            i18n._(msg`Dit was niet zichtbaar voor ${fromName}: ${what}.`),
            i18n._(msg`Dat stopte op ${end}.`),
          ]
        : [
            i18n._(msg`Voorstel om niet te laten zien aan ${fromName}: ${what}.`),
            i18n._(msg`Dat ging niet door.`),
          ];
  }
}
