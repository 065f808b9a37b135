import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight, MessageCircleQuestion } from 'lucide-react';
import { Link } from 'wouter';
import { longDay } from '../app/dates.js';
import { consentSentence, type Consent } from '../consent/consent-sentence.js';
import './family.css';

interface Props {
  requests: readonly Consent[];
  /** Who is asked: the child itself is spoken to as a child. */
  to: 'child' | 'family' | 'worker';
}

/** The questions that wait for the viewer's yes or no. */
export function Requests({ requests, to }: Props) {
  const { i18n } = useLingui();
  if (requests.length === 0) {
    return to === 'worker' ? null : (
      <p className="sw-allclear">
        <Trans>Er zijn geen vragen. Alles is beantwoord.</Trans>
      </p>
    );
  }
  return (
    <section className="sw-stack" aria-labelledby="requests">
      <h2 id="requests" className="utrecht-heading-2">
        {to === 'child' ? <Trans>Vragen aan jou</Trans> : <Trans>Vragen aan u</Trans>}
      </h2>
      <ul className="sw-requests">
        {requests.map((consent) => (
          <li key={consent.id}>
            <Link href={`/vraag/${consent.id}`} className="sw-request">
              <MessageCircleQuestion aria-hidden size={26} strokeWidth={1.8} />
              <span className="sw-request__words">
                <b>{consentSentence(i18n, consent)}</b>
                <span className="sw-small">
                  <Trans>
                    {consent.askedByName} vroeg dit op {longDay(i18n.locale, consent.requestedAt)}
                  </Trans>
                </span>
              </span>
              <ChevronRight aria-hidden size={22} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
