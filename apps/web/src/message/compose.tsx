import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useSearchParams } from 'wouter';
import { SCOPES, subjectOfScope, textProblem, type Scope } from '@spinnenweb/domain';
import { later } from '../app/later.js';
import { NotFound } from '../app/not-found.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { mine, participantOf, type Web } from '../network/web.js';
import { WithholdProblem } from '../withholding/withhold-problem.js';
import { sendMessageMutation } from './compose-documents.js';
import { ReachChoice } from './reach-choice.js';
import { ScopeChoice } from './scope-choice.js';
import { Sent } from './sent.js';
import '../app/form.css';
import './message.css';

const KeepBack = later(() => import('../withholding/keep-back.js'));

/** The longest message, in characters. */
const LONGEST = 4000;

/** Writes a message: first about what and about whom, then who gets it and who does not, then the words. */
export default function Compose({ web }: { web: Web }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const senders = mine(web);
  const [fromId, setFromId] = useState(
    () => (senders.find(({ id }) => id === search.get('van')) ?? senders[0])?.id ?? '',
  );
  const [scope, setScope] = useState<Scope | null>(
    () => SCOPES.find((name) => name === search.get('over')) ?? null,
  );
  const [aboutPersonId, setAbout] = useState<string | null>(null);
  const [toIds, setToIds] = useState<ReadonlySet<string>>(() => new Set([search.get('aan') ?? '']));
  const [withheldUnder, setWithheldUnder] = useState<readonly string[]>([]);
  const [body, setBody] = useState('');
  // One id for this message, kept when sending is tried again: it can never arrive twice.
  const [clientMessageId] = useState(() => crypto.randomUUID());
  const [{ data, error, fetching }, send] = useMutation(sendMessageMutation);
  const [reachable, setReachable] = useState<readonly string[]>([]);
  const asked = participantOf(web, search.get('aan') ?? '');
  const chosen = reachable.filter((id) => toIds.has(id));
  const aboutParent = scope !== null && subjectOfScope(scope) === 'PARENT';
  const complete = scope !== null && (!aboutParent || aboutPersonId !== null);
  const sender = senders.find(({ id }) => id === fromId)?.kind;
  const isOrganisation = sender !== undefined && sender !== 'HOME' && sender !== 'INFORMAL';

  if (data) return <Sent message={data.sendMessage} childId={web.child.id} />;
  if (senders.length === 0) return <NotFound />;

  function writeAs(id: string) {
    setFromId(id);
    // What one participant keeps back is not kept back by another.
    setWithheldUnder([]);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!complete || chosen.length === 0 || textProblem(body, { max: LONGEST })) return;
    void send({
      input: {
        clientMessageId,
        fromId,
        toIds: chosen,
        scope,
        aboutPersonId: aboutParent ? aboutPersonId : null,
        body,
        ...(withheldUnder.length > 0 && { withheldUnder: [...withheldUnder] }),
      },
    });
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={submit}>
      <div>
        <BackLink href={`/kind/${web.child.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Schrijf een bericht`}>
          <Trans>Schrijf over {web.child.firstName}</Trans>
        </PageTitle>
        {asked && !complete && (
          <p className="utrecht-paragraph">
            <Trans>Kies waar uw bericht over gaat. Daarna ziet u of {asked.name} het krijgt.</Trans>
          </p>
        )}
      </div>
      {senders.length > 1 && (
        <div>
          <label className="utrecht-form-label" htmlFor="from">
            <Trans>Namens wie schrijft u?</Trans>
          </label>
          <select
            id="from"
            className="utrecht-select utrecht-select--html-select"
            value={fromId}
            onChange={(event) => writeAs(event.target.value)}
          >
            {senders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <ScopeChoice
        web={web}
        fromId={fromId}
        scope={scope}
        onScope={setScope}
        aboutPersonId={aboutPersonId}
        onAbout={setAbout}
      />
      {complete && (
        <ReachChoice
          web={web}
          fromId={fromId}
          scope={scope}
          aboutPersonId={aboutParent ? aboutPersonId : null}
          chosen={toIds}
          onChoose={setToIds}
          onReachable={setReachable}
        />
      )}
      {isOrganisation && (
        <Suspense fallback={null}>
          <KeepBack fromId={fromId} chosen={withheldUnder} onChoose={setWithheldUnder} />
        </Suspense>
      )}
      <div>
        <label className="utrecht-form-label" htmlFor="words">
          <Trans>Uw bericht</Trans>
        </label>
        <p className="sw-hint" id="words-hint">
          <Trans>Kort en gewoon. Schrijf geen diagnose, adres of telefoonnummer op.</Trans>
        </p>
        <textarea
          id="words"
          required
          maxLength={LONGEST}
          aria-describedby="words-hint"
          className="utrecht-textarea"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </div>
      <WithholdProblem error={error} />
      <div className="sw-row">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !complete || chosen.length === 0}
        >
          <Trans>Verstuur</Trans>
        </button>
        {complete && chosen.length === 0 && (
          <span className="sw-muted">
            <Trans>Kies eerst wie het krijgt.</Trans>
          </span>
        )}
      </div>
    </form>
  );
}
