import { Trans, useLingui } from '@lingui/react/macro';
import { Circle, Moon, MoveRight, Square, Star } from 'lucide-react';
import { TieSample } from './tie-mark.js';

/** What the shapes and lines of the drawing mean; always there, in words. */
export function Legend() {
  const { t } = useLingui();
  return (
    <section aria-label={t`Legenda`}>
      <ul className="sw-legend">
        <li>
          <TieSample state="OPEN" />
          <Trans>Mag delen</Trans>
        </li>
        <li>
          <TieSample state="OPEN" lively />
          <Trans>Mag delen, veel berichten</Trans>
        </li>
        <li>
          <TieSample state="OPEN" silent />
          <Trans>Mag delen, 30 dagen stil</Trans>
        </li>
        <li>
          <TieSample state="ASKED" />
          <Trans>Gevraagd, nog geen antwoord</Trans>
        </li>
        <li>
          <TieSample state="ENDED" />
          <Trans>Gestopt of ingetrokken</Trans>
        </li>
        <li>
          <TieSample state="NONE" />
          <Trans>Nog niets afgesproken, of nee gezegd</Trans>
        </li>
        <li>
          <MoveRight
            aria-hidden
            size={34}
            strokeWidth={1.6}
            className="sw-sample"
            data-state="OPEN"
          />
          <Trans>De pijl: wie aan wie mag vertellen</Trans>
        </li>
        <li>
          <Circle aria-hidden size={18} />
          <Trans>Mensen van thuis en dichtbij</Trans>
        </li>
        <li>
          <Square aria-hidden size={18} />
          <Trans>Een organisatie</Trans>
        </li>
        <li>
          <Star aria-hidden size={18} />
          <Trans>Regiehouder: houdt het web bij</Trans>
        </li>
        <li>
          <Moon aria-hidden size={18} />
          <Trans>Nu afwezig</Trans>
        </li>
      </ul>
    </section>
  );
}
