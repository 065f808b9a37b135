import { Trans, useLingui } from '@lingui/react/macro';
import { MessageCircleQuestion } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { daysBetween, weekday } from '../app/dates.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { hasRole, isFamily, type Web } from '../network/web.js';
import { LookLine } from './look-line.js';
import type { Look } from './look-sentence.js';
import { useLooks, type Day } from './use-looks.js';
import { whoToAsk } from './who-to-ask.js';

/** Who looked, per day and in words. A professional sees the own looks only (S7). */
export default function WhoLooked({ web }: { web: Web }) {
  const { days, error, askAgain, isLooking, older, isAll } = useLooks(web);
  const name = web.child.firstName;
  const self = hasRole(web, 'CHILD');
  return (
    <div className="sw-narrow-start sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <h2 className="utrecht-heading-2">
          {!isFamily(web) ? (
            <Trans>Wanneer keek ik bij {name}?</Trans>
          ) : self ? (
            <Trans>Wie keek mee bij mij?</Trans>
          ) : (
            <Trans>Wie keek mee bij {name}?</Trans>
          )}
        </h2>
        <p className="utrecht-paragraph sw-muted">
          {!isFamily(web) ? (
            <Trans>De familie ziet dit ook, met uw naam erbij.</Trans>
          ) : self ? (
            <Trans>
              Elke keer dat iemand iets ziet over jou, schrijven we dat op. Hier staat per dag wie
              dat was, en wat die zag.
            </Trans>
          ) : (
            <Trans>
              Elke keer dat iemand iets ziet over {name}, schrijven we dat op. Hier staat per dag
              wie dat was, en wat die zag.
            </Trans>
          )}
        </p>
      </div>
      {days ? (
        <Days days={days} child={self ? null : name} web={web} />
      ) : (
        !error && <Rows rows={4} />
      )}
      {isLooking && <Rows rows={2} />}
      {error && <Problem error={error} onRetry={askAgain} />}
      {older && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-disabled={isLooking}
          onClick={older}
        >
          <Trans>Toon eerdere dagen</Trans>
        </button>
      )}
      {isAll && <AllShown />}
    </div>
  );
}

/** Where the button was, for whoever pressed it by the keyboard. */
function AllShown() {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) end.current?.focus();
  }, []);
  return (
    <p ref={end} tabIndex={-1} role="status" className="sw-small sw-muted">
      <Trans>Dat waren alle dagen.</Trans>
    </p>
  );
}

function Days({ days, child, web }: { days: readonly Day[]; child: string | null; web: Web }) {
  const { i18n } = useLingui();
  if (days.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er heeft nog niemand gekeken.</Trans>
      </p>
    );
  }
  return days.map(({ day, people }) => {
    const { firstAt } = people[0]!;
    return (
      <section key={day} className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
        <h3 className="utrecht-heading-3 sw-looks__day">
          {daysBetween(firstAt, new Date()) === 0 ? (
            <Trans>Vandaag</Trans>
          ) : (
            weekday(i18n.locale, firstAt)
          )}
        </h3>
        <ul className="sw-looks sw-card">
          {people.map((look, place) => (
            <LookLine key={place} look={look} child={child}>
              <AskAbout web={web} look={look} />
            </LookLine>
          ))}
        </ul>
      </section>
    );
  });
}

/** Leads to writing to the participant for which somebody looked; there it shows whether it can be reached. */
function AskAbout({ web, look }: { web: Web; look: Look }) {
  const { t } = useLingui();
  const asking = whoToAsk(web, look);
  return (
    asking && (
      <Link
        href={`/kind/${web.child.id}/schrijf?van=${asking.from.id}&aan=${asking.to.id}`}
        className="utrecht-link sw-look__ask sw-no-print"
        aria-label={t`Stel een vraag aan ${asking.to.name}`}
      >
        <MessageCircleQuestion aria-hidden size={20} />
        <Trans>Stel een vraag</Trans>
      </Link>
    )
  );
}
