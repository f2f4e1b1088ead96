import { useId, useState } from 'react';
import { readWallTime } from '../../../../format/wall-time';
import { useFault } from '../faults';

/** A wall time, written as people do. What can't be read is handed on as it is, for the check to name it. */
export function TimeField(props: {
  label: string;
  /** Its place in the calendar: "weekly.mon[0][1]". */
  place: string;
  value: string;
  disabled: boolean;
  autoFocus?: boolean;
  change: (time: string) => void;
}) {
  const { value, change } = props;
  const id = useId();
  const fault = useFault(props.place);
  // While somebody writes, what they wrote; else the value.
  const [written, setWritten] = useState<string | null>(null);
  const shown = written === null ? fault : undefined;
  return (
    <span className="cal-time">
      <input
        type="text"
        className={`sla-target${shown === undefined ? '' : ' sla-target-wrong'}`}
        aria-label={props.label}
        aria-invalid={shown !== undefined}
        aria-describedby={`${id}-fault`}
        autoComplete="off"
        maxLength={12}
        disabled={props.disabled}
        autoFocus={props.autoFocus}
        value={written ?? value}
        onFocus={(event) => {
          setWritten(value);
          event.currentTarget.select();
        }}
        onBlur={() => setWritten(null)}
        onChange={({ currentTarget }) => {
          setWritten(currentTarget.value);
          change(readWallTime(currentTarget.value) ?? currentTarget.value.trim());
        }}
      />
      <span id={`${id}-fault`} className="field-error">
        {shown}
      </span>
    </span>
  );
}
