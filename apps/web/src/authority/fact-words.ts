import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { longDay } from '../app/dates.js';
import type { FactKind, FactPartsFragment } from '../generated/graphql.js';

/** A change of who decides for a child, as the coordinator's people see it. */
export type Fact = FactPartsFragment;

interface Words {
  name: MessageDescriptor;
  hint: MessageDescriptor;
}

const words: Record<FactKind, Words> = {
  AUTHORITY_BEGINS: {
    name: msg`Krijgt gezag`,
    hint: msg`Vanaf die dag beslist deze ouder mee en ziet het web.`,
  },
  AUTHORITY_ENDS: {
    name: msg`Verliest gezag`,
    hint: msg`Vanaf die dag beslist deze ouder niet meer en ziet het web niet meer.`,
  },
  AUTHORITY_NEVER: {
    name: msg`Had nooit gezag`,
    hint: msg`Alles waar deze ouder ja op zei, telt dan niet meer.`,
  },
  HOLD_BEGINS: {
    name: msg`Mag nu niets zien`,
    hint: msg`Voor de veiligheid. Deze ouder ziet het web niet, en leest niet waarom.`,
  },
  HOLD_ENDS: { name: msg`Mag weer alles zien`, hint: msg`Deze ouder ziet het web weer.` },
  INABILITY_BEGINS: {
    name: msg`Kan nog niet zelf beslissen`,
    hint: msg`Dan beslissen de ouders, ook als het kind 12 of ouder is.`,
  },
  INABILITY_ENDS: {
    name: msg`Kan weer zelf beslissen`,
    hint: msg`Dan beslist het kind weer mee, zoals bij zijn leeftijd hoort.`,
  },
};

export const factName = (i18n: I18n, what: FactKind): string => i18n._(words[what].name);
export const factHint = (i18n: I18n, what: FactKind): string => i18n._(words[what].hint);

/** What changes, in one sentence. @param child the first name */
export function factSentence(i18n: I18n, { what, personName, day }: Fact, child: string): string {
  const name = personName ?? '';
  const on = day ? longDay(i18n.locale, `${day}T12:00:00Z`) : '';
  switch (what) {
    case 'AUTHORITY_BEGINS':
      return i18n._(msg`${name} heeft gezag vanaf ${on}.`);
    case 'AUTHORITY_ENDS':
      return i18n._(msg`${name} heeft geen gezag meer vanaf ${on}.`);
    case 'AUTHORITY_NEVER':
      return i18n._(msg`${name} had nooit gezag.`);
    case 'HOLD_BEGINS':
      return i18n._(msg`${name} ziet niets van ${child}, tot ${on}.`);
    case 'HOLD_ENDS':
      return i18n._(msg`${name} ziet het web van ${child} weer.`);
    case 'INABILITY_BEGINS':
      return i18n._(msg`${child} kan vanaf ${on} niet zelf beslissen.`);
    case 'INABILITY_ENDS':
      return i18n._(msg`${child} kan weer zelf beslissen.`);
  }
}
