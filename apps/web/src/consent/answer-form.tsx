import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useNews } from '../app/news.js';
import { Problem } from '../app/problem.js';
import type { Answer } from '../generated/graphql.js';
import type { Consent } from './consent-sentence.js';
import type { Heard } from './followed-question.js';
import { Preview, previewQuery } from './preview.js';

/**
 * Yes or no, once one knows what for. Yes waits until what it would show is on the screen as it stands now (C1: a consent
 * is informed; GDPR art. 4(11)); no can be said at any time.
 */
export function AnswerForm({
  consent,
  news,
  isSaving,
  onAnswer,
}: {
  consent: Consent;
  isSaving: boolean;
  onAnswer: (answer: Answer) => void;
} & Pick<Heard, 'news'>) {
  const [{ data, error, fetching, stale }, askAgain] = useQuery({
    query: previewQuery,
    variables: { consentId: consent.id },
    requestPolicy: 'cache-and-network',
  });
  const look = () => askAgain({ requestPolicy: 'network-only' });
  useNews(news, look);
  const ends = data?.previewConsent;
  const isClosed = ends?.length === 0;
  const isKnown = !error && !fetching && !stale && ends !== undefined && !isClosed;
  return (
    <>
      {error ? (
        <Problem error={error} onRetry={look} />
      ) : isClosed ? (
        <p className="utrecht-paragraph">
          <Trans>Deze vraag staat niet meer open.</Trans>
        </p>
      ) : (
        <Preview consent={consent} ends={ends} />
      )}
      <div className="sw-answers">
        <button
          type="button"
          disabled={isSaving || !isKnown}
          className="sw-answer sw-answer--yes"
          onClick={() => onAnswer('YES')}
        >
          <Trans>Ja</Trans>
        </button>
        <button
          type="button"
          disabled={isSaving}
          className="sw-answer sw-answer--no"
          onClick={() => onAnswer('NO')}
        >
          <Trans>Nee</Trans>
        </button>
      </div>
      <p className="sw-small sw-muted">
        {isKnown ? (
          <Trans>
            Bij nee verandert er niets aan de hulp. Een ja kan elke dag weer worden ingetrokken.
          </Trans>
        ) : (
          <Trans>Ja zeggen kan pas als u ziet wat er dan verandert. Nee zeggen kan altijd.</Trans>
        )}
      </p>
    </>
  );
}
