import TextField from '@atlaskit/textfield/text-field';
import { useEffect, useState } from 'react';
import { parseDuration, writeDuration } from '../format/parse-duration';
import { text } from '../text';
import { FormField } from './form-field';

/** A duration written as people say it. What can't be read is named below and leaves the value as it was. */
export function DurationField(props: {
  label: string;
  /** Milliseconds. */
  value: number;
  /** Milliseconds of a day; 0 where days can't be counted. */
  dayLength: number;
  help?: string;
  change: (ms: number) => void;
}) {
  const { value, dayLength, change } = props;
  const [written, setWritten] = useState(() => writeDuration(value, dayLength));
  const [left, setLeft] = useState(false);
  const parsed = parseDuration(written, dayLength);
  const says = 'ms' in parsed ? parsed.ms : null;
  useEffect(() => {
    // Changed from outside, or a day has become longer or shorter.
    if (says !== null && says !== value) setWritten(writeDuration(value, dayLength));
    // Not after each letter: what is typed must not be overwritten.
  }, [value, dayLength]);
  const error = left && 'fault' in parsed ? text.sla.editor.duration[parsed.fault] : undefined;
  return (
    <FormField label={props.label} error={error} {...(props.help ? { help: props.help } : {})}>
      {(field) => (
        <TextField
          {...field}
          isCompact
          autoComplete="off"
          value={written}
          onBlur={() => setLeft(true)}
          onChange={({ currentTarget }) => {
            setWritten(currentTarget.value);
            const next = parseDuration(currentTarget.value, dayLength);
            if ('ms' in next) change(next.ms);
          }}
        />
      )}
    </FormField>
  );
}
