import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { endParticipantMutation } from './participant-documents.js';
import type { Participant, Web } from './web.js';

interface Props {
  web: Web;
  participant: Participant;
  onDone: () => void;
}

/** Ending takes away what its people see at once, so it is asked once more. */
export function EndQuestion({ participant, onDone }: Omit<Props, 'web'>) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const { name } = participant;
  const [{ error, fetching }, end] = useMutation(endParticipantMutation);
  async function go() {
    const { data } = await end({ participantId: participant.id });
    if (!data) return;
    confirm(t`${name} hoort niet meer bij dit web.`);
    onDone();
  }
  return (
    <div className="sw-stack" role="group" aria-label={t`Beëindigen`}>
      <p className="utrecht-paragraph">
        <Trans>
          {participant.name} ziet dan meteen niets meer van dit web. De toestemmingen stoppen.
        </Trans>
      </p>
      <Buttons
        yes={<Trans>Ja, beëindig</Trans>}
        no={<Trans>Nee, laat zo</Trans>}
        busy={fetching}
        onYes={() => void go()}
        onNo={onDone}
      />
      <ProblemLine error={error} />
    </div>
  );
}

/** Leaving by oneself: what ends with it is said beforehand. Afterwards there is no web to go back to. */
export function LeaveQuestion({ web, participant, onDone }: Props) {
  const { t } = useLingui();
  const { announce } = useVoice();
  const [, navigate] = useLocation();
  const { name } = participant;
  const child = web.child.firstName;
  const [{ error, fetching }, leave] = useMutation(endParticipantMutation);
  async function go() {
    const { data } = await leave({ participantId: participant.id });
    if (!data) return;
    navigate('/');
    announce(t`${name} doet niet meer mee in het web van ${child}.`);
  }
  return (
    <div className="sw-stack" role="group" aria-label={t`Niet meer meedoen`}>
      <p className="utrecht-paragraph">
        <Trans>Dit geldt voor iedereen van {name}. Dit gebeurt er meteen:</Trans>
      </p>
      <ul className="sw-ends">
        <li>
          <Trans>U en uw collega’s zien niets meer van {child}.</Trans>
        </li>
        <li>
          <Trans>Alle toestemmingen met u stoppen. Open vragen vervallen.</Trans>
        </li>
        <li>
          <Trans>Wat u stuurde, blijft staan voor wie het mocht lezen.</Trans>
        </li>
        <li>
          <Trans>Terugkomen kan alleen als de regiehouder u opnieuw uitnodigt.</Trans>
        </li>
      </ul>
      <Buttons
        yes={<Trans>Ja, wij stoppen</Trans>}
        no={<Trans>Nee, wij blijven</Trans>}
        busy={fetching}
        onYes={() => void go()}
        onNo={onDone}
      />
      <ProblemLine error={error} />
    </div>
  );
}

interface ButtonsProps {
  yes: React.ReactNode;
  no: React.ReactNode;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

function Buttons({ yes, no, busy, onYes, onNo }: ButtonsProps) {
  return (
    <div className="sw-row">
      <button
        type="button"
        className="utrecht-button utrecht-button--primary-action"
        disabled={busy}
        onClick={onYes}
      >
        {yes}
      </button>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={onNo}
      >
        {no}
      </button>
    </div>
  );
}
