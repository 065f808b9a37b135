import { Trans, useLingui } from '@lingui/react/macro';
import { latestGroundEnd, textProblem, type Scope } from '@spinnenweb/domain';
import { Choice, Choices } from '../app/choice.js';
import { dayAhead, startOfDay } from '../app/day-field.js';
import { UntilField } from '../app/until-field.js';
import { ScopeChoices, scopesAbout } from '../consent/tellable-fields.js';
import type { InvitedGroundInput } from '../generated/graphql.js';
import { groundArticle, groundHint, groundName } from './ground-words.js';
import { WordsField } from './words-field.js';

/** What the form asks; it is sent once it is complete. */
export interface InvitedGroundDraft {
  kind: 'REPORTING_RIGHT' | 'LEGAL_TASK';
  scopes: readonly Scope[];
  weighing: string;
  day: string;
}

const KINDS = ['REPORTING_RIGHT', 'LEGAL_TASK'] as const;
const LONGEST = 2000;

export const emptyGround = (): InvitedGroundDraft => ({
  kind: 'REPORTING_RIGHT',
  scopes: [],
  weighing: '',
  day: dayAhead(90),
});

/** As the hub takes it; null while something is missing. */
export function completeGround(draft: InvitedGroundDraft): InvitedGroundInput | null {
  const { kind, scopes, weighing, day } = draft;
  if (scopes.length === 0 || day === '' || textProblem(weighing, { max: LONGEST }) !== null)
    return null;
  return { kind, scopes: [...scopes], weighing: weighing.trim(), endsAt: startOfDay(day) };
}

interface Props {
  child: string;
  draft: InvitedGroundDraft;
  onChange: (draft: InvitedGroundDraft) => void;
}

/** Why somebody confidential must be told something: asked while inviting, since it cannot be seen later. */
export function InvitedGround({ child, draft, onChange }: Props) {
  const { t, i18n } = useLingui();
  const change = (part: Partial<InvitedGroundDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="sw-stack sw-form">
      <p className="utrecht-paragraph sw-muted">
        <Trans>Een tweede collega tekent mee. Pas dan zien u en zij elkaar.</Trans>
      </p>
      <ScopeChoices
        legend={<Trans>Wat moet er verteld worden?</Trans>}
        possible={scopesAbout('CHILD')}
        chosen={draft.scopes}
        onChosen={(scopes) => change({ scopes })}
        of={{ child }}
      />
      <fieldset>
        <legend>
          <Trans>Waarom mag het zonder toestemming?</Trans>
        </legend>
        <p className="sw-hint">
          <Trans>Vaak is dit: {groundArticle(i18n, draft.kind)}.</Trans>
        </p>
        <Choices>
          {KINDS.map((kind) => (
            <Choice
              key={kind}
              type="radio"
              name="ground-kind"
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
              title={groundName(i18n, kind)}
              hint={groundHint(i18n, kind)}
            />
          ))}
        </Choices>
      </fieldset>
      <WordsField
        id="ground-weighing"
        label={t`Waarom is het nodig?`}
        hint={t`Schrijf wat u afwoog, in gewone woorden. Noem ook de wet.`}
        max={LONGEST}
        value={draft.weighing}
        onChange={(weighing) => change({ weighing })}
      />
      <UntilField
        id="ground-until"
        latest={latestGroundEnd(new Date())}
        day={draft.day}
        onDay={(day) => change({ day })}
      />
    </div>
  );
}
