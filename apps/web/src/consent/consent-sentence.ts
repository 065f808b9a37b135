import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsentPartsFragment } from '../generated/graphql.js';
import { allThatIsTold, type SpokenOf } from './scope-words.js';

/** A consent as the hub shows it to this viewer. */
export type Consent = ConsentPartsFragment;

/** Whom its words name: who signs as the child is spoken to. */
export const spokenOf = ({ childName, aboutPerson, signatures }: Consent): SpokenOf => ({
  child: childName,
  parent: aboutPerson?.name,
  toChild: signatures?.some(({ me, as }) => me && as === 'CHILD'),
});

/** What it is about in one sentence, as it stands now: asked, allowed, or no longer. */
export function consentSentence(i18n: I18n, consent: Consent): string {
  const { fromName, toName } = consent;
  const what = allThatIsTold(i18n, consent.scopes, spokenOf(consent));
  switch (consent.state) {
    case 'GIVEN':
      return i18n._(msg`${fromName} mag ${toName} vertellen ${what}.`);
    case 'REQUESTED':
      return i18n._(msg`Mag ${fromName} aan ${toName} vertellen ${what}?`);
    default:
      return i18n._(msg`${fromName} mag ${toName} niet vertellen ${what}.`);
  }
}
