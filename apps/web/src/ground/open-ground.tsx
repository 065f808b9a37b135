import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { NotFound } from '../app/not-found.js';
import { isThereNow, mine, participantOf, type Participant, type Web } from '../network/web.js';
import { OpenGroundForm } from './open-ground-form.js';
import '../app/form.css';
import '../consent/consent.css';
import './ground.css';

/** Tells somebody something without consent. Who tells and who hears stand in the address. */
export default function OpenGround({ web }: { web: Web }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const from = whoTells(web, search.get('van'));
  if (!from) {
    return (
      <p className="sw-empty" aria-label={t`Delen zonder toestemming`}>
        <Trans>Alleen een organisatie die bij dit web hoort, kan dit doen.</Trans>
      </p>
    );
  }
  const to = participantOf(web, search.get('aan') ?? '');
  if (!to || to.id === from.id || !isThereNow(to)) return <NotFound />;
  return <OpenGroundForm web={web} from={from} to={to} />;
}

/** An organisation of the web for which the viewer works: the one in the address, or the only one. */
function whoTells(web: Web, wanted: string | null): Participant | undefined {
  const own = mine(web).filter(({ kind }) => kind !== 'HOME' && kind !== 'INFORMAL');
  return own.find(({ id }) => id === wanted) ?? (wanted === null ? own[0] : undefined);
}
