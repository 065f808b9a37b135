import { Trans } from '@lingui/react/macro';
import { CalendarOff, KeyRound, Link2, LogOut, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { OfferQuestion } from '../handover/offer-question.js';
import { AbsenceForm } from './absence-form.js';
import { AssignForm } from './assign-form.js';
import { EndAssignments } from './end-assignments.js';
import { EndQuestion, LeaveQuestion } from './end-question.js';
import { TieForm } from './tie-form.js';
import { coordinates, familyDecides, type Participant, type Web } from './web.js';
import './participant-actions.css';

type Open = 'assign' | 'absence' | 'tie' | 'offer' | 'end' | 'leave';

/** What a coordinator, who works there, or the family that added it, can change about a participant. */
export default function ParticipantActions({
  web,
  participant,
}: {
  web: Web;
  participant: Participant;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const may = whatMay(web, participant);
  const opener = (name: Open, icon: ReactNode, words: ReactNode) =>
    may[name] && (
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        aria-expanded={open === name}
        onClick={() => setOpen(open === name ? null : name)}
      >
        {icon}
        {words}
      </button>
    );
  const size = 20;
  return (
    <div className="sw-stack sw-acts sw-no-print">
      <div className="sw-row">
        {opener(
          'assign',
          <UserRoundPlus aria-hidden size={size} />,
          participant.kind === 'INFORMAL' ? <Trans>Mensen</Trans> : <Trans>Collega’s</Trans>,
        )}
        {opener(
          'absence',
          <CalendarOff aria-hidden size={size} />,
          <Trans>Iemand is er niet</Trans>,
        )}
        {opener('tie', <Link2 aria-hidden size={size} />, <Trans>Maak een lijntje</Trans>)}
        {opener('offer', <KeyRound aria-hidden size={size} />, <Trans>Draag de regie over</Trans>)}
        {opener('end', <UserRoundX aria-hidden size={size} />, <Trans>Beëindig</Trans>)}
        {opener('leave', <LogOut aria-hidden size={size} />, <Trans>Wij doen niet meer mee</Trans>)}
      </div>
      {open === 'assign' && (
        <>
          <AssignForm participant={participant} onDone={close} />
          {(coordinates(web) || participant.mine) && <EndAssignments participant={participant} />}
        </>
      )}
      {open === 'absence' && <AbsenceForm participant={participant} onDone={close} />}
      {open === 'tie' && <TieForm web={web} participant={participant} onDone={close} />}
      {open === 'offer' && <OfferQuestion participant={participant} onDone={close} />}
      {open === 'end' && <EndQuestion participant={participant} onDone={close} />}
      {open === 'leave' && <LeaveQuestion web={web} participant={participant} onDone={close} />}
    </div>
  );
}

function whatMay(web: Web, participant: Participant): Record<Open, boolean> {
  const { mine, coordinator, confidential, kind, people, addedByFamily } = participant;
  const keeper = coordinates(web);
  const ofTheFamily = addedByFamily && familyDecides(web);
  return {
    assign: keeper || mine || ofTheFamily,
    absence: mine && people.length > 0,
    tie: keeper,
    offer:
      keeper &&
      !coordinator &&
      !confidential &&
      kind !== 'INFORMAL' &&
      people.length > 0 &&
      !web.handover?.mayRevoke,
    end: (keeper && !coordinator && !mine) || (ofTheFamily && !mine),
    leave: mine && !coordinator,
  };
}
