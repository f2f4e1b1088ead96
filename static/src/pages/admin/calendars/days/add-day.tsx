import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useRef, useState } from 'react';
import { FormField } from '../../../../components/form-field';
import { dayNumber } from '../../../../format/iso-day';
import { text } from '../../../../text';

const words = text.calendars.holidays;

/** A date to add to a list; one that is there already is said instead. The focus stays for the next one. */
export function AddDay(props: {
  label: string;
  addLabel: string;
  known: readonly string[];
  add: (date: string) => void;
}) {
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isBad = dayNumber(date) === null;
        const isKnown = props.known.includes(date);
        setProblem(isBad ? words.dateNeeded : isKnown ? words.isThere : undefined);
        input.current?.focus();
        if (isBad || isKnown) return;
        props.add(date);
        setDate('');
      }}
    >
      <FormField label={props.label} error={problem}>
        {(field) => (
          <div className="row">
            <TextField
              {...field}
              ref={input}
              type="date"
              width="small"
              isCompact
              min="1970-01-01"
              max="2200-12-31"
              value={date}
              onChange={({ currentTarget }) => setDate(currentTarget.value)}
            />
            <Button type="submit" spacing="compact" aria-label={words.addWhat(props.label)}>
              {props.addLabel}
            </Button>
          </div>
        )}
      </FormField>
    </form>
  );
}
