import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { clock, daysBetween, longDay } from '../app/dates.js';
import { lookGround, lookSentence, type Look } from './look-sentence.js';
import './access.css';

/** One line of "wie keek mee", in words. */
export function LookLine({
  look,
  child,
  withDay = false,
  children,
}: {
  look: Look;
  /** The child's name; null where the child itself reads it. */
  child: string | null;
  /** Says which day, where that does not stand above it. */
  withDay?: boolean;
  /** What can be done about it, beside its words. */
  children?: ReactNode;
}) {
  const { i18n } = useLingui();
  const { firstAt } = look;
  const refused = look.outcome === 'REFUSED';
  const ground = lookGround(i18n, look);
  const time = clock(i18n.locale, firstAt);
  return (
    <li className="sw-look" data-refused={refused}>
      {refused ? <EyeOff aria-hidden size={20} /> : <Eye aria-hidden size={20} />}
      <span className="sw-look__words">
        <span>{lookSentence(i18n, look, child)}</span>
        <span className="sw-small sw-muted">
          {withDay && daysBetween(firstAt, new Date()) > 0 && (
            <>{longDay(i18n.locale, firstAt)} · </>
          )}
          <Trans>Vanaf {time}</Trans>
          {ground && ` · ${ground}`}
        </span>
      </span>
      {children}
    </li>
  );
}
