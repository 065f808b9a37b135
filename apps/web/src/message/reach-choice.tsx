import { Trans, useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scope } from '@spinnenweb/domain';
import { useEffect, useEffectEvent } from 'react';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { inOneBreath } from '../consent/scope-words.js';
import type { Reachability, ReachQuery } from '../generated/graphql.js';
import { KindIcon } from '../network/kind-words.js';
import type { Web } from '../network/web.js';
import { reachQuery } from './compose-documents.js';

interface Props {
  web: Web;
  fromId: string;
  scope: Scope;
  aboutPersonId: string | null;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Told which participants can be reached, each time the hub says so. */
  onReachable: (participantIds: readonly string[]) => void;
}

type Receiver = ReachQuery['reach'][number];

/** Before sending: each participant the viewer sees, with "krijgt het" or "krijgt het niet, want …" (D3). */
export function ReachChoice({
  web,
  fromId,
  scope,
  aboutPersonId,
  chosen,
  onChoose,
  onReachable,
}: Props) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: reachQuery,
    variables: { fromId, scope, aboutPersonId },
    requestPolicy: 'cache-and-network',
  });
  const reach = data?.reach;
  const tellReachable = useEffectEvent(() =>
    onReachable(reach?.filter(isReachable).map(({ participantId }) => participantId) ?? []),
  );
  useEffect(() => tellReachable(), [reach]);

  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!reach) return <Rows rows={3} />;
  const can = reach.filter(isReachable);
  const cannot = reach.filter((receiver) => !isReachable(receiver));
  function toggle(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  }
  return (
    <fieldset aria-busy={fetching}>
      <legend>
        <Trans>Wie krijgt het?</Trans>
      </legend>
      {can.length === 0 && (
        <p className="sw-empty">
          <Trans>Hierover kan nu niemand een bericht krijgen. Vraag eerst toestemming.</Trans>
        </p>
      )}
      <div className="sw-reach">
        {can.map((receiver) => (
          <label key={receiver.participantId}>
            <input
              type="checkbox"
              checked={chosen.has(receiver.participantId)}
              onChange={(event) => toggle(receiver.participantId, event.target.checked)}
            />
            <KindIcon kind={receiver.kind} />
            <span className="sw-reach__words">
              <b>{receiver.name}</b>
              <People receiver={receiver} />
            </span>
          </label>
        ))}
        {cannot.map((receiver) => (
          <div key={receiver.participantId} className="sw-reach__no">
            <KindIcon kind={receiver.kind} />
            <span className="sw-reach__words">
              <b>{receiver.name}</b>
              <WhyNot receiver={receiver} child={web.child.firstName} />
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const isReachable = ({ reachability }: Receiver) => reachability === 'REACHABLE';

function People({ receiver }: { receiver: Receiver }) {
  const { i18n } = useLingui();
  const people = inOneBreath(i18n, receiver.people);
  return (
    <span className="sw-small">
      {people ? <Trans>Krijgt het: {people}</Trans> : <Trans>Krijgt het</Trans>}
    </span>
  );
}

function WhyNot({ receiver, child }: { receiver: Receiver; child: string }) {
  const { i18n } = useLingui();
  return <span className="sw-small sw-muted">{whyNot(i18n, receiver.reachability, child)}</span>;
}

function whyNot(i18n: I18n, reachability: Reachability, child: string): string {
  switch (reachability) {
    case 'NOT_AGREED':
      return i18n._(msg`Krijgt het niet, want hiervoor is geen toestemming.`);
    case 'WAITING':
      return i18n._(msg`Krijgt het niet, want de toestemming is nog niet gegeven.`);
    case 'ENDED':
      return i18n._(msg`Krijgt het niet, want de toestemming is gestopt.`);
    case 'NOT_TIED':
      return i18n._(msg`Krijgt het niet, want er is geen lijntje.`);
    case 'NOBODY_THERE':
      return i18n._(msg`Krijgt het niet, want er is daar nu niemand voor ${child}.`);
    case 'REACHABLE':
      return i18n._(msg`Krijgt het`);
  }
}
