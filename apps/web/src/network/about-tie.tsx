import { Trans, useLingui } from '@lingui/react/macro';
import { Mail, PenLine } from 'lucide-react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { later } from '../app/later.js';
import { WithdrawButton } from '../consent/withdraw-button.js';
import { longDay } from '../app/dates.js';
import { scopeName, inOneBreath } from '../consent/scope-words.js';
import { explainLiveliness, explainTie } from './explain-tie.js';
import { TieMark } from './tie-mark.js';
import { coordinates, hasRole, mine, type Tie, type Web } from './web.js';

const GroundsOfTie = later(() => import('../ground/grounds-of-tie.js'));

/** Explains one tie in words and offers what the viewer can do with it. */
export function AboutTie({ web, tie }: { web: Web; tie: Tie }) {
  const { i18n } = useLingui();
  const liveliness = explainLiveliness(i18n, tie);
  return (
    <div className="sw-stack sw-about">
      <div>
        <TieMark tie={tie} />
      </div>
      {explainTie(i18n, web, tie).map((sentence) => (
        <p key={sentence} className="utrecht-paragraph">
          {sentence}
        </p>
      ))}
      {liveliness && <p className="utrecht-paragraph sw-muted">{liveliness}</p>}
      <TieActions web={web} tie={tie} />
      <Suspense fallback={null}>
        <GroundsOfTie web={web} tie={tie} />
      </Suspense>
    </div>
  );
}

function TieActions({ web, tie }: { web: Web; tie: Tie }) {
  const { i18n } = useLingui();
  const at = `/kind/${web.child.id}`;
  const own = new Set(mine(web).map(({ id }) => id));
  const outgoing = tie.openings.find(({ fromId }) => own.has(fromId));
  const atAnEnd = own.has(tie.aId) || own.has(tie.bId);
  const mayAsk = hasRole(web, 'ASSIGNED') && (atAnEnd || coordinates(web));
  return (
    <div className="sw-stack" style={{ '--sw-gap': '0.75rem' }}>
      {tie.consents
        .filter(({ mayAnswer }) => mayAnswer)
        .map((consent) => (
          <Link
            key={consent.id}
            href={`/vraag/${consent.id}`}
            className="utrecht-button utrecht-button--primary-action"
          >
            <Trans>Geef antwoord op de vraag</Trans>
          </Link>
        ))}
      {outgoing && (
        <Link
          href={`${at}/schrijf?van=${outgoing.fromId}&aan=${outgoing.toId}&over=${outgoing.scopes[0] ?? ''}`}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Mail aria-hidden size={20} />
          <Trans>Schrijf een bericht</Trans>
        </Link>
      )}
      {mayAsk && (
        <Link
          href={`${at}/toestemming?lijntje=${tie.id}`}
          className="utrecht-button utrecht-button--secondary-action"
        >
          <PenLine aria-hidden size={20} />
          <Trans>Vraag toestemming</Trans>
        </Link>
      )}
      {tie.consents
        .filter(({ mayWithdraw }) => mayWithdraw)
        .map((consent) => (
          <div key={consent.id} className="sw-withdraw">
            <p className="sw-small">
              <Trans>
                {consent.fromName} aan {consent.toName}:{' '}
                {inOneBreath(
                  i18n,
                  consent.scopes.map((scope) => scopeName(i18n, scope)),
                )}
                , tot {longDay(i18n.locale, consent.endsAt)}
              </Trans>
            </p>
            <WithdrawButton consent={consent} />
          </div>
        ))}
    </div>
  );
}
