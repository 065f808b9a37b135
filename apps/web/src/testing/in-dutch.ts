import { setupI18n, type I18n } from '@lingui/core';
import { messages as first } from '../locales/first.nl.po';
import { messages as further } from '../locales/further.nl.po';

/** The words as the screens say them in Dutch. */
export function inDutch(): I18n {
  return setupI18n({ locale: 'nl', messages: { nl: { ...first, ...further } } });
}
