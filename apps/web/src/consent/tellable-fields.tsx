import { Trans, useLingui } from '@lingui/react/macro';
import { SCOPES, subjectOfScope, type Scope } from '@spinnenweb/domain';
import type { ReactNode } from 'react';
import { Choice, Choices } from '../app/choice.js';
import { scopeExample } from './scope-examples.js';
import { scopeName } from './scope-words.js';

interface Person {
  personId: string;
  name: string;
}

interface AboutWhomProps {
  child: string;
  parents: readonly Person[];
  /** Null: the child. */
  personId: string | null;
  onPerson: (personId: string | null) => void;
  /** Who else learns of it when it is about a parent. */
  hint: ReactNode;
}

/** Whether something is told about the child or about one of its parents. */
export function AboutWhom({ child, parents, personId, onPerson, hint }: AboutWhomProps) {
  return (
    <fieldset>
      <legend>
        <Trans>Over wie gaat het?</Trans>
      </legend>
      <Choices>
        <Choice
          type="radio"
          name="about"
          checked={!parents.some((parent) => parent.personId === personId)}
          onChange={() => onPerson(null)}
          title={child}
        />
        {parents.map((parent) => (
          <Choice
            key={parent.personId}
            type="radio"
            name="about"
            checked={parent.personId === personId}
            onChange={() => onPerson(parent.personId)}
            title={parent.name}
            hint={hint}
          />
        ))}
      </Choices>
    </fieldset>
  );
}

/** The scopes in which something can be told about a child, or about a parent. */
export const scopesAbout = (subject: 'CHILD' | 'PARENT'): readonly Scope[] =>
  SCOPES.filter((scope) => subjectOfScope(scope) === subject);

interface ScopeChoicesProps {
  legend: ReactNode;
  possible: readonly Scope[];
  chosen: readonly Scope[];
  onChosen: (scopes: readonly Scope[]) => void;
  /** First names, for the examples. */
  of: { child: string; parent?: string | undefined };
}

/** What is told, in words and with an example of each. */
export function ScopeChoices({ legend, possible, chosen, onChosen, of }: ScopeChoicesProps) {
  const { i18n } = useLingui();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Choices>
        {possible.map((scope) => (
          <Choice
            key={scope}
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={(on) =>
              onChosen(on ? [...chosen, scope] : chosen.filter((other) => other !== scope))
            }
            title={scopeName(i18n, scope)}
            hint={scopeExample(i18n, scope, of)}
          />
        ))}
      </Choices>
    </fieldset>
  );
}
