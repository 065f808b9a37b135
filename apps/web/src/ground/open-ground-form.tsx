import { Trans, useLingui } from '@lingui/react/macro';
import {
  GROUND_KINDS,
  latestGroundEnd,
  textProblem,
  type GroundKind,
  type Scope,
} from '@spinnenweb/domain';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { BackLink } from '../app/back-link.js';
import { Choice, Choices } from '../app/choice.js';
import { longDay } from '../app/dates.js';
import { dayAhead, startOfDay } from '../app/day-field.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { UntilField } from '../app/until-field.js';
import { guardiansQuery } from '../consent/ask-documents.js';
import { allThatIsTold } from '../consent/scope-words.js';
import { AboutWhom, ScopeChoices, scopesAbout } from '../consent/tellable-fields.js';
import { Alone } from '../network/alone.js';
import type { Participant, Web } from '../network/web.js';
import { openGroundMutation, refusalsQuery } from './ground-documents.js';
import { groundArticle, groundHint, groundName, whyItMay } from './ground-words.js';
import { Opened } from './opened.js';
import { Refused, touchedBy } from './refused.js';
import { WordsField } from './words-field.js';

const LONGEST = { article: 200, weighing: 2000, answer: 1000 };

interface Props {
  web: Web;
  from: Participant;
  to: Participant;
}

