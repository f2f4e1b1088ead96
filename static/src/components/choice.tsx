import Select from '@atlaskit/select/select';
import { text } from '../text';
import type { FieldTies } from './form-field';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many, with search. */
export function Choice(
  props: FieldTies & {
    options: readonly Option[];
    value: string;
    onChange: (value: string) => void;
    placeholder?: string;
  },
) {
  const chosen = props.options.find((option) => option.value === props.value) ?? null;
  return (
    <Select<Option>
      inputId={props.id}
      aria-describedby={props['aria-describedby']}
      isInvalid={props.isInvalid}
      options={[...props.options]}
      value={chosen}
      placeholder={props.placeholder ?? text.admin.wizard.choosePlaceholder}
      onChange={(option) => props.onChange(option?.value ?? '')}
    />
  );
}
