import { useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tie } from './web.js';

/** The state of a tie in a few words. */
export function tieStateName(
  i18n: I18n,
  { state, liveliness, consents }: Pick<Tie, 'state' | 'liveliness' | 'consents'>,
): string {
  // The newest stands first.
  const no = consents.find((consent) => ['REFUSED', 'CONFLICT'].includes(consent.state));
  if (state === 'NONE' && no)
    return i18n._(no.state === 'REFUSED' ? msg`Nee gezegd` : msg`Ja en nee gezegd`);
  if (state === 'OPEN' && liveliness === 'SILENT') return i18n._(msg`Open, maar stil`);
  return i18n._(names[state]);
}

const names = {
  OPEN: msg`Open`,
  ASKED: msg`Gevraagd`,
  ENDED: msg`Gestopt`,
  NONE: msg`Nog niets afgesproken`,
};

const looks = { OPEN: 'sw-mark--open', ASKED: 'sw-mark--asked', ENDED: '', NONE: '' };

/** The state of a tie: a piece of the line as it is drawn, and the words. */
export function TieMark({ tie }: { tie: Tie }) {
  const { i18n } = useLingui();
  const { state } = tie;
  return (
    <span className={`sw-mark ${looks[state]}`}>
      <TieSample
        state={state}
        lively={tie.liveliness === 'LIVELY'}
        silent={tie.liveliness === 'SILENT'}
      />
      {tieStateName(i18n, tie)}
    </span>
  );
}

interface SampleProps {
  state: Tie['state'];
  lively?: boolean;
  silent?: boolean;
}

/** A short piece of line as the drawing draws it. */
export function TieSample({ state, lively = false, silent = false }: SampleProps) {
  const dashes = { OPEN: undefined, ASKED: '6 4', ENDED: '1.5 4', NONE: '1 6' }[state];
  return (
    <svg
      className="sw-sample"
      data-state={state}
      viewBox="0 0 34 10"
      width="34"
      height="10"
      aria-hidden="true"
    >
      <path
        d={state === 'ENDED' ? 'M2 5H13M21 5H32' : 'M2 5H32'}
        stroke="currentColor"
        strokeWidth={lively ? 4 : 2}
        strokeDasharray={dashes}
        strokeLinecap="round"
        opacity={silent ? 0.45 : 1}
      />
    </svg>
  );
}
