import { Trans } from '@lingui/react/macro';
import { ChevronRight, UsersRound } from 'lucide-react';
import { Link } from 'wouter';
import './organisation.css';

/** The way to what the viewer administers; only shown to who administers something. */
export default function ToAdministration() {
  return (
    <Link href="/beheer" className="sw-card sw-to-administration">
      <UsersRound aria-hidden size={26} strokeWidth={1.8} />
      <span>
        <b>
          <Trans>Beheer</Trans>
        </b>
        <span className="sw-small sw-muted">
          <Trans>Wie er werkt, en wie erbij komt of stopt</Trans>
        </span>
      </span>
      <ChevronRight aria-hidden size={22} />
    </Link>
  );
}
