import { Trans, useLingui } from '@lingui/react/macro';
import { KeyRound } from 'lucide-react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { ProblemLine } from '../app/problem.js';
import { inputProblemOf } from '../app/problem-code.js';
import type { HandoverPartsFragment } from '../generated/graphql.js';
import {
  acceptCoordinationMutation,
  declineCoordinationMutation,
  revokeCoordinationOfferMutation,
} from './handover-documents.js';
import './handover.css';

interface Props {
  handover: HandoverPartsFragment;
  /** The viewer works for who offered: then they read what came of it, whatever it was. */
  offeredByUs?: boolean;
}

/** Handing over the coordination: the question for who was asked, and for the others where it stands. */
export default function HandoverCard({ handover, offeredByUs = false }: Props) {
  if (handover.mayAnswer) return <Question handover={handover} />;
  if (handover.mayRevoke) return <Waiting handover={handover} />;
  return <Outcome handover={handover} offeredByUs={offeredByUs} />;
}

function Question({ handover }: Pick<Props, 'handover'>) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const { id, childName, fromName, toName, offeredByName, lapsesAt } = handover;
  const [accepting, accept] = useMutation(acceptCoordinationMutation);
  const [declining, decline] = useMutation(declineCoordinationMutation);
  const busy = accepting.fetching || declining.fetching;

  async function sayYes() {
    const { data } = await accept({ handoverId: id });
    if (data) confirm(t`${toName} houdt nu de regie over het web van ${childName}.`);
  }
  async function sayNo() {
    const { data } = await decline({ handoverId: id });
    if (data) confirm(t`U zei nee. ${fromName} houdt de regie.`);
  }
  return (
    <section className="sw-handover sw-handover--asked" aria-label={t`Neemt u de regie over?`}>
      <h2 className="utrecht-heading-3 sw-handover__title">
        <KeyRound aria-hidden size={24} />
        <Trans>Neemt u de regie over?</Trans>
      </h2>
      <p className="utrecht-paragraph">
        <Trans>
          {offeredByName} van {fromName} vraagt of {toName} de regie over het web van {childName}{' '}
          overneemt.
        </Trans>
      </p>
      <p className="utrecht-paragraph">
        <Trans>
          Wie de regie houdt, nodigt mensen uit, vraagt toestemming en ziet wie er meedoen. Zegt u
          ja? Dan geldt dat meteen, en ziet {fromName} minder.
        </Trans>
      </p>
      <p className="sw-small">
        <Trans>U kunt antwoorden tot {longDay(i18n.locale, lapsesAt)}.</Trans>
      </p>
      <div className="sw-row">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={busy}
          onClick={() => void sayYes()}
        >
          <Trans>Ja, wij nemen het over</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={busy}
          onClick={() => void sayNo()}
        >
          <Trans>Nee</Trans>
        </button>
      </div>
      {accepting.error && inputProblemOf(accepting.error) === 'WITHHOLDS_ITSELF' ? (
        <p role="alert" className="sw-wrong">
          <Trans>
            Een ouder ziet nu niet dat {toName} meedoet. Laat dat eerst weer zien. Daarna kunt u ja
            zeggen.
          </Trans>
        </p>
      ) : (
        <ProblemLine error={accepting.error ?? declining.error} />
      )}
    </section>
  );
}

function Waiting({ handover }: Pick<Props, 'handover'>) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const { id, toName, lapsesAt } = handover;
  const [{ error, fetching }, revoke] = useMutation(revokeCoordinationOfferMutation);
  async function takeBack() {
    const { data } = await revoke({ handoverId: id });
    if (data) confirm(t`Teruggetrokken. U houdt de regie.`);
  }
  return (
    <section className="sw-handover" aria-label={t`Regie overdragen`}>
      <p className="utrecht-paragraph">
        <Trans>
          {toName} is gevraagd om de regie over te nemen. Dat kan tot{' '}
          {longDay(i18n.locale, lapsesAt)}. Tot dan verandert er niets.
        </Trans>
      </p>
      <div className="sw-row sw-no-print">
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={fetching}
          onClick={() => void takeBack()}
        >
          <Trans>Trek dit terug</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </section>
  );
}

function Outcome({ handover, offeredByUs }: Pick<Props, 'handover' | 'offeredByUs'>) {
  const { t, i18n } = useLingui();
  const { state, fromName, toName, endedAt } = handover;
  if (state !== 'ACCEPTED' && !(offeredByUs && (state === 'DECLINED' || state === 'LAPSED')))
    return null;
  return (
    <section className="sw-handover" aria-label={t`Regie overdragen`}>
      <p className="utrecht-paragraph">
        {state === 'ACCEPTED' ? (
          <Trans>
            {toName} houdt de regie sinds {longDay(i18n.locale, endedAt ?? '')}. Daarvoor deed{' '}
            {fromName} dat.
          </Trans>
        ) : state === 'DECLINED' ? (
          <Trans>{toName} neemt de regie niet over. U houdt de regie.</Trans>
        ) : (
          <Trans>{toName} gaf geen antwoord op tijd. U houdt de regie.</Trans>
        )}
      </p>
    </section>
  );
}
