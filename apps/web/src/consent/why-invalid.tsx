import { Trans } from '@lingui/react/macro';
import type { Consent } from './consent-sentence.js';

/** Why a consent should never have counted, in the words of who said so; nothing for who may not know (C4). */
export default function WhyInvalid({ consent: { invalidation } }: { consent: Consent }) {
  if (!invalidation) return null;
  const { byPersonName, byParticipantName, reason } = invalidation;
  return (
    <div className="sw-recorded">
      <p className="utrecht-paragraph">
        <Why kind={invalidation.kind} />
      </p>
      {reason && <p className="utrecht-paragraph">“{reason}”</p>}
      <p className="sw-small sw-muted">
        {byParticipantName ? (
          <Trans>
            Gezegd door {byPersonName} van {byParticipantName}.
          </Trans>
        ) : (
          <Trans>Gezegd door {byPersonName}.</Trans>
        )}
      </p>
    </div>
  );
}

function Why({ kind }: { kind: NonNullable<Consent['invalidation']>['kind'] }) {
  switch (kind) {
    case 'WRONG_PERSON':
      return <Trans>Iemand anders gaf het antwoord. Daarom telde deze toestemming nooit.</Trans>;
    case 'NO_AUTHORITY':
      return <Trans>Wie tekende, had geen gezag. Daarom telde deze toestemming nooit.</Trans>;
    case 'NOT_SAID':
      return (
        <Trans>Het opgeschreven antwoord klopte niet. Daarom telt deze toestemming niet.</Trans>
      );
    case 'OTHER':
      return <Trans>Deze toestemming had nooit mogen tellen.</Trans>;
  }
}
