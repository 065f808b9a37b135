import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scope } from '@spinnenweb/domain';
import type { SpokenOf } from './scope-words.js';

/** One everyday example of what someone could then write. */
export function scopeExample(i18n: I18n, scope: Scope, { child, parent }: SpokenOf): string {
  switch (scope) {
    case 'DAILY':
      return i18n._(msg`“${child} was moe en ging om vier uur naar de stille kamer.”`);
    case 'WELLBEING':
      return i18n._(msg`“${child} lachte vandaag veel.”`);
    case 'SUPPORT':
      return i18n._(msg`“Na school krijgt ${child} extra begeleiding.”`);
    case 'DEVELOPMENT':
      return i18n._(msg`“${child} las vandaag een heel boekje.”`);
    case 'HEALTH':
      return i18n._(msg`“${child} had hoofdpijn en rustte even uit.”`);
    case 'HOME':
      return i18n._(msg`“Het was druk thuis, ${child} sliep kort.”`);
    case 'PARENT_CARE':
      return parent
        ? i18n._(msg`“${parent} heeft deze week twee afspraken.”`)
        : i18n._(msg`“Papa heeft deze week twee afspraken.”`);
    case 'SAFETY':
      return i18n._(msg`“${child} is veilig opgehaald.”`);
  }
}
