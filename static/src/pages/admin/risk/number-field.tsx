import TextField from '@atlaskit/textfield/text-field';
import { useEffect, useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

/** Up to three decimals, without zeros at the end. */
export const plainNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

function readNumber(written: string, [least, most]: readonly [number, number]): number | null {
  const value = Number(written.trim().replace(',', '.').replace('\u2212', '-'));
  return written.trim() === '' || !(value >= least && value <= most) ? null : value;
}

/** A number within bounds. What can't be taken is named below and leaves the value as it was. */
export function NumberField(props: {
  label: string;
  /** Stands in for a visible label in a dense list. */
  hideLabel?: boolean;
  help?: string;
  value: number;
  bounds: readonly [least: number, most: number];
  disabled?: boolean;
  /** What the linter says of it. */
  error?: string | undefined;
  change: (value: number) => void;
}) {
  const { label, value, bounds, change } = props;
  const [written, setWritten] = useState(() => plainNumber(value));
  const read = readNumber(written, bounds);
  useEffect(() => {
    if (read === null || plainNumber(read) !== plainNumber(value)) setWritten(plainNumber(value));
    // Not after each letter: what is typed must not be overwritten.
  }, [value]);
  const fault =
    read === null ? text.riskModel.numberFault(plainNumber(bounds[0]), plainNumber(bounds[1])) : props.error;
  const input = (field: object) => (
    <TextField
      {...field}
      isCompact
      inputMode="decimal"
      autoComplete="off"
      isDisabled={props.disabled ?? false}
      value={written}
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        const next = readNumber(currentTarget.value, bounds);
        if (next !== null) change(next);
      }}
    />
  );
  if (!props.hideLabel)
    return (
      <FormField label={label} error={fault} {...(props.help ? { help: props.help } : {})}>
        {input}
      </FormField>
    );
  return (
    <div>
      {input({ 'aria-label': label, isInvalid: fault !== undefined })}
      {fault === undefined ? null : <p className="field-error">{fault}</p>}
    </div>
  );
}
