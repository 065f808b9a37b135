import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { ConsentCard } from './consent-card.js';
import { givenQuery } from './given-documents.js';

/** What the viewer agreed to about themself where they do not see the child: here is the only way back to it (C4). */
export function Given() {
  const [{ data, error }, askAgain] = useQuery({ query: givenQuery });
  const given = data?.viewer?.inbox.given;
  if (!given) return error ? <Problem error={error} onRetry={askAgain} /> : <Rows rows={1} />;
  return (
    <section className="sw-stack" aria-labelledby="given">
      <h2 id="given" className="utrecht-heading-2">
        <Trans>Waar u ja op zei</Trans>
      </h2>
      <ul className="sw-consents">
        {given.map((consent) => (
          <li key={consent.id}>
            <ConsentCard consent={consent} />
          </li>
        ))}
      </ul>
    </section>
  );
}
