import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useEffect, useState } from 'react';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { DAY, HOUR } from '../layout/wall';

const words = text.schedule.move;
const written = (wall: number) => new Date(wall).toISOString();
const NUDGES = [
  { by: -DAY, label: words.dayBack },
  { by: DAY, label: words.dayOn },
  { by: -HOUR, label: words.hourBack },
  { by: HOUR, label: words.hourOn },
] as const;

/** A start by date and time, and steps to earlier and later. `from` in wall time. */
export function TimeForm({ from, change }: { from: number; change: (from: number) => void }) {
  const [date, setDate] = useState(() => written(from).slice(0, 10));
  const [time, setTime] = useState(() => written(from).slice(11, 16));
  useEffect(() => {
    setDate(written(from).slice(0, 10));
    setTime(written(from).slice(11, 16));
  }, [from]);
  const isBad = Number.isNaN(Date.parse(`${date}T${time}Z`));
  const take = (nextDate: string, nextTime: string) => {
    setDate(nextDate);
    setTime(nextTime);
    const wall = Date.parse(`${nextDate}T${nextTime}Z`);
    if (!Number.isNaN(wall)) change(wall);
  };
  return (
    <div className="stack-tight">
      <div className="time-form">
        <FormField label={words.date} error={isBad ? words.badTime : undefined}>
          {(field) => (
            <TextField
              {...field}
              type="date"
              isCompact
              value={date}
              onChange={({ currentTarget }) => take(currentTarget.value, time)}
            />
          )}
        </FormField>
        <FormField label={words.time}>
          {(field) => (
            <TextField
              {...field}
              type="time"
              isCompact
              value={time}
              onChange={({ currentTarget }) => take(date, currentTarget.value)}
            />
          )}
        </FormField>
      </div>
      <div className="row" role="group" aria-label={words.nudges}>
        {NUDGES.map(({ by, label }) => (
          <Button key={by} spacing="compact" onClick={() => change(from + by)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
