import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsentPartsFragment } from '../generated/graphql.js';
import { allThatIsTold } from './scope-words.js';

/** A consent as the hub shows it to this viewer. */
export type Consent = ConsentPartsFragment;

export const spokenOf = (consent: Consent) => ({
  child: consent.childName,
  parent: consent.aboutPerson?.name,
});

/** What it is about in one sentence, as it stands now: asked, allowed, or no longer. */
export function consentSentence(i18n: I18n, consent: Consent): string {
  const { fromName, toName } = consent;
  const what = allThatIsTold(i18n, consent.scopes, spokenOf(consent));
  switch (consent.state) {
    case 'GIVEN':
      return i18n._(msg`${fromName} mag ${toName} vertellen ${what}.`);
    case 'REQUESTED':
    case 'CONFLICT':
      return i18n._(msg`Mag ${fromName} aan ${toName} vertellen ${what}?`);
    default:
      return i18n._(msg`${fromName} mag ${toName} niet vertellen ${what}.`);
  }
}
