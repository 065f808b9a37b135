import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { longDay } from '../app/dates.js';
import { later } from '../app/later.js';
import { consentSentence, type Consent } from './consent-sentence.js';
import {
  afterAnswer,
  consentStateName,
  isDisowned,
  isLapsed,
  isWaitedFor,
  lastActPerSigner,
  maySayNoAfterAll,
  periodSentence,
  type Signature,
} from './consent-sentences.js';
import { WithdrawButton } from './withdraw-button.js';
import './consent.css';

const KeepConsent = later(() => import('./keep-consent.js'));
const RecordedAnswers = later(() => import('./recorded-answers.js'));
const TakeBackYes = later(() => import('./take-back-yes.js'));
const WhyInvalid = later(() => import('./why-invalid.js'));

/** One consent: what it allows, why, until when, who decided, and what the viewer can do with it. */
export function ConsentCard({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  return (
    <article className="sw-card sw-consent sw-stack">
      <div className="sw-row">
        <ConsentMark consent={consent} />
        <span className="sw-small sw-muted">{periodSentence(i18n, consent)}</span>
      </div>
      <p className="utrecht-paragraph sw-consent__sentence">{consentSentence(i18n, consent)}</p>
      {consent.purpose && (
        <p className="utrecht-paragraph sw-muted">
          <Trans>Waarvoor: {consent.purpose}</Trans>
        </p>
      )}
      {consent.state === 'CONFLICT' && (
        <p className="utrecht-paragraph">{afterAnswer(i18n, consent)}</p>
      )}
      <Signers consent={consent} />
      <WhatElse consent={consent} />
      {consent.mayAnswer && (
        <div>
          <Link
            href={`/vraag/${consent.id}`}
            className="utrecht-button utrecht-button--primary-action"
          >
            <Trans>Geef antwoord</Trans>
          </Link>
        </div>
      )}
      {maySayNoAfterAll(consent) && (
        <Suspense fallback={null}>
          <TakeBackYes consent={consent} />
        </Suspense>
      )}
      {consent.mayWithdraw && <WithdrawButton consent={consent} />}
      {(consent.mayRecordAnswer || consent.mayInvalidate) && (
        <Suspense fallback={null}>
          <KeepConsent consent={consent} />
        </Suspense>
      )}
    </article>
  );
}

/** What few consents have: an answer that came by another way, a reason why it never counted, a day to ask again. */
export function WhatElse({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const isRecorded = consent.signatures?.some(({ recordedByName }) => recordedByName);
  const again = consent.mayAskAgainAt;
  const mayBeAsked = again && Date.parse(again) <= Date.now();
  return (
    <Suspense fallback={null}>
      {isRecorded && <RecordedAnswers consent={consent} />}
      {consent.invalidation && <WhyInvalid consent={consent} />}
      {again && !mayBeAsked && (
        <p className="sw-small sw-muted">
          <Trans>Dezelfde vraag mag weer vanaf {longDay(i18n.locale, again)}.</Trans>
        </p>
      )}
    </Suspense>
  );
}

/** The state in one or two words. */
export function ConsentMark({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const looks = {
    GIVEN: 'sw-mark--open',
    REQUESTED: isLapsed(consent) ? '' : 'sw-mark--asked',
    CONFLICT: 'sw-mark--stop',
    REFUSED: '',
    WITHDRAWN: '',
    EXPIRED: '',
    INVALIDATED: '',
  }[consent.state];
  return <span className={`sw-mark ${looks}`}>{consentStateName(i18n, consent)}</span>;
}

/** Who must agree and what each said; nothing for who is no signer (S4). */
export function Signers({ consent }: { consent: Consent }) {
  const signers = lastActPerSigner(consent);
  if (signers.length === 0) return null;
  return (
    <ul className="sw-signers">
      {signers.map((signer) => (
        <li
          key={signer.personName}
          data-act={isDisowned(consent, signer) ? 'DISOWNED' : signer.act}
        >
          <span>{signer.me ? <Trans>Ik</Trans> : signer.personName}</span>
          {isDisowned(consent, signer) ? (
            <Disowned me={signer.me} />
          ) : (
            <SignerAct act={signer.act} isOpen={isWaitedFor(consent)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Disowned({ me }: { me: boolean }) {
  return (
    <b>
      {me ? (
        <Trans>zei geen ja. Het is verkeerd opgeschreven</Trans>
      ) : (
        <Trans>zegt dat dit ja niet klopt</Trans>
      )}
    </b>
  );
}

function SignerAct({ act, isOpen }: { act: Signature['act']; isOpen: boolean }) {
  switch (act) {
    case 'YES':
      return (
        <b>
          <Trans>zei ja</Trans>
        </b>
      );
    case 'NO':
      return (
        <b>
          <Trans>zei nee</Trans>
        </b>
      );
    case 'WITHDRAWN':
      return (
        <b>
          <Trans>trok in</Trans>
        </b>
      );
    case 'RELIEVED':
      return (
        <b>
          <Trans>hoeft niet meer te beslissen</Trans>
        </b>
      );
    case 'ASKED':
      return <b>{isOpen ? <Trans>antwoordde nog niet</Trans> : <Trans>antwoordde niet</Trans>}</b>;
  }
}
