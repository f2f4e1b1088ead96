import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { dayName, dayNumber } from '../../format/iso-day';
import { text } from '../../text';
import { useAnnounce } from '../announcer';
import { FormField } from '../form-field';
import { useSight } from '../viewer-context';
import type { RecurrenceProps } from './recurrence-field';

const words = text.recurrence;

/** Days on which it doesn't come. They are kept with the time of the start, as RFC 5545 compares starts. */
export function ExceptDays({ value, change }: RecurrenceProps) {
  const { locale } = useSight();
  const announce = useAnnounce();
  const [day, setDay] = useState('');
  const { except } = value;
  const put = (next: readonly string[]) => change({ ...value, except: [...next].sort() });
  return (
    <div className="stack-tight">
      <div className="recurrence-days">
        <FormField label={words.except}>
          {(field) => (
            <TextField
              {...field}
              type="date"
              isCompact
              value={day}
              onChange={({ currentTarget }) => setDay(currentTarget.value)}
            />
          )}
        </FormField>
        <Button
          isDisabled={dayNumber(day) === null || except.some((one) => one.startsWith(day))}
          onClick={() => {
            put([...except, `${day}${value.start.slice(10)}`]);
            setDay('');
          }}
        >
          {words.leaveOut}
        </Button>
      </div>
      {except.length === 0 ? null : (
        <ul className="plain-list recurrence-except">
          {except.map((one) => {
            const name = dayName(one.slice(0, 10), locale);
            return (
              <li key={one}>
                {name}
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={words.putBack(name)}
                  onClick={() => {
                    put(except.filter((other) => other !== one));
                    announce(words.putBack(name));
                  }}
                >
                  ✕
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
