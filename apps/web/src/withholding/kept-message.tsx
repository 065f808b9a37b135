import { Trans, useLingui } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import type { MessagePartsFragment } from '../generated/graphql.js';
import { WithholdProblem } from './withhold-problem.js';
import { withholdMessageMutation, withholdingsQuery } from './withholding-acts.js';
import './withholding.css';

/** With a message of one's own participant: from whom it is kept, and for who wrote it the way to keep it back still. */
export default function KeptMessage({ message }: { message: MessagePartsFragment }) {
  const { i18n } = useLingui();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="sw-kept sw-small">
      <EyeOff aria-hidden size={18} />
      {message.withheldFrom.map(({ name, until }) => (
        <span key={name}>
          <Trans>
            Niet zichtbaar voor {name}, tot {longDay(i18n.locale, until)}
          </Trans>
        </span>
      ))}
      {message.mayWithhold &&
        (choosing ? (
          <Choosing message={message} />
        ) : (
          <button
            type="button"
            className="utrecht-link-button sw-quiet-button"
            onClick={() => setChoosing(true)}
          >
            <Trans>Niet laten zien aan…</Trans>
          </button>
        ))}
    </div>
  );
}

function Choosing({ message }: { message: MessagePartsFragment }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [{ data }] = useQuery({
    query: withholdingsQuery,
    variables: { participantId: message.fromId },
    requestPolicy: 'cache-and-network',
  });
  const [{ error, fetching }, keepBack] = useMutation(withholdMessageMutation);
  const kept = message.withheldFrom.map(({ name }) => name);
  const possible = data?.withholdings.filter(
    ({ what, state, fromName }) =>
      what === 'MESSAGES' && state === 'IN_FORCE' && !kept.includes(fromName),
  );
  async function choose(withheldUnder: string, name: string) {
    const answer = await keepBack({ messageId: message.id, withheldUnder });
    if (answer.data) confirm(t`${name} ziet dit bericht niet meer.`);
  }
  return (
    <>
      {possible?.map(({ id, fromName }) => (
        <button
          key={id}
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={fetching}
          onClick={() => void choose(id, fromName)}
        >
          {fromName}
        </button>
      ))}
      <WithholdProblem error={error} />
    </>
  );
}
