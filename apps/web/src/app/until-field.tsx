import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDay, longDay } from './dates.js';
import { dayAhead } from './day-field.js';

interface Props {
  id: string;
  latest: Date;
  /** YYYY-MM-DD, or empty. */
  day: string;
  onDay: (day: string) => void;
}

/** The day on which something ends that may not go on for longer than it must: from tomorrow to the latest the rules allow. */
export function UntilField({ id, latest, day, onDay }: Props) {
  const { i18n } = useLingui();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        <Trans>Tot wanneer?</Trans>
      </label>
      <p className="sw-hint" id={`${id}-hint`}>
        <Trans>
          Niet langer dan nodig, en uiterlijk tot {longDay(i18n.locale, latest.toISOString())}.
        </Trans>
      </p>
      <input
        id={id}
        type="date"
        required
        aria-describedby={`${id}-hint`}
        className="utrecht-textbox utrecht-textbox--html-input sw-date"
        min={dayAhead(1)}
        max={calendarDay(latest)}
        value={day}
        onChange={(event) => onDay(event.target.value)}
      />
    </div>
  );
}
