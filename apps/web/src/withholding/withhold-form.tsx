import { Trans, useLingui } from '@lingui/react/macro';
import { latestGroundEnd, textProblem } from '@spinnenweb/domain';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { BackLink } from '../app/back-link.js';
import { Choice, Choices } from '../app/choice.js';
import { longDay } from '../app/dates.js';
import { dayAhead, startOfDay } from '../app/day-field.js';
import { PageTitle } from '../app/page-title.js';
import { UntilField } from '../app/until-field.js';
import { guardiansQuery } from '../consent/ask-documents.js';
import type { Withheld } from '../generated/graphql.js';
import { Alone } from '../network/alone.js';
import type { Participant, Web } from '../network/web.js';
import { Proposed } from './proposed.js';
import { WithholdProblem } from './withhold-problem.js';
import { withholdMutation } from './withholding-acts.js';
import { whatIsWithheld, WITHHELD, withheldHint, withheldName } from './withholding-words.js';

const LONGEST = { name: 120, reason: 1000 };

/** From whom, what, why and until when; then it waits for a colleague. */
export function WithholdForm({ web, from }: { web: Web; from: Participant }) {
  const { t, i18n } = useLingui();
  const [fromName, setFromName] = useState('');
  const [what, setWhat] = useState<Withheld | null>(null);
  const [reason, setReason] = useState('');
  const [latest] = useState(() => latestGroundEnd(new Date()));
  const [day, setDay] = useState(() => dayAhead(30));
  const [{ data, error, fetching }, withhold] = useMutation(withholdMutation);
  if (data) return <Proposed withholding={data.withhold} />;

  const possible = WITHHELD.filter((one) => one !== 'PARTICIPANT' || !from.coordinator);
  const fits = (text: string, max: number) => textProblem(text, { max }) === null;
  const ready =
    what !== null && day !== '' && fits(fromName, LONGEST.name) && fits(reason, LONGEST.reason);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    void withhold({
      input: {
        participantId: from.id,
        fromName: fromName.trim(),
        what,
        reason: reason.trim(),
        endsAt: startOfDay(day),
      },
    });
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={submit}>
      <div>
        <BackLink href={`/kind/${web.child.id}?als=tekening&kies=${from.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Niet laten zien`}>
          <Trans>Iets niet laten zien aan een ouder</Trans>
        </PageTitle>
        <p className="utrecht-paragraph">
          <Trans>
            Een ouder mag bijna alles zien. Doe dit alleen als het kind anders schade heeft. Een
            tweede collega tekent mee.
          </Trans>
        </p>
      </div>
      <Alone childId={web.child.id} participant={from} />
      <FromWhom childId={web.child.id} name={fromName} onName={setFromName} />
      <fieldset>
        <legend>
          <Trans>Wat laat u niet zien?</Trans>
        </legend>
        <Choices>
          {possible.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="what"
              required
              checked={what === one}
              onChange={() => setWhat(one)}
              title={withheldName(i18n, one)}
              hint={withheldHint(i18n, one)}
            />
          ))}
        </Choices>
      </fieldset>
      <div>
        <label className="utrecht-form-label" htmlFor="reason">
          <Trans>Waarom?</Trans>
        </label>
        <p className="sw-hint" id="reason-hint">
          <Trans>Alleen collega’s van {from.name} lezen dit.</Trans>
        </p>
        <textarea
          id="reason"
          required
          maxLength={LONGEST.reason}
          aria-describedby="reason-hint"
          className="utrecht-textarea"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <UntilField id="until" latest={latest} day={day} onDay={setDay} />
      <section className="sw-withheld sw-withheld--waiting" aria-live="polite">
        <h2 className="utrecht-heading-3">
          <Trans>Dit gebeurt er als een collega meetekent</Trans>
        </h2>
        {ready ? (
          <p className="utrecht-paragraph">
            <b>
              <Trans>
                Niet zichtbaar voor {fromName.trim()}: {whatIsWithheld(i18n, what, from.name)}.
              </Trans>
            </b>{' '}
            <Trans>
              Tot {longDay(i18n.locale, startOfDay(day))}. Daarna is alles weer te zien, ook wat nu
              geheim blijft.
            </Trans>
          </p>
        ) : (
          <p className="utrecht-paragraph sw-muted">
            <Trans>Vul alles in, dan staat hier wat deze ouder niet meer ziet.</Trans>
          </p>
        )}
      </section>
      <WithholdProblem error={error} />
      <div>
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !ready}
        >
          <Trans>Leg voor aan een collega</Trans>
        </button>
      </div>
    </form>
  );
}

interface FromWhomProps {
  childId: string;
  name: string;
  onName: (name: string) => void;
}

/** A choice for who is told who the guardians are; all others write the name that they know. */
function FromWhom({ childId, name, onName }: FromWhomProps) {
  const [{ data }] = useQuery({ query: guardiansQuery, variables: { childId } });
  const guardians = data?.guardians ?? [];
  if (guardians.length > 0) {
    return (
      <fieldset>
        <legend>
          <Trans>Aan wie?</Trans>
        </legend>
        <Choices>
          {guardians.map((guardian) => (
            <Choice
              key={guardian.personId}
              type="radio"
              name="from"
              required
              checked={name === guardian.name}
              onChange={() => onName(guardian.name)}
              title={guardian.name}
            />
          ))}
        </Choices>
      </fieldset>
    );
  }
  return (
    <div>
      <label className="utrecht-form-label" htmlFor="from">
        <Trans>Aan wie?</Trans>
      </label>
      <p className="sw-hint" id="from-hint">
        <Trans>De voornaam en achternaam van de ouder, zoals de regiehouder die kent.</Trans>
      </p>
      <input
        id="from"
        required
        maxLength={LONGEST.name}
        autoComplete="off"
        aria-describedby="from-hint"
        className="utrecht-textbox utrecht-textbox--html-input"
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
    </div>
  );
}
