import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { clock } from '../app/dates.js';
import { lookSentence, type PersonDay } from './look-sentence.js';
import './access.css';

/** One line of "wie keek mee", in words. */
export function LookLine({ personDay, child }: { personDay: PersonDay; child: string }) {
  const { i18n } = useLingui();
  const { latest, times } = personDay;
  const refused = latest.outcome === 'REFUSED';
  return (
    <li className="sw-look" data-refused={refused}>
      {refused ? <EyeOff aria-hidden size={20} /> : <Eye aria-hidden size={20} />}
      <span className="sw-look__words">
        <span>{lookSentence(i18n, personDay, child)}</span>
        <span className="sw-small sw-muted">
          {times > 1 ? (
            <Trans>
              <Plural value={times} one="# keer" other="# keer" />, het laatst om{' '}
              {clock(i18n.locale, latest.at)}
            </Trans>
          ) : (
            <Trans>Om {clock(i18n.locale, latest.at)}</Trans>
          )}
          {latest.coordinator && (
            <>
              {' · '}
              <Trans>Regiehouder</Trans>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
