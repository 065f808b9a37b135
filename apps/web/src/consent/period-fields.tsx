import { Trans, useLingui } from '@lingui/react/macro';
import { Choice, Choices } from '../app/choice.js';
import { calendarDay, longDay } from '../app/dates.js';
import { dayAhead } from '../app/day-field.js';

/** A consent can be asked so long before it starts (C3), in days. */
const AHEAD = 59;

interface Props {
  /** The day on which it starts, or '' for as soon as those who decide agree. */
  startDay: string;
  setStartDay: (day: string) => void;
  endDay: string | undefined;
  setEndDay: (day: string) => void;
  latestInstant: string | undefined;
  /** Who decides alone: the parent whom it is about. */
  decider: string | undefined;
}

/** From when and until when it would hold. Asked ahead, those decide who decide on that day. */
export function PeriodFields({
  startDay,
  setStartDay,
  endDay,
  setEndDay,
  latestInstant,
  decider,
}: Props) {
  const { i18n } = useLingui();
  const tomorrow = dayAhead(1);
  return (
    <>
      <fieldset>
        <legend>
          <Trans>Vanaf wanneer?</Trans>
        </legend>
        <Choices>
          <Choice
            type="radio"
            name="start"
            checked={startDay === ''}
            onChange={() => setStartDay('')}
            title={
              decider ? (
                <Trans>Zodra {decider} ja zegt</Trans>
              ) : (
                <Trans>Zodra het mag van wie beslist</Trans>
              )
            }
          />
          <Choice
            type="radio"
            name="start"
            checked={startDay !== ''}
            onChange={() => setStartDay(tomorrow)}
            title={<Trans>Vanaf een latere dag</Trans>}
            hint={
              <Trans>Bijvoorbeeld na een verjaardag. Wie dan beslist, krijgt nu de vraag.</Trans>
            }
          />
        </Choices>
        {startDay !== '' && (
          <input
            type="date"
            required
            aria-labelledby="start-day"
            className="utrecht-textbox utrecht-textbox--html-input sw-date"
            min={tomorrow}
            max={dayAhead(AHEAD)}
            value={startDay}
            onChange={(event) => setStartDay(event.target.value || tomorrow)}
          />
        )}
        <span id="start-day" hidden>
          <Trans>Vanaf welke dag?</Trans>
        </span>
      </fieldset>
      <div>
        <label className="utrecht-form-label" htmlFor="until">
          <Trans>Tot wanneer?</Trans>
        </label>
        <p className="sw-hint" id="until-hint">
          {latestInstant && (
            <Trans>
              Uiterlijk tot {longDay(i18n.locale, latestInstant)}. Daarna kunt u het opnieuw vragen.
            </Trans>
          )}
        </p>
        <input
          id="until"
          type="date"
          required
          aria-describedby="until-hint"
          className="utrecht-textbox utrecht-textbox--html-input sw-date"
          min={startDay || tomorrow}
          max={latestInstant && calendarDay(latestInstant)}
          value={endDay ?? ''}
          onChange={(event) => setEndDay(event.target.value)}
        />
      </div>
    </>
  );
}
