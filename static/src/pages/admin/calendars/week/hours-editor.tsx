import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { FieldError } from '../../../../components/field-error';
import { text } from '../../../../text';
import type { Hours } from '../draft';
import { useFault } from '../faults';
import { TimeField } from './time-field';
import { runsOver } from './week-bars';

const words = text.calendars.week;
const FIRST: Hours[number] = ['09:00', '17:00'];

/** Free hours after the last interval, else office hours. */
function nextInterval(hours: Hours): Hours[number] {
  const last = hours.at(-1);
  return last && !runsOver(last) && last[1] < '22:00' ? [last[1], '22:00'] : FIRST;
}

/** The open hours of one day: from and to, as many as it takes; none means closed. */
export function HoursEditor(props: {
  /** Place in the calendar: "weekly.mon". */
  place: string;
  name: string;
  /** Of the day after: night shifts end there. */
  next: string;
  hours: Hours;
  disabled: boolean;
  change: (hours: Hours) => void;
}) {
  const { place, name, hours, disabled, change } = props;
  const announce = useAnnounce();
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const fault = useFault(place);
  const set = (at: number, part: 0 | 1, time: string) =>
    change(
      hours.map((one, index): [string, string] =>
        index === at ? (part === 0 ? [time, one[1]] : [one[0], time]) : one,
      ),
    );
  const more = disabled ? null : (
    <Button
      ref={add}
      appearance="subtle"
      spacing="compact"
      aria-label={hours.length === 0 ? words.openDay(name) : words.addTo(name)}
      onClick={() => {
        setAdded(hours.length);
        change([...hours, nextInterval(hours)]);
      }}
    >
      {hours.length === 0 ? words.open : words.add}
    </Button>
  );
  return (
    <div className="cal-hours" role="group" aria-label={name}>
      {hours.map((interval, at) => (
        <div key={at} className="cal-interval">
          <TimeField
            label={words.from(name, at)}
            place={`${place}[${at}][0]`}
            value={interval[0]}
            disabled={disabled}
            autoFocus={added === at}
            change={(time) => set(at, 0, time)}
          />
          <span>{words.to}</span>
          <TimeField
            label={words.until(name, at)}
            place={`${place}[${at}][1]`}
            value={interval[1]}
            disabled={disabled}
            change={(time) => set(at, 1, time)}
          />
          {disabled ? null : (
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={words.removeOf(name, interval[0], interval[1])}
              onClick={() => {
                setAdded(null);
                change(hours.filter((_, index) => index !== at));
                announce(words.removed(name));
                // The button moves to the interval that is last then.
                setTimeout(() => add.current?.focus());
              }}
            >
              ✕
            </Button>
          )}
          {at === hours.length - 1 ? more : null}
          {runsOver(interval) ? (
            <span className="small subtle cal-over">{words.over(props.next)}</span>
          ) : null}
        </div>
      ))}
      {hours.length === 0 ? (
        <div className="cal-interval">
          <span className="subtle">{words.closed}</span>
          {more}
        </div>
      ) : null}
      <FieldError id={`fault-${place}`}>{fault ?? null}</FieldError>
    </div>
  );
}