/** About whom, what and why, an earlier no and its answer, and until when; then it waits for a colleague. */
export function OpenGroundForm({ web, from, to }: Props) {
  const { t, i18n } = useLingui();
  const child = web.child.firstName;
  const [aboutPersonId, setAbout] = useState<string | null>(null);
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [kind, setKind] = useState<GroundKind | null>(null);
  const [weighing, setWeighing] = useState('');
  const [article, setArticle] = useState('');
  const [answersRefusal, setAnswer] = useState('');
  const [latest] = useState(() => latestGroundEnd(new Date()));
  const [day, setDay] = useState(() => dayAhead(90));
  const [guardians] = useQuery({ query: guardiansQuery, variables: { childId: web.child.id } });
  const [refusals] = useQuery({
    query: refusalsQuery,
    variables: { fromId: from.id, toId: to.id, aboutPersonId },
    requestPolicy: 'cache-and-network',
  });
  const [{ data, error, fetching }, open] = useMutation(openGroundMutation);
  if (data) return <Opened ground={data.openGround} />;

  const parents = guardians.data?.guardians ?? [];
  const about = parents.find(({ personId }) => personId === aboutPersonId);
  const possible = scopesAbout(about ? 'PARENT' : 'CHILD');
  const chosen = possible.filter((scope) => scopes.includes(scope));
  const refused = touchedBy(refusals.data?.refusals ?? [], chosen);
  const of = { child, parent: about?.name };
  // Telling the family would show who takes part in confidence (S0).
  const isSecret = from.confidential || to.confidential;
  const fits = (text: string, max: number) => textProblem(text, { max }) === null;
  const ready =
    kind !== null &&
    chosen.length > 0 &&
    day !== '' &&
    fits(weighing, LONGEST.weighing) &&
    (article.trim() === '' || fits(article, LONGEST.article)) &&
    (refused.length === 0 || fits(answersRefusal, LONGEST.answer));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    void open({
      input: {
        fromId: from.id,
        toId: to.id,
        kind,
        scopes: chosen,
        aboutPersonId,
        weighing: weighing.trim(),
        article: article.trim() || null,
        answersRefusal: refused.length > 0 ? answersRefusal.trim() : null,
        endsAt: startOfDay(day),
      },
    });
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={submit}>
      <div>
        <BackLink href={`/kind/${web.child.id}?als=tekening&kies=${to.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Delen zonder toestemming`}>
          <Trans>Delen zonder toestemming</Trans>
        </PageTitle>
        <p className="utrecht-paragraph">
          <Trans>
            {from.name} wil iets vertellen aan {to.name}.
          </Trans>{' '}
          <Trans>Vraag eerst toestemming als dat kan. Een tweede collega tekent mee.</Trans>
        </p>
      </div>
      <Alone childId={web.child.id} participant={from} />
      {parents.length > 0 && (
        <AboutWhom
          child={child}
          parents={parents}
          personId={aboutPersonId}
          onPerson={setAbout}
          hint={<Trans>Van de familie leest alleen deze ouder het.</Trans>}
        />
      )}
      <ScopeChoices
        legend={<Trans>Wat moet er verteld worden?</Trans>}
        possible={possible}
        chosen={chosen}
        onChosen={setScopes}
        of={of}
      />
      <fieldset>
        <legend>
          <Trans>Waarom mag het zonder toestemming?</Trans>
        </legend>
        <Choices>
          {GROUND_KINDS.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => setKind(one)}
              title={groundName(i18n, one)}
              hint={groundHint(i18n, one)}
            />
          ))}
        </Choices>
      </fieldset>
      <WordsField
        id="weighing"
        label={t`Waarom is het nodig?`}
        hint={
          isSecret
            ? t`Schrijf wat u afwoog, in gewone woorden.`
            : about
              ? t`${about.name} leest dit precies zo. Schrijf wat u afwoog, in gewone woorden.`
              : t`Wie van de familie dit mag zien, leest het precies zo. Schrijf wat u afwoog, in gewone woorden.`
        }
        max={LONGEST.weighing}
        value={weighing}
        onChange={setWeighing}
      />
      {refused.length > 0 && (
        <Refused refused={refused}>
          <WordsField
            id="answer"
            label={t`Waarom moet het toch?`}
            hint={t`Er is nee gezegd. Leg uit waarom u het toch wilt delen.`}
            max={LONGEST.answer}
            value={answersRefusal}
            onChange={setAnswer}
          />
        </Refused>
      )}
      <div>
        <label className="utrecht-form-label" htmlFor="article">
          <Trans>Waar staat het in de wet? (mag leeg)</Trans>
        </label>
        <p className="sw-hint" id="article-hint">
          {kind && groundArticle(i18n, kind) ? (
            <Trans>Vaak is dit: {groundArticle(i18n, kind)}.</Trans>
          ) : (
            <Trans>Noem de wet en het artikel.</Trans>
          )}
        </p>
        <input
          id="article"
          maxLength={LONGEST.article}
          aria-describedby="article-hint"
          className="utrecht-textbox utrecht-textbox--html-input"
          value={article}
          onChange={(event) => setArticle(event.target.value)}
        />
      </div>
      <UntilField id="until" latest={latest} day={day} onDay={setDay} />
      <section className="sw-summary sw-stack" aria-live="polite">
        <h2 className="utrecht-heading-3">
          {isSecret ? (
            <Trans>Dit leest uw collega. De familie ziet het niet.</Trans>
          ) : about ? (
            <Trans>Dit leest {about.name} als een collega meetekent</Trans>
          ) : (
            <Trans>Dit leest wie van de familie dit mag zien, als een collega meetekent</Trans>
          )}
        </h2>
        {ready ? (
          <>
            <p className="utrecht-paragraph">
              <b>
                <Trans>
                  {from.name} mag {to.name} vertellen {allThatIsTold(i18n, chosen, of)}, ook zonder
                  toestemming.
                </Trans>
              </b>{' '}
              {whyItMay(i18n, kind, child)}{' '}
              <Trans>Tot {longDay(i18n.locale, startOfDay(day))}.</Trans>
            </p>
            <p className="utrecht-paragraph">
              <Trans>Waarom? {weighing.trim()}</Trans>
            </p>
          </>
        ) : (
          <p className="utrecht-paragraph sw-muted">
            <Trans>Vul alles in, dan staat hier wat u voorlegt.</Trans>
          </p>
        )}
      </section>
      <ProblemLine error={error} />
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
