import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { InputProblem } from './problem-code.js';

/** What is the matter with what somebody filled in, and what to do about it. */
export default function InputProblemText({ problem }: { problem: string | undefined }) {
  const text = inputTexts[problem as InputProblem];
  if (text) return text();
  return <Trans>Er klopt iets niet in wat u invulde. Kijk het nog eens na.</Trans>;
}

const strange = () => (
  <Trans>Er staat een teken in dat we niet kunnen bewaren. Typ de zin opnieuw.</Trans>
);

const inputTexts: Record<InputProblem, () => ReactNode> = {
  EMPTY: () => <Trans>Er is nog iets leeg. Vul alles in.</Trans>,
  REQUIRED: () => <Trans>Er is nog iets leeg. Vul alles in.</Trans>,
  TOO_LONG: () => <Trans>De tekst is te lang. Maak hem korter.</Trans>,
  NUL: strange,
  LONE_SURROGATE: strange,
  CONTROL: strange,
  IN_THE_PAST: () => <Trans>Die dag is al voorbij. Kies een latere dag.</Trans>,
  IN_THE_FUTURE: () => <Trans>Die dag moet nog komen. Kies een eerdere dag.</Trans>,
  LATER_THAN_A_YEAR: () => <Trans>Dat is meer dan een jaar. Kies een eerdere dag.</Trans>,
  PAST_NEXT_THRESHOLD: () => (
    <Trans>Dan beslist iemand anders, want het kind is dan ouder. Kies een eerdere dag.</Trans>
  ),
  LATER_THAN_SIX_MONTHS: () => <Trans>Dat is meer dan zes maanden. Kies een eerdere dag.</Trans>,
  LATER_THAN_60_DAYS: () => (
    <Trans>Dat is meer dan zestig dagen vooruit. Kies een eerdere dag.</Trans>
  ),
  BEFORE_THE_REQUEST: () => <Trans>Toen was dit nog niet gevraagd. Kies een latere dag.</Trans>,
  ASKED_ALREADY: () => <Trans>Deze vraag staat al open. Wacht op het antwoord.</Trans>,
  ALREADY_THERE: () => <Trans>Die staat er al.</Trans>,
  BEFORE_START: () => <Trans>Het einde komt voor het begin. Kies een latere dag.</Trans>,
  ALREADY_AWAY: () => <Trans>Er staat al dat deze persoon afwezig is. Stop dat eerst.</Trans>,
  NOT_THERE: () => <Trans>Die werkt hier dan niet meer. Kies iemand anders.</Trans>,
  NOBODY_THERE: () => <Trans>Daar doet nog niemand mee. Wijs daar eerst iemand aan.</Trans>,
};
