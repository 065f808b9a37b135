import { Trans, useLingui } from '@lingui/react/macro';
import {
  GROUND_KINDS,
  latestGroundEnd,
  SCOPES,
  subjectOfScope,
  textProblem,
  type GroundKind,
  type Scope,
} from '@spinnenweb/domain';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { BackLink } from '../app/back-link.js';
import { Choice, Choices } from '../app/choice.js';
import { calendarDay, longDay } from '../app/dates.js';
import { startOfDay } from '../app/day-field.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { guardiansQuery } from '../consent/ask-documents.js';
import { scopeExample } from '../consent/scope-examples.js';
import { allThatIsTold, scopeName } from '../consent/scope-words.js';
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
  const [day, setDay] = useState(() => calendarDay(new Date(Date.now() + 90 * 86_400_000)));
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
  const possible = SCOPES.filter((scope) => subjectOfScope(scope) === (about ? 'PARENT' : 'CHILD'));
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
      {parents.length > 0 && (
        <fieldset>
          <legend>
            <Trans>Over wie gaat het?</Trans>
          </legend>
          <Choices>
            <Choice
              type="radio"
              name="about"
              checked={!about}
              onChange={() => setAbout(null)}
              title={child}
            />
            {parents.map((parent) => (
              <Choice
                key={parent.personId}
                type="radio"
                name="about"
                checked={aboutPersonId === parent.personId}
                onChange={() => setAbout(parent.personId)}
                title={parent.name}
                hint={<Trans>Van de familie leest alleen deze ouder het.</Trans>}
              />
            ))}
          </Choices>
        </fieldset>
      )}
      <fieldset>
        <legend>
          <Trans>Wat moet er verteld worden?</Trans>
        </legend>
        <Choices>
          {possible.map((scope) => (
            <Choice
              key={scope}
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(on) =>
                setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))
              }
              title={scopeName(i18n, scope)}
              hint={scopeExample(i18n, scope, of)}
            />
          ))}
        </Choices>
      </fieldset>
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
            : t`De familie leest dit precies zo. Schrijf wat u afwoog, in gewone woorden.`
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
      <div>
        <label className="utrecht-form-label" htmlFor="until">
          <Trans>Tot wanneer?</Trans>
        </label>
        <p className="sw-hint" id="until-hint">
          <Trans>
            Niet langer dan nodig, en uiterlijk tot {longDay(i18n.locale, latest.toISOString())}.
          </Trans>
        </p>
        <input
          id="until"
          type="date"
          required
          aria-describedby="until-hint"
          className="utrecht-textbox utrecht-textbox--html-input sw-date"
          min={calendarDay(new Date(Date.now() + 86_400_000))}
          max={calendarDay(latest)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <section className="sw-summary sw-stack" aria-live="polite">
        <h2 className="utrecht-heading-3">
          {isSecret ? (
            <Trans>Dit leest uw collega. De familie ziet het niet.</Trans>
          ) : (
            <Trans>Dit leest de familie als een collega meetekent</Trans>
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
