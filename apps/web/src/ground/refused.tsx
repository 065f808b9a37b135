import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { longDay } from '../app/dates.js';
import { inOneBreath, scopeName } from '../consent/scope-words.js';
import type { RefusalsQuery, Scope } from '../generated/graphql.js';

type RefusedConsent = RefusalsQuery['refusals'][number];

/** Of what was refused, what is about to be told all the same (G2). */
export function touchedBy(
  refusals: readonly RefusedConsent[],
  scopes: readonly Scope[],
): RefusedConsent[] {
  return refusals.filter((refused) => refused.scopes.some((scope) => scopes.includes(scope)));
}

/** The earlier no, shown before it can be passed over: when, to what, and not by whom. */
export function Refused({
  refused,
  children,
}: {
  refused: readonly RefusedConsent[];
  children: ReactNode;
}) {
  const { i18n } = useLingui();
  return (
    <section className="sw-ground__refused sw-stack" aria-live="polite">
      <h2 className="utrecht-heading-3">
        <Trans>De familie zei nee</Trans>
      </h2>
      <ul className="sw-stack" style={{ '--sw-gap': '0.375rem' }}>
        {refused.map((one) => (
          <li key={`${one.at} ${one.state}`}>
            <RefusedLine
              state={one.state}
              day={longDay(i18n.locale, one.at)}
              what={inOneBreath(
                i18n,
                one.scopes.map((scope) => scopeName(i18n, scope)),
              )}
            />
            {one.purpose && <span className="sw-muted"> {one.purpose}</span>}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function RefusedLine({
  state,
  day,
  what,
}: {
  state: RefusedConsent['state'];
  day: string;
  what: string;
}) {
  switch (state) {
    case 'WITHDRAWN':
      return (
        <Trans>
          {what}: ingetrokken op {day}.
        </Trans>
      );
    case 'CONFLICT':
      return (
        <Trans>
          {what}: niet iedereen zei ja, op {day}.
        </Trans>
      );
    default:
      return (
        <Trans>
          {what}: nee gezegd op {day}.
        </Trans>
      );
  }
}
