import { Trans, useLingui } from '@lingui/react/macro';
import { Link2, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { AssignForm } from './assign-form.js';
import { EndAssignments } from './end-assignments.js';
import { endParticipantMutation } from './participant-documents.js';
import { TieForm } from './tie-form.js';
import { coordinates, type Participant, type Web } from './web.js';

type Open = 'assign' | 'tie' | 'end' | null;

/** What a coordinator, or who works there, can change about a participant. */
export default function ParticipantActions({
  web,
  participant,
}: {
  web: Web;
  participant: Participant;
}) {
  const [open, setOpen] = useState<Open>(null);
  const keeper = coordinates(web);
  const close = () => setOpen(null);
  return (
    <div className="sw-stack sw-acts sw-no-print">
      <div className="sw-row">
        <Opener name="assign" {...{ open, setOpen }} icon={<UserRoundPlus aria-hidden size={20} />}>
          <Trans>Collega’s</Trans>
        </Opener>
        {keeper && (
          <Opener name="tie" {...{ open, setOpen }} icon={<Link2 aria-hidden size={20} />}>
            <Trans>Maak een lijntje</Trans>
          </Opener>
        )}
        {keeper && !participant.coordinator && (
          <Opener name="end" {...{ open, setOpen }} icon={<UserRoundX aria-hidden size={20} />}>
            <Trans>Beëindig</Trans>
          </Opener>
        )}
      </div>
      {open === 'assign' && (
        <>
          <AssignForm participant={participant} onDone={close} />
          <EndAssignments participant={participant} />
        </>
      )}
      {open === 'tie' && <TieForm web={web} participant={participant} onDone={close} />}
      {open === 'end' && <EndQuestion participant={participant} onDone={close} />}
    </div>
  );
}

interface OpenerProps {
  name: Exclude<Open, null>;
  open: Open;
  setOpen: (open: Open) => void;
  icon: ReactNode;
  children: ReactNode;
}

function Opener({ name, open, setOpen, icon, children }: OpenerProps) {
  return (
    <button
      type="button"
      className="utrecht-button utrecht-button--secondary-action"
      aria-expanded={open === name}
      onClick={() => setOpen(open === name ? null : name)}
    >
      {icon}
      {children}
    </button>
  );
}

/** Ending takes away what its people see at once, so it is asked once more. */
function EndQuestion({ participant, onDone }: { participant: Participant; onDone: () => void }) {
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
      <div className="sw-row">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching}
          onClick={() => void go()}
        >
          <Trans>Ja, beëindig</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onDone}
        >
          <Trans>Nee, laat zo</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}
