import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

/** A whole number within bounds. What is none is marked and not taken. */
export function NumberField(props: {
  label: string;
  help?: string;
  value: number;
  least: number;
  most: number;
  error: string | undefined;
  change: (value: number) => void;
}) {
  const { value, least, most, change } = props;
  const [written, write] = useState<string | null>(null);
  const shown = written ?? String(value);
  const fits = (one: string) => /^\d+$/.test(one.trim()) && Number(one) >= least && Number(one) <= most;
  return (
    <FormField
      label={props.label}
      {...(props.help === undefined ? {} : { help: props.help })}
      error={fits(shown) ? props.error : text.cabBoards.editor.number(least, most)}
    >
      {(field) => (
        <TextField
          {...field}
          type="number"
          width="small"
          min={least}
          max={most}
          value={shown}
          onBlur={() => (fits(shown) ? write(null) : undefined)}
          onChange={({ currentTarget }) => {
            write(currentTarget.value);
            if (fits(currentTarget.value)) change(Number(currentTarget.value));
          }}
        />
      )}
    </FormField>
  );
}
