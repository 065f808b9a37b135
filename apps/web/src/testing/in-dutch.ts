import { setupI18n, type I18n } from '@lingui/core';
import { messages } from '../locales/nl.po';

/** The words as the screens say them in Dutch. */
export function inDutch(): I18n {
  return setupI18n({ locale: 'nl', messages: { nl: messages } });
}
