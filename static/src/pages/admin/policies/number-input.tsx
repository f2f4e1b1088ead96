import TextField from '@atlaskit/textfield/text-field';
import { useEffect, useState } from 'react';
import { FormField } from '../../../components/form-field';

/** A whole number within bounds; what isn't one leaves the value as it was. `inline`: the label is for screen readers. */
export function NumberInput(props: {
  label: string;
  value: number;
  bounds: readonly [number, number];
  inline?: boolean;
  change: (value: number) => void;
}) {
  const { value, change } = props;
  const [low, high] = props.bounds;
  const [written, setWritten] = useState(String(value));
  const read = /^\d+$/.test(written.trim()) ? Number(written) : Number.NaN;
  const good = read >= low && read <= high;
  useEffect(() => {
    if (good && read !== value) setWritten(String(value));
    // Not after each key: what is typed must not be overwritten.
  }, [value]);
  const input = (ties: object) => (
    <TextField
      {...ties}
      isCompact
      inputMode="numeric"
      autoComplete="off"
      isInvalid={!good}
      value={written}
      onBlur={() => (good ? undefined : setWritten(String(value)))}
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        const next = /^\d+$/.test(currentTarget.value.trim()) ? Number(currentTarget.value) : Number.NaN;
        if (next >= low && next <= high) change(next);
      }}
    />
  );
  return props.inline === true ? (
    input({ 'aria-label': props.label })
  ) : (
    <FormField label={props.label}>{(field) => input(field)}</FormField>
  );
}
