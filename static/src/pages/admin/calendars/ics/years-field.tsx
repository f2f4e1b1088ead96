import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';

const words = text.calendars.ics;
const MOST_YEARS = 20;

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Two years that can be worked with; null otherwise. */
function readYears(from: string, to: string): Years | null {
  const years = { from: Number(from), to: Number(to) };
  const isYear = (year: number) => Number.isInteger(year) && year >= 1970 && year <= 2200;
  const fits = isYear(years.from) && isYear(years.to) && years.to >= years.from;
  return fits && years.to - years.from < MOST_YEARS ? years : null;
}

/** The years whose holidays are taken: those that repeat have no end of their own. */
export function YearsField({ years, change }: { years: Years; change: (years: Years) => void }) {
  const [written, setWritten] = useState({ from: String(years.from), to: String(years.to) });
  const set = (part: Partial<typeof written>) => {
    const next = { ...written, ...part };
    setWritten(next);
    const read = readYears(next.from, next.to);
    if (read) change(read);
  };
  const error = readYears(written.from, written.to) ? undefined : words.yearsFault;
  const field = (name: 'from' | 'to', label: string, fault: string | undefined) => (
    <FormField label={label} error={fault}>
      {(ties) => (
        <TextField
          {...ties}
          type="number"
          isCompact
          width="xsmall"
          min={1970}
          max={2200}
          value={written[name]}
          onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
        />
      )}
    </FormField>
  );
  return (
    <div className="cal-years">
      {field('from', words.fromYear, error)}
      {field('to', words.toYear, undefined)}
    </div>
  );
}
