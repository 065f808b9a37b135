import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight, Handshake } from 'lucide-react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { longDay } from '../app/dates.js';
import type { WaitingQuery } from '../generated/graphql.js';
import { WaitingFacts } from '../authority/waiting-facts.js';
import { WaitingGrounds } from '../ground/waiting-grounds.js';
import { WaitingWithholdings } from '../withholding/waiting-withholdings.js';
import { waitingQuery } from './waiting-documents.js';
import '../family/family.css';

/**
 * The one place where a worker finds what waits for them as a colleague: each kind brings its own cards. The cache asks it
 * again whenever the inbox changes.
 */
export function WaitsForYou() {
  const [{ data }] = useQuery({ query: waitingQuery, requestPolicy: 'cache-and-network' });
  const inbox = data?.viewer?.inbox;
  if (!inbox) return null;
  const grounds = inbox.countersignatures.flatMap(({ ground }) => ground ?? []);
  const withholdings = inbox.countersignatures.flatMap(({ withholding }) => withholding ?? []);
  const facts = inbox.countersignatures.filter(({ factChange }) => factChange !== null);
  if (grounds.length + withholdings.length + facts.length + inbox.offers.length === 0) return null;
  return (
    <section className="sw-stack" aria-labelledby="waits-for-you">
      <h2 id="waits-for-you" className="utrecht-heading-2">
        <Trans>Wacht op u</Trans>
      </h2>
      {inbox.offers.length > 0 && (
        <ul className="sw-requests">
          {inbox.offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} />
          ))}
        </ul>
      )}
      <WaitingGrounds waiting={grounds} />
      <WaitingWithholdings waiting={withholdings} />
      <WaitingFacts waiting={facts} />
    </section>
  );
}

type Offer = NonNullable<WaitingQuery['viewer']>['inbox']['offers'][number];

function OfferCard({ offer }: { offer: Offer }) {
  const { i18n } = useLingui();
  return (
    <li>
      <Link href={`/kind/${offer.childId}`} className="sw-request">
        <Handshake aria-hidden size={26} strokeWidth={1.8} />
        <span className="sw-request__words">
          <b>
            <Trans>
              {offer.fromName} vraagt {offer.toName} de regie over {offer.childName} over te nemen
            </Trans>
          </b>
          <span className="sw-small">
            <Trans>
              {offer.offeredByName} vroeg dit. Geef antwoord voor{' '}
              {longDay(i18n.locale, offer.lapsesAt)}.
            </Trans>
          </span>
        </span>
        <ChevronRight aria-hidden size={22} />
      </Link>
    </li>
  );
}
