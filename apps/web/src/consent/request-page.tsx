import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { longDay } from '../app/dates.js';
import { later } from '../app/later.js';
import { BackLink } from '../app/back-link.js';
import { useNews } from '../app/news.js';
import { NotFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem, ProblemLine } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import type { Answer } from '../generated/graphql.js';
import { AnswerForm } from './answer-form.js';
import { ConsentMark, Signers, WhatElse } from './consent-card.js';
import { answerConsentMutation, consentQuery, WORDING } from './consent-documents.js';
import { consentSentence, spokenOf, type Consent } from './consent-sentence.js';
import { useFollowedQuestion } from './followed-question.js';
import {
  afterAnswer,
  isWaitedFor,
  maySayNoAfterAll,
  periodSentence,
  requestSentences,
} from './consent-sentences.js';
import { ReadAloud } from './read-aloud.js';
import { scopeExample } from './scope-examples.js';
import { whatIsTold } from './scope-words.js';
import { WithdrawButton } from './withdraw-button.js';
import './consent.css';

const TakeBackYes = later(() => import('./take-back-yes.js'));

/** One question to a signer: who asks, what exactly, to tell whom, what for, until when; yes or no. */
export default function RequestPage({ id }: { id: string }) {
  const { i18n } = useLingui();
  const [{ data, error }, askAgain] = useQuery({ query: consentQuery, variables: { id } });
  const [answered, answer] = useMutation(answerConsentMutation);
  const { isGone, news } = useFollowedQuestion(data?.consent);
  useNews(news, () => !isGone && askAgain({ requestPolicy: 'network-only' }));
  if (isGone) return <NotFound />;
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  const consent = data.consent;

  const say = (said: Answer) =>
    void answer({
      input: { consentId: id, answer: said, language: i18n.locale, wording: WORDING },
    });
  const justAnswered = answered.data?.answerConsent.id === id;

  return (
    <div className="sw-narrow sw-stack" style={{ '--sw-gap': '1.25rem' }}>
      <BackLink href="/">
        <Trans>Terug naar het begin</Trans>
      </BackLink>
      <Title consent={consent} />
      {justAnswered && <Thanks consent={consent} />}
      <Question consent={consent} />
      {consent.mayAnswer && !justAnswered && (
        <AnswerForm consent={consent} news={news} isSaving={answered.fetching} onAnswer={say} />
      )}
      {!consent.mayAnswer &&
        !justAnswered &&
        (isWaitedFor(consent) || consent.state === 'CONFLICT') && (
          <p className="utrecht-paragraph">{afterAnswer(i18n, consent)}</p>
        )}
      {!justAnswered && maySayNoAfterAll(consent) && (
        <Suspense fallback={null}>
          <TakeBackYes consent={consent} />
        </Suspense>
      )}
      <ProblemLine error={answered.error} />
      {consent.mayWithdraw && <WithdrawButton consent={consent} />}
    </div>
  );
}

/** Whom the question is about; to the child itself “you”. Who does not see the child, and is asked about themself, reads no name. */
function Title({ consent }: { consent: Consent }) {
  const { t } = useLingui();
  const { childName } = consent;
  if (spokenOf(consent).toChild)
    return (
      <PageTitle tab={t`Vraag over jou`}>
        <Trans>Een vraag over jou</Trans>
      </PageTitle>
    );
  if (childName)
    return (
      <PageTitle tab={t`Vraag over ${childName}`}>
        <Trans>Een vraag over {childName}</Trans>
      </PageTitle>
    );
  return (
    <PageTitle tab={t`Vraag aan u`}>
      <Trans>Een vraag aan u</Trans>
    </PageTitle>
  );
}

function Question({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const of = spokenOf(consent);
  const open = isWaitedFor(consent);
  return (
    <div className="sw-card sw-stack sw-question">
      <div className="sw-row sw-question__top">
        {open ? (
          <ReadAloud sentences={requestSentences(i18n, consent)} />
        ) : (
          <ConsentMark consent={consent} />
        )}
      </div>
      <p className="utrecht-paragraph utrecht-paragraph--lead">{consentSentence(i18n, consent)}</p>
      <dl className="sw-facts">
        <div>
          <dt>
            <Trans>Wie vraagt het?</Trans>
          </dt>
          <dd>{consent.askedByName}</dd>
        </div>
        <div>
          <dt>
            <Trans>Wat wordt er verteld?</Trans>
          </dt>
          <dd>
            <ul className="sw-told">
              {consent.scopes.map((scope) => (
                <li key={scope}>
                  <b>{capital(whatIsTold(i18n, scope, of))}</b>
                  <span className="sw-muted">
                    <Trans>Bijvoorbeeld: {scopeExample(i18n, scope, of)}</Trans>
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Wie vertelt het?</Trans>
          </dt>
          <dd>{consent.fromName}</dd>
        </div>
        <div>
          <dt>
            <Trans>Aan wie?</Trans>
          </dt>
          <dd>
            <Trans>Alleen aan {consent.toName}. Aan niemand anders.</Trans>
          </dd>
        </div>
        {consent.purpose && (
          <div>
            <dt>
              <Trans>Waarvoor?</Trans>
            </dt>
            <dd>{consent.purpose}</dd>
          </div>
        )}
        <div>
          <dt>
            <Trans>Tot wanneer?</Trans>
          </dt>
          <dd>
            {open && consent.startsAt ? (
              <Trans>
                Vanaf {longDay(i18n.locale, consent.startsAt)} tot{' '}
                {longDay(i18n.locale, consent.endsAt)}
              </Trans>
            ) : open ? (
              <Trans>Tot {longDay(i18n.locale, consent.endsAt)}</Trans>
            ) : (
              periodSentence(i18n, consent)
            )}
          </dd>
        </div>
        {consent.signatures && (
          <div>
            <dt>
              <Trans>Wie beslissen er?</Trans>
            </dt>
            <dd>
              <Signers consent={consent} />
              <WhatElse consent={consent} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** What happens after an answer; takes the focus, because the buttons are gone. */
function Thanks({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="sw-thanks sw-stack" role="status">
      <h2 className="utrecht-heading-2">
        <Trans>Bedankt. Het antwoord is bewaard.</Trans>
      </h2>
      <p className="utrecht-paragraph">{afterAnswer(i18n, consent)}</p>
      <div>
        <Link href="/" className="utrecht-button utrecht-button--primary-action">
          <Trans>Naar het begin</Trans>
        </Link>
      </div>
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
