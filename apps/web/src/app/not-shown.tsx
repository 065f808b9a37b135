import { Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useVoice } from './announce.js';
import { useReturn } from './connection.js';
import { PageTitle } from './page-title.js';

/** How long a page that was loaded anew must stand before it may do so again by itself, in milliseconds. */
const REST_MS = 60_000;

/**
 * In the place of what could not be loaded or drawn: what is wrong, and what to do about it. A browser asks for a file of code
 * once, and after a release there are other files: only the page loaded anew can bring what is missing.
 */
export function NotShown({ whole }: { whole: boolean | undefined }) {
  const { t } = useLingui();
  const { announce } = useVoice();
  const problem = t`Dit deel kon niet worden geladen.`;
  useEffect(() => {
    // A title takes the focus, and is read then.
    if (!whole) announce(problem);
  }, [whole, announce, problem]);
  // What is being filled in somewhere on the page would be lost.
  useReturn(() => {
    if (hasRested() && !document.querySelector('form')) void beginAnew().catch(() => {});
  });
  return (
    <div className="utrecht-alert utrecht-alert--error sw-problem">
      <TriangleAlert aria-hidden />
      <div className="sw-stack">
        {whole ? (
          <PageTitle tab={problem}>{problem}</PageTitle>
        ) : (
          <p className="utrecht-paragraph">{problem}</p>
        )}
        <p className="utrecht-paragraph">
          <Trans>Misschien is het internet even weg, of is er een nieuwe versie.</Trans>
        </p>
        <div>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => void beginAnew().catch(() => announce(problem))}
          >
            <Trans>Probeer opnieuw</Trans>
          </button>
        </div>
      </div>
    </div>
  );
}

/** Where the hub cannot be reached this page is better than none. */
async function beginAnew(): Promise<void> {
  const { ok } = await fetch('/', { method: 'HEAD' });
  if (!ok) throw new Error('The hub cannot give its page now.');
  location.reload();
}

/** What stays broken however often it is loaded must not be loaded without end. */
function hasRested(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type !== 'reload' || performance.now() > REST_MS;
}
