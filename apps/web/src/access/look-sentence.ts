import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { calendarDay } from '../app/dates.js';
import { grouped } from '../app/grouped.js';
import type { AccessRecordsQuery } from '../generated/graphql.js';

/** One line of "wie keek mee". */
export type Look = AccessRecordsQuery['accessRecords']['edges'][number]['node'];

/** What someone did on one day, told once however often it was. */
export interface DayLook {
  look: Look;
  /** How often that day. */
  times: number;
}

/** "Karin van Wijkteam Noord keek naar het web van Sam." */
export function lookSentence(i18n: I18n, look: Look, child: string): string {
  const who = whoLooked(i18n, look);
  if (look.outcome === 'REFUSED')
    return i18n._(msg`${who} wilde iets zien van ${child}, maar mocht dat niet.`);
  switch (look.looked) {
    case 'WEB':
      return i18n._(msg`${who} keek naar het web van ${child}.`);
    case 'MESSAGES':
      return i18n._(msg`${who} las berichten over ${child}.`);
    case 'CONSENTS':
      return i18n._(msg`${who} bekeek de toestemmingen van ${child}.`);
    case 'ACCESS_RECORD':
      return i18n._(msg`${who} bekeek wie er meekeek bij ${child}.`);
    case 'CASELOAD':
      return i18n._(msg`${who} zag ${child} in een eigen lijst van kinderen.`);
    case 'INBOX':
      return i18n._(msg`${who} zag wat er klaarstaat over ${child}.`);
  }
}

function whoLooked(i18n: I18n, look: Look): string {
  const { personName, participantName } = look;
  // A record of oneself reads as "Ik": one sees at a glance which lines are of others.
  if (look.me) return i18n._(msg`Ik (${personName})`);
  if (!participantName || look.participantKind === 'HOME') return personName;
  return i18n._(msg`${personName} van ${participantName}`);
}

/** Looks by day, newest first, with the same look of the same person on a day told once. */
export function looksByDay(looks: readonly Look[]): [day: string, looks: DayLook[]][] {
  const days = grouped(looks, ({ at }) => calendarDay(at));
  return [...days].map(([day, ofDay]) => [day, toldOnce(ofDay)]);
}

function toldOnce(looks: readonly Look[]): DayLook[] {
  const alike = grouped(looks, ({ personName, participantName, looked, outcome }) =>
    JSON.stringify([personName, participantName, looked, outcome]),
  );
  return [...alike.values()].map((same) => ({ look: same[0]!, times: same.length }));
}
