import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { useMarkRead } from './mark-read.js';
import { MessagesByDay } from './messages-by-day.js';
import { toldQuery } from './told-documents.js';

const NONE: readonly [] = [];

/** What was told about the viewer themself where they do not see the child: here is the only place to read it (S5d). */
export function Told() {
  const [{ data, error }, askAgain] = useQuery({ query: toldQuery });
  const told = data?.viewer?.inbox.told;
  useMarkRead(told ?? NONE, true);
  if (!told) return error ? <Problem error={error} onRetry={askAgain} /> : <Rows rows={1} />;
  return (
    <section className="sw-stack" aria-labelledby="told">
      <h2 id="told" className="utrecht-heading-2">
        <Trans>Wat er over u verteld is</Trans>
      </h2>
      <MessagesByDay messages={told} />
    </section>
  );
}
