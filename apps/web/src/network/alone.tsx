import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { isThereNow, type Participant } from './web.js';

interface Props {
  childId: string;
  /** In whose name the viewer wants something that a colleague signs as well. */
  participant: Participant;
}

/** Said before what needs a second signature, when nobody else works here: it would wait for nobody. */
export function Alone({ childId, participant }: Props) {
  if (participant.people.filter((person) => isThereNow(person)).length > 1) return null;
  return (
    <p className="sw-wrong">
      <Trans>
        U bent hier alleen.{' '}
        <Link
          href={`/kind/${childId}?als=tekening&kies=${participant.id}`}
          className="utrecht-link"
        >
          Wijs eerst een collega toe.
        </Link>{' '}
        Anders kan niemand meetekenen.
      </Trans>
    </p>
  );
}
