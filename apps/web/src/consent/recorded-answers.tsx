import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { ProblemLine } from '../app/problem.js';
import type { Consent } from './consent-sentence.js';
import { isDisowned, lastActPerSigner, type Signature } from './consent-sentences.js';
import { invalidateConsentMutation } from './keeping-documents.js';

/** Answers that were given on paper or in person: who wrote them down, and what the signer can do if that is wrong (D2). */
export default function RecordedAnswers({ consent }: { consent: Consent }) {
  const recorded = lastActPerSigner(consent).filter(({ recordedByName }) => recordedByName);
  return (
    <>
      {recorded.map((signature) => (
        <div key={signature.personName} className="sw-recorded sw-stack">
          <p className="utrecht-paragraph">
            <RecordedBy consent={consent} signature={signature} />
          </p>
          {signature.me && <Wrong consent={consent} toChild={signature.as === 'CHILD'} />}
        </div>
      ))}
    </>
  );
}

function RecordedBy({ consent, signature }: { consent: Consent; signature: Signature }) {
  const { i18n } = useLingui();
  const { me, personName, how, recordedByName, recordedByParticipantName, document } = signature;
  const day = signature.answeredOn ? longDay(i18n.locale, `${signature.answeredOn}T12:00:00Z`) : '';
  return (
    <>
      <b>
        {isDisowned(consent, signature) ? (
          <Trans>Een antwoord op naam van {personName}</Trans>
        ) : !me ? (
          <Trans>Het antwoord van {personName}</Trans>
        ) : signature.as === 'CHILD' ? (
          <Trans>Jouw antwoord</Trans>
        ) : (
          <Trans>Uw antwoord</Trans>
        )}
      </b>{' '}
      {how === 'PAPER' ? (
        <Trans>kwam op papier, op {day}.</Trans>
      ) : (
        <Trans>kwam in een gesprek, op {day}.</Trans>
      )}{' '}
      <Trans>
        {recordedByName} van {recordedByParticipantName} schreef het op. Het staat in: {document}.
      </Trans>
    </>
  );
}

function Wrong({ consent, toChild }: { consent: Consent; toChild: boolean }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [{ error, fetching }, invalidate] = useMutation(invalidateConsentMutation);
  if (consent.mayAnswer)
    return (
      <p className="utrecht-paragraph">
        <Trans>Klopt dit niet?</Trans>{' '}
        <Link href={`/vraag/${consent.id}`} className="utrecht-link">
          <Trans>Geef dan zelf antwoord.</Trans>
        </Link>
      </p>
    );
  if (!consent.mayDispute) return null;
  async function go() {
    const { data } = await invalidate({ input: { consentId: consent.id, kind: 'NOT_SAID' } });
    if (data) confirm(t`Bewaard. De toestemming telt niet meer.`);
  }
  return (
    <div className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
      <p className="utrecht-paragraph">
        {toChild ? (
          <Trans>Zei je dit niet? Dan telt de toestemming niet meer.</Trans>
        ) : (
          <Trans>Zei u dit niet? Dan telt de toestemming niet meer.</Trans>
        )}
      </p>
      <div>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={fetching}
          onClick={() => void go()}
        >
          <Trans>Dit klopt niet</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}
