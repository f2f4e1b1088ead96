import CreatableSelect from '@atlaskit/select/creatable-select';
import Select from '@atlaskit/select/select';
import { text } from '../text';
import './pick.css';

export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}
interface Common {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly id?: string | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A value that the options don't have (any more) stays visible under its own name. */
const withMissing = (options: readonly PickOption[], values: readonly string[]): PickOption[] => [
  ...options,
  ...values
    .filter((value) => !options.some((one) => one.value === value))
    .map((value) => ({ value, label: text.sla.editor.conditions.unknown(value) })),
];

const shared = (props: Common) => ({
  ...(props.id === undefined ? {} : { inputId: props.id }),
  'aria-label': props.label,
  'aria-describedby': props.describedBy,
  clearControlLabel: text.common.clear(props.label),
  isInvalid: props.isInvalid ?? false,
  isDisabled: props.isDisabled ?? false,
  autoFocus: props.autoFocus ?? false,
  placeholder: props.placeholder ?? text.sla.editor.conditions.choose,
  spacing: 'compact' as const,
  isOptionDisabled: (option: PickOption) => option.isDisabled === true,
});

/** One of many, with search, for a form that is dense: the label is for screen readers. */
export function Pick(props: Common & { value: string; change: (value: string) => void }) {
  const options = withMissing(props.options, props.value === '' ? [] : [props.value]);
  return (
    <Select<PickOption>
      {...shared(props)}
      options={options}
      value={options.find((option) => option.value === props.value) ?? null}
      onChange={(option) => props.change(option?.value ?? '')}
    />
  );
}

interface Many extends Common {
  readonly values: readonly string[];
  readonly change: (values: readonly string[]) => void;
}

/** Several of many, with search. */
export function PickMany(props: Many) {
  const options = withMissing(props.options, props.values);
  return (
    <Select<PickOption, true>
      {...shared(props)}
      className="pick-many"
      isMulti
      options={options}
      value={props.values.flatMap((value) => options.find((option) => option.value === value) ?? [])}
      onChange={(chosen) => props.change(chosen.map((option) => option.value))}
    />
  );
}

/** Several texts, written or chosen from those that are known: labels, for example. */
export function WriteMany(props: Many) {
  const plain = (value: string): PickOption => ({ value, label: value });
  return (
    <CreatableSelect<PickOption, true>
      {...shared(props)}
      className="pick-many"
      isMulti
      placeholder={text.sla.editor.conditions.write}
      options={[...props.options]}
      value={props.values.map(
        (value) => props.options.find((option) => option.value === value) ?? plain(value),
      )}
      onChange={(chosen) => props.change(chosen.map((option) => option.value))}
    />
  );
}
