import { Trans, useLingui } from '@lingui/react/macro';
import { textProblem, type Scope } from '@spinnenweb/domain';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { calendarDay, longDay } from '../app/dates.js';
import { startOfDay, untilInstant } from '../app/day-field.js';
import { Choice, Choices } from '../app/choice.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { codeOf, inputProblemOf } from '../app/problem-code.js';
import { nameOf, type Tie, type Web } from '../network/web.js';
import { guardiansQuery, latestConsentEndQuery, requestConsentMutation } from './ask-documents.js';
import { Asked } from './asked.js';
import {
  AskedBefore,
  asksStill,
  HasLeft,
  isAskedBefore,
  TurnedDown,
  type Asking,
} from './asked-before.js';
import { PeriodFields } from './period-fields.js';
import { allThatIsTold } from './scope-words.js';
import { AboutWhom, ScopeChoices, scopesAbout } from './tellable-fields.js';

const LONGEST_PURPOSE = 500;

interface Props {
  web: Web;
  tie: Tie;
  /** The participant in whose name is asked. */
  askedById: string;
}

/** Direction, about whom, subjects, purpose and end; then the whole in one sentence, and off it goes. */
export function AskForm({ web, tie, askedById }: Props) {
  const { t, i18n } = useLingui();
  const child = web.child.firstName;
  const [fromId, setFromId] = useState(() => likelyTeller(tie, askedById));
  const [aboutPersonId, setAbout] = useState<string | null>(null);
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [purpose, setPurpose] = useState('');
  const [day, setDay] = useState('');
  const [startDay, setStartDay] = useState('');
  const [guardians] = useQuery({ query: guardiansQuery, variables: { childId: web.child.id } });
  const [latest] = useQuery({
    query: latestConsentEndQuery,
    variables: { tieId: tie.id, aboutPersonId, startsAt: startDay ? startOfDay(startDay) : null },
  });
  const [fromNow] = useQuery({
    query: latestConsentEndQuery,
    variables: { tieId: tie.id, aboutPersonId, startsAt: null },
  });
  const [{ data, error, fetching }, ask] = useMutation(requestConsentMutation);
  const [lastAsked, setLastAsked] = useState<Asking>();
  if (data) return <Asked consent={data.requestConsent} childId={web.child.id} />;

  const parents = guardians.data?.guardians ?? [];
  const about = parents.find(({ personId }) => personId === aboutPersonId);
  const latestInstant = latest.data?.latestConsentEnd;
  const latestDay = latestInstant && calendarDay(latestInstant);
  // A day that was chosen before the start moved may lie past what is possible now.
  const endDay = day && (!latestDay || day <= latestDay) ? day : latestDay;
  const endsAt =
    endDay && latestInstant && latestDay && untilInstant(endDay, latestInstant, latestDay);
  const possible = scopesAbout(about ? 'PARENT' : 'CHILD');
  const chosen = possible.filter((scope) => scopes.includes(scope));
  const from = nameOf(web, fromId);
  const to = nameOf(web, fromId === tie.aId ? tie.bId : tie.aId);
  const of = { child, parent: about?.name };
  const asking = {
    fromId,
    aboutPersonId: about ? aboutPersonId : null,
    scopes: chosen,
    purpose,
    endsAt: new Date(endsAt || Date.now()),
    startsAt: startDay ? new Date(startOfDay(startDay)) : null,
    // What starts now ends at the latest when others decide (C3), and nothing can start as late as a year ahead.
    othersDecideFrom: fromNow.data ? new Date(fromNow.data.latestConsentEnd) : null,
  };
  const why = error && codeOf(error) === 'NOT_OPEN' ? inputProblemOf(error) : undefined;
  const hasLeft = why === 'HAS_LEFT';
  const wasTurnedDown = why === 'REFUSED_BEFORE';
  const isTurnedDown = wasTurnedDown && lastAsked !== undefined && asksStill(lastAsked, asking);
  const isWhole =
    chosen.length > 0 && textProblem(purpose, { max: LONGEST_PURPOSE }) === null && endsAt;
  const ready = isWhole && !hasLeft && !isTurnedDown && !isAskedBefore(tie.consents, asking);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setLastAsked(asking);
    void ask({
      input: {
        tieId: tie.id,
        askedById,
        fromId,
        scopes: chosen,
        purpose: purpose.trim(),
        aboutPersonId,
        startsAt: startDay ? startOfDay(startDay) : null,
        endsAt,
      },
    });
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={submit}>
      <div>
        <BackLink href={`/kind/${web.child.id}?kies=${tie.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Vraag toestemming`}>
          <Trans>Vraag toestemming</Trans>
        </PageTitle>
        <p className="utrecht-paragraph sw-muted">
          {about ? (
            <Trans>{about.name} beslist. Vraag niet meer dan nodig is.</Trans>
          ) : (
            <Trans>Wie beslist, krijgt deze vraag. Vraag niet meer dan nodig is.</Trans>
          )}
        </p>
      </div>
      <fieldset>
        <legend>
          <Trans>Wie vertelt het aan wie?</Trans>
        </legend>
        <Choices>
          {[tie.aId, tie.bId].map((id) => (
            <Choice
              key={id}
              type="radio"
              name="from"
              checked={fromId === id}
              onChange={() => setFromId(id)}
              title={
                <Trans>
                  {nameOf(web, id)} vertelt het aan{' '}
                  {nameOf(web, id === tie.aId ? tie.bId : tie.aId)}
                </Trans>
              }
            />
          ))}
        </Choices>
      </fieldset>
      <AboutWhom
        child={child}
        parents={parents}
        personId={aboutPersonId}
        onPerson={setAbout}
        hint={<Trans>Alleen deze ouder beslist, en alleen deze ouder ziet het.</Trans>}
      />
      <ScopeChoices
        legend={<Trans>Wat mag er verteld worden?</Trans>}
        possible={possible}
        chosen={chosen}
        onChosen={setScopes}
        of={of}
      />
      <div>
        <label className="utrecht-form-label" htmlFor="purpose">
          <Trans>Waarvoor is dit nodig?</Trans>
        </label>
        <p className="sw-hint" id="purpose-hint">
          {about ? (
            <Trans>{about.name} leest dit precies zo. Schrijf het in gewone woorden.</Trans>
          ) : (
            <Trans>Wie beslist, leest dit precies zo. Schrijf het in gewone woorden.</Trans>
          )}
        </p>
        <textarea
          id="purpose"
          required
          maxLength={LONGEST_PURPOSE}
          aria-describedby="purpose-hint"
          className="utrecht-textarea"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </div>
      <PeriodFields
        startDay={startDay}
        setStartDay={setStartDay}
        endDay={endDay}
        setEndDay={setDay}
        latestInstant={latestInstant}
        decider={about?.name}
      />
      <AskedBefore consents={tie.consents} asking={asking} />
      <section className="sw-summary sw-stack" aria-live="polite">
        <h2 className="utrecht-heading-3">
          {about ? <Trans>Dit leest {about.name}</Trans> : <Trans>Dit leest wie beslist</Trans>}
        </h2>
        {isWhole ? (
          <>
            <p className="utrecht-paragraph">
              <b>
                <Trans>
                  Mag {from} aan {to} vertellen {allThatIsTold(i18n, chosen, of)}?
                </Trans>
              </b>
            </p>
            <p className="utrecht-paragraph">
              <Trans>Waarvoor? {purpose.trim()}</Trans>{' '}
              {startDay ? (
                <Trans>
                  Vanaf {longDay(i18n.locale, startOfDay(startDay))} tot{' '}
                  {longDay(i18n.locale, endsAt)}.
                </Trans>
              ) : (
                <Trans>Tot {longDay(i18n.locale, endsAt)}.</Trans>
              )}
            </p>
          </>
        ) : (
          <p className="utrecht-paragraph sw-muted">
            <Trans>Vul alles in, dan staat hier de hele vraag.</Trans>
          </p>
        )}
      </section>
      {isTurnedDown && <TurnedDown />}
      {hasLeft && <HasLeft />}
      <ProblemLine error={hasLeft || wasTurnedDown ? undefined : error} />
      <div>
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !ready}
        >
          <Trans>Stel de vraag</Trans>
        </button>
      </div>
    </form>
  );
}

/** Most often one asks to be told; where that is already open, to tell. */
function likelyTeller(tie: Tie, askedById: string): string {
  const other = tie.aId === askedById ? tie.bId : tie.aId;
  const mayTellAlready = tie.openings.some(({ fromId }) => fromId === other);
  if (!mayTellAlready) return other;
  return other === tie.aId ? tie.bId : tie.aId;
}
