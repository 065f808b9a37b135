import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import type { EmploymentPartsFragment } from '../generated/graphql.js';
import { EndQuestion } from './end-question.js';
import { endEmploymentMutation } from './organisation-documents.js';
import type { Organisation } from './people-part.js';

interface Props {
  person: EmploymentPartsFragment;
  organisation: Organisation;
  onEnded?: () => void;
}

/** One person with since when; and for who works here now, the end of it. */
export function EmploymentLine({ person, organisation, onEnded }: Props) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, end] = useMutation(endEmploymentMutation);
  const { personName, since, until } = person;
  async function go() {
    const { data } = await end({ employmentId: person.id });
    if (!data) return;
    confirm(t`${personName} werkt hier niet meer, en ziet niets meer.`);
    onEnded?.();
  }
  return (
    <li className="sw-line">
      <span className="sw-line__who">
        <b>
          {personName} {person.me && <Trans>(u)</Trans>}
        </b>
        <span className="sw-small sw-muted">{person.function}</span>
      </span>
      <span className="sw-small sw-muted sw-line__when">
        {until === null ? (
          <Trans>sinds {longDay(i18n.locale, since)}</Trans>
        ) : (
          <Trans>
            {longDay(i18n.locale, since)} tot {longDay(i18n.locale, until)}
          </Trans>
        )}
      </span>
      {until === null && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-expanded={asking}
          aria-label={t`${personName} stopt hier`}
          onClick={() => setAsking(!asking)}
        >
          <Trans>Stopt hier</Trans>
        </button>
      )}
      {asking && until === null && (
        <EndQuestion
          label={t`${personName} stopt`}
          error={error}
          busy={fetching}
          onYes={() => void go()}
          onNo={() => setAsking(false)}
        >
          {person.me ? (
            <Trans>
              U stopt dan bij {organisation.name}. Alles wat u daardoor ziet, sluit meteen. U
              beheert hier dan ook niets meer.
            </Trans>
          ) : (
            <Trans>
              {personName} stopt dan bij {organisation.name}. Alles wat {personName} daardoor ziet,
              sluit meteen. Ook op open schermen.
            </Trans>
          )}{' '}
          {/* An administrator may not know which children that are. */}
          <Trans>
            Heeft {personName} ergens als enige de regie? Laat die dan eerst overdragen. Anders kan
            niemand dat web nog veranderen.
          </Trans>
        </EndQuestion>
      )}
    </li>
  );
}
