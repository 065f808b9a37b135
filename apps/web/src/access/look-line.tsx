import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { clock } from '../app/dates.js';
import { lookSentence, type DayLook } from './look-sentence.js';
import './access.css';

/** One line of "wie keek mee", in words. */
export function LookLine({ dayLook, child }: { dayLook: DayLook; child: string }) {
  const { i18n } = useLingui();
  const { look, times } = dayLook;
  const refused = look.outcome === 'REFUSED';
  return (
    <li className="sw-look" data-refused={refused}>
      {refused ? <EyeOff aria-hidden size={20} /> : <Eye aria-hidden size={20} />}
      <span className="sw-look__words">
        <span>{lookSentence(i18n, look, child)}</span>
        <span className="sw-small sw-muted">
          {times > 1 ? (
            <Trans>
              <Plural value={times} one="# keer" other="# keer" />, het laatst om{' '}
              {clock(i18n.locale, look.at)}
            </Trans>
          ) : (
            <Trans>Om {clock(i18n.locale, look.at)}</Trans>
          )}
          {look.coordinator && (
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
