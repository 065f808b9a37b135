import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { NotFound } from '../app/not-found.js';
import { coordinates, isThereNow, mine, type Tie, type Web } from '../network/web.js';
import { AskForm } from './ask-form.js';
import '../app/form.css';
import './consent.css';

/** Asks the family whether something may be told along a tie. Which tie stands in the address. */
export default function AskConsent({ web }: { web: Web }) {
  const [search] = useSearchParams();
  const tie = web.ties.find(({ id }) => id === search.get('lijntje'));
  const askedById = tie && whoMayAsk(web, tie);
  if (!tie) return <NotFound />;
  if (!askedById) return <MayNotAsk />;
  return <AskForm web={web} tie={tie} askedById={askedById} />;
}

/** In whose name the viewer can ask: an end of the tie, or the coordinator (D2). */
function whoMayAsk(web: Web, tie: Tie): string | undefined {
  const own = mine(web).filter((participant) => isThereNow(participant));
  const end = own.find(({ id }) => id === tie.aId || id === tie.bId);
  if (end) return end.id;
  return coordinates(web) ? own.find(({ coordinator }) => coordinator)?.id : undefined;
}

function MayNotAsk() {
  const { t } = useLingui();
  return (
    <p className="sw-empty" aria-label={t`Toestemming vragen`}>
      <Trans>
        Alleen wie aan dit lijntje staat, of de regiehouder, kan hier toestemming vragen.
      </Trans>
    </p>
  );
}
