import TextField from '@atlaskit/textfield/text-field';
import { FormField } from '../../../components/form-field';

/** A date and a time on the viewer's own clock. `value` as the browser writes it: "2026-11-22T14:05". */
export function MomentField(props: {
  label: string;
  help: string;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange, ...field } = props;
  return (
    <FormField {...field}>
      {(ties) => (
        <TextField
          {...ties}
          type="datetime-local"
          width="medium"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </FormField>
  );
}
