import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { NotFound } from '../app/not-found.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { networkQuery } from '../network/network-documents.js';
import { mine, type Web } from '../network/web.js';
import { WithholdForm } from './withhold-form.js';
import '../app/form.css';
import './withholding.css';

/** Keeps something of one's own participant from a guardian. Which participant stands in the address. */
export default function Withhold({ childId }: { childId: string }) {
  const [search] = useSearchParams();
  const [{ data, error }, askAgain] = useQuery({ query: networkQuery, variables: { childId } });
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  const own = ownOrganisations(data.network);
  const from = own.find(({ id }) => id === search.get('van'));
  return from ? <WithholdForm web={data.network} from={from} /> : <NotFound />;
}

/** The organisations of the web for which the viewer works: a home and an informal helper withhold nothing. */
const ownOrganisations = (web: Web) =>
  mine(web).filter(({ kind }) => kind !== 'HOME' && kind !== 'INFORMAL');
