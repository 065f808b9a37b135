import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { inOneBreath } from '../consent/scope-words.js';
import type { AccessDaysQuery, Looked } from '../generated/graphql.js';

/** One line of "wie keek mee": what one person saw on one day, as the hub tells it. */
export type Look = AccessDaysQuery['accessDays']['edges'][number]['node']['people'][number];

/** What can be seen; an act that was refused showed nothing. */
type Seen = Exclude<Looked, 'ACT'>;

/** From what tells most to what tells least. */
const order: readonly Seen[] = [
  'WEB',
  'MESSAGES',
  'MESSAGE',
  'CONSENTS',
  'WITHHOLDING',
  'ACCESS_RECORD',
  'INBOX',
  'CASELOAD',
];

/** A name in one's own list: said only when nothing more was seen that day. */
const inPassing: readonly Seen[] = ['INBOX', 'CASELOAD'];

/**
 * "Karin van Wijkteam Noord keek naar het web van Sam en las berichten."
 *
 * @param child the child's name; null where the child itself reads it
 */
export function lookSentence(i18n: I18n, look: Look, child: string | null): string {
  const who = whoLooked(i18n, look);
  if (look.outcome === 'REFUSED') {
    return child === null
      ? i18n._(msg`${who} wilde iets zien of doen bij mij, maar mocht dat niet.`)
      : i18n._(msg`${who} wilde iets zien of doen bij ${child}, maar mocht dat niet.`);
  }
  const looked = order.filter((one) => look.looked.includes(one));
  const more = looked.filter((one) => !inPassing.includes(one));
  const words = (more.length > 0 ? more : looked).map((one) => whatWasSeen(i18n, one, child));
  const what = inOneBreath(i18n, [...new Set(words)]);
  return i18n._(msg`${who} ${what}.`);
}

/** In what quality they looked; nothing of the child itself, and of who had no part in the web. */
export function lookGround(i18n: I18n, { ground }: Look): string | undefined {
  const words = qualities[ground];
  return words && i18n._(words);
}

const qualities: Record<string, MessageDescriptor> = {
  COORDINATOR: msg`Regiehouder`,
  PARTICIPANT: msg`Doet mee`,
  LEGAL_REPRESENTATIVE: msg`Heeft gezag`,
};

function whatWasSeen(i18n: I18n, looked: Seen, child: string | null): string {
  switch (looked) {
    case 'WEB':
      return child === null
        ? i18n._(msg`keek naar mijn web`)
        : i18n._(msg`keek naar het web van ${child}`);
    case 'MESSAGES':
    case 'MESSAGE':
      return i18n._(msg`las berichten`);
    case 'CONSENTS':
      return i18n._(msg`bekeek de toestemmingen`);
    case 'WITHHOLDING':
      return i18n._(msg`besloot wat een ouder niet ziet`);
    case 'ACCESS_RECORD':
      return i18n._(msg`bekeek wie er meekeek`);
    case 'CASELOAD':
    case 'INBOX':
      return child === null
        ? i18n._(msg`zag mijn naam in een lijst met kinderen`)
        : i18n._(msg`zag de naam van ${child} in een lijst met kinderen`);
  }
}

function whoLooked(i18n: I18n, look: Look): string {
  const { personName, participantName } = look;
  // A record of oneself begins with "Ik": one sees at a glance which lines are of others.
  if (look.me) return i18n._(msg`Ik (${personName})`);
  if (!participantName || look.participantKind === 'HOME') return personName;
  return i18n._(msg`${personName} van ${participantName}`);
}
