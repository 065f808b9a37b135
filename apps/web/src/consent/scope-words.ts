import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scope } from '../generated/graphql.js';

/** Names that a sentence needs: the child's first name, and the parent it is about (if it is). */
export interface SpokenOf {
  child: string;
  parent?: string | undefined;
  /** The child itself reads it. */
  toChild?: boolean | undefined;
}

/** The short name of a subject, as on a label. */
export function scopeName(i18n: I18n, scope: Scope): string {
  return i18n._(names[scope]);
}

const names = {
  DAILY: msg`De dag`,
  WELLBEING: msg`Hoe het gaat`,
  SUPPORT: msg`Hulp en begeleiding`,
  DEVELOPMENT: msg`Leren en groeien`,
  HEALTH: msg`Gezondheid`,
  HOME: msg`Thuis`,
  PARENT_CARE: msg`Hulp aan een ouder`,
  SAFETY: msg`Veiligheid`,
};

/** What is told, as it stands in a sentence: "… mag … vertellen *hoe het gaat met Sam*". */
export function whatIsTold(i18n: I18n, scope: Scope, { child, parent, toChild }: SpokenOf): string {
  if (toChild && scope !== 'PARENT_CARE') return i18n._(ofYourself[scope]);
  switch (scope) {
    case 'DAILY':
      return i18n._(msg`hoe de dag van ${child} gaat`);
    case 'WELLBEING':
      return i18n._(msg`hoe het gaat met ${child}`);
    case 'SUPPORT':
      return i18n._(msg`welke hulp ${child} krijgt`);
    case 'DEVELOPMENT':
      return i18n._(msg`hoe ${child} leert en groeit`);
    case 'HEALTH':
      return i18n._(msg`hoe gezond ${child} is`);
    case 'HOME':
      return i18n._(msg`hoe het thuis gaat bij ${child}`);
    case 'PARENT_CARE':
      return parent
        ? i18n._(msg`welke hulp ${parent} krijgt`)
        : i18n._(msg`welke hulp een ouder krijgt`);
    case 'SAFETY':
      return i18n._(msg`of ${child} veilig is`);
  }
}

/** To the child itself: "… mag … vertellen *hoe het met jou gaat*". */
const ofYourself = {
  DAILY: msg`hoe jouw dag gaat`,
  WELLBEING: msg`hoe het met jou gaat`,
  SUPPORT: msg`welke hulp jij krijgt`,
  DEVELOPMENT: msg`hoe jij leert en groeit`,
  HEALTH: msg`hoe gezond jij bent`,
  HOME: msg`hoe het bij jou thuis gaat`,
  SAFETY: msg`of jij veilig bent`,
};

/** "a, b en c" in the language of the screen. */
export function inOneBreath(i18n: I18n, parts: readonly string[]): string {
  return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(parts);
}

/** Everything that is told, as one phrase: "hoe de dag van Sam gaat en hoe het gaat met Sam". */
export function allThatIsTold(i18n: I18n, scopes: readonly Scope[], of: SpokenOf): string {
  return inOneBreath(
    i18n,
    scopes.map((scope) => whatIsTold(i18n, scope, of)),
  );
}
