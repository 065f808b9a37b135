import { Trans, useLingui } from '@lingui/react/macro';
import { SCOPES, subjectOfScope, type Scope } from '@spinnenweb/domain';
import { Choice, Choices } from '../app/choice.js';
import { scopeExample } from '../consent/scope-examples.js';
import { scopeName } from '../consent/scope-words.js';
import { parentsSpokenOf } from '../network/parents.js';
import type { Web } from '../network/web.js';

interface Props {
  web: Web;
  fromId: string;
  scope: Scope | null;
  onScope: (scope: Scope) => void;
  aboutPersonId: string | null;
  onAbout: (personId: string) => void;
}

/** One subject, and about whom: a message is in exactly one scope, about exactly one person (D3). */
export function ScopeChoice({ web, fromId, scope, onScope, aboutPersonId, onAbout }: Props) {
  const { i18n } = useLingui();
  const child = web.child.firstName;
  const parents = parentsSpokenOf(web, fromId);
  // What no ground of this sender covers would reach nobody; the child's subjects always may be looked at.
  const scopes = SCOPES.filter((name) => subjectOfScope(name) === 'CHILD' || parents.length > 0);
  return (
    <>
      <fieldset>
        <legend>
          <Trans>Waar gaat het over?</Trans>
        </legend>
        <Choices>
          {scopes.map((name) => (
            <Choice
              key={name}
              type="radio"
              name="scope"
              required
              checked={scope === name}
              onChange={() => onScope(name)}
              title={scopeName(i18n, name)}
              hint={scopeExample(i18n, name, { child })}
            />
          ))}
        </Choices>
      </fieldset>
      {scope && subjectOfScope(scope) === 'PARENT' && (
        <fieldset>
          <legend>
            <Trans>Over wie?</Trans>
          </legend>
          <Choices>
            {parents.map((parent) => (
              <Choice
                key={parent.id}
                type="radio"
                name="about"
                required
                checked={aboutPersonId === parent.id}
                onChange={() => onAbout(parent.id)}
                title={parent.name}
              />
            ))}
          </Choices>
        </fieldset>
      )}
    </>
  );
}
