import { WEEKDAYS, type Weekday } from '../../format/rule-parts';
import { text } from '../../text';

const words = text.recurrence;

/** Weekdays as a row of checkboxes; the last one stays, as a week without a day never comes. */
export function WeekdayChoice(props: {
  values: readonly Weekday[];
  change: (days: readonly Weekday[]) => void;
}) {
  const { values, change } = props;
  return (
    <fieldset className="recurrence-days">
      <legend className="label">{words.days}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            className="hidden-text"
            aria-label={words.weekdays[day]}
            checked={values.includes(day)}
            onChange={({ currentTarget }) => {
              const next = WEEKDAYS.filter((one) =>
                one === day ? currentTarget.checked : values.includes(one),
              );
              if (next.length > 0) change(next);
            }}
          />
          <span>{words.weekdays[day].slice(0, 2)}</span>
        </label>
      ))}
    </fieldset>
  );
}
