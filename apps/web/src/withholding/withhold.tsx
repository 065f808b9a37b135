import { useSearchParams } from 'wouter';
import { NotFound } from '../app/not-found.js';
import { mine, type Web } from '../network/web.js';
import { WithholdForm } from './withhold-form.js';
import '../app/form.css';
import './withholding.css';

/** Keeps something of one's own participant from a guardian. Which participant stands in the address. */
export default function Withhold({ web }: { web: Web }) {
  const [search] = useSearchParams();
  const own = ownOrganisations(web);
  const from = own.find(({ id }) => id === search.get('van'));
  return from ? <WithholdForm web={web} from={from} /> : <NotFound />;
}

/** The organisations of the web for which the viewer works: a home and an informal helper withhold nothing. */
const ownOrganisations = (web: Web) =>
  mine(web).filter(({ kind }) => kind !== 'HOME' && kind !== 'INFORMAL');
