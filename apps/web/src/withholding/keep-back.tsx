import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Choice, Choices } from '../app/choice.js';
import { longDay } from '../app/dates.js';
import { withholdingsQuery } from './withholding-acts.js';

interface Props {
  /** The organisation that writes. */
  fromId: string;
  /** Ids of the withholdings that this message will be under. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** While writing: from which guardian this message is kept. Nothing is asked when nothing can be kept. */
export default function KeepBack({ fromId, chosen, onChoose }: Props) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({
    query: withholdingsQuery,
    variables: { participantId: fromId },
    requestPolicy: 'cache-and-network',
  });
  const possible =
    data?.withholdings.filter(({ what, state }) => what === 'MESSAGES' && state === 'IN_FORCE') ??
    [];
  if (possible.length === 0) return null;
  return (
    <fieldset>
      <legend>
        <Trans>Wie ziet dit bericht niet?</Trans>
      </legend>
      <Choices>
        {possible.map(({ id, fromName, endsAt }) => (
          <Choice
            key={id}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(on) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
            title={<Trans>Niet zichtbaar voor {fromName}</Trans>}
            hint={
              <Trans>Tot {longDay(i18n.locale, endsAt)}. Daarna ziet deze ouder het wel.</Trans>
            }
          />
        ))}
      </Choices>
    </fieldset>
  );
}
