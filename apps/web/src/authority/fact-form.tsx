import { Trans, useLingui } from '@lingui/react/macro';
import { textProblem } from '@spinnenweb/domain';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { Choice, Choices } from '../app/choice.js';
import { dayAhead } from '../app/day-field.js';
import { ProblemLine } from '../app/problem.js';
import type { AuthorityQuery, FactKind } from '../generated/graphql.js';
import { Alone } from '../network/alone.js';
import { mine, type Web } from '../network/web.js';
import { recordFactMutation } from './authority-documents.js';
import { factHint, factName } from './fact-words.js';
import { possibleFacts } from './possible-facts.js';
import '../app/form.css';

const LONGEST_SOURCE = 200;
const WITHOUT_DAY: readonly FactKind[] = ['AUTHORITY_NEVER', 'HOLD_ENDS', 'INABILITY_ENDS'];

interface Props {
  web: Web;
  known: AuthorityQuery;
  onDone: () => void;
}

/** About whom, what changes, from which day, and where it was read. It then waits for a colleague. */
export function FactForm({ web, known, onDone }: Props) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const { id: childId, firstName: child, age } = web.child;
  // Nobody writes down who decides of themself.
  const guardians = known.guardians.filter(({ me }) => !me);
  const [personId, setPerson] = useState<string | null>(guardians[0]?.personId ?? null);
  const [what, setWhat] = useState<FactKind | null>(null);
  const [day, setDay] = useState('');
  const [source, setSource] = useState('');
  const [{ error, fetching }, record] = useMutation(recordFactMutation);
  const kinds = possibleFacts(known, personId);
  const keeper = mine(web).find(({ coordinator }) => coordinator);
  const chosen = what !== null && kinds.includes(what) ? what : null;
  const needsDay = chosen !== null && !WITHOUT_DAY.includes(chosen);
  const ready =
    chosen !== null &&
    textProblem(source, { max: LONGEST_SOURCE }) === null &&
    (!needsDay || day !== '');

  function choose(kind: FactKind) {
    setWhat(kind);
    // The first day of one change would be the last of another.
    setDay('');
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const { data } = await record({
      input: {
        childId,
        what: chosen,
        personId,
        day: needsDay ? day : null,
        source: source.trim(),
      },
    });
    if (!data) return;
    confirm(t`Opgeschreven. Nu moet een tweede collega meetekenen.`);
    onDone();
  }
  return (
    <form className="sw-card sw-stack sw-form" onSubmit={(event) => void submit(event)}>
      {keeper && <Alone childId={childId} participant={keeper} />}
      <fieldset>
        <legend>
          <Trans>Over wie gaat het?</Trans>
        </legend>
        <Choices>
          {guardians.map((guardian) => (
            <Choice
              key={guardian.personId}
              type="radio"
              name="person"
              checked={personId === guardian.personId}
              onChange={() => setPerson(guardian.personId)}
              title={guardian.name}
            />
          ))}
          {age >= 12 && (
            <Choice
              type="radio"
              name="person"
              checked={personId === null}
              onChange={() => setPerson(null)}
              title={child}
            />
          )}
        </Choices>
      </fieldset>
      <fieldset>
        <legend>
          <Trans>Wat verandert er?</Trans>
        </legend>
        <Choices>
          {kinds.map((kind) => (
            <Choice
              key={kind}
              type="radio"
              name="what"
              checked={chosen === kind}
              onChange={() => choose(kind)}
              title={factName(i18n, kind)}
              hint={factHint(i18n, kind)}
            />
          ))}
        </Choices>
      </fieldset>
      {needsDay && (
        <div>
          <label className="utrecht-form-label" htmlFor="fact-day">
            {chosen === 'HOLD_BEGINS' ? (
              <Trans>Tot welke dag?</Trans>
            ) : (
              <Trans>Vanaf welke dag?</Trans>
            )}
          </label>
          <input
            id="fact-day"
            type="date"
            required
            className="utrecht-textbox utrecht-textbox--html-input sw-date"
            min={chosen === 'HOLD_BEGINS' ? dayAhead(1) : undefined}
            max={dayAhead(chosen === 'INABILITY_BEGINS' ? 0 : 364)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      )}
      <div>
        <label className="utrecht-form-label" htmlFor="fact-source">
          <Trans>Waar staat dit?</Trans>
        </label>
        <p className="sw-hint" id="fact-source-hint">
          <Trans>Bijvoorbeeld: gezagsregister, met de dag waarop u keek.</Trans>
        </p>
        <input
          id="fact-source"
          required
          maxLength={LONGEST_SOURCE}
          aria-describedby="fact-source-hint"
          className="utrecht-textbox utrecht-textbox--html-input"
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </div>
      <p className="utrecht-paragraph">
        <Trans>Er verandert pas iets als een tweede collega meetekent.</Trans>
      </p>
      <ProblemLine error={error} />
      <div className="sw-row">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !ready}
        >
          <Trans>Schrijf op</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onDone}
        >
          <Trans>Niet doen</Trans>
        </button>
      </div>
    </form>
  );
}
