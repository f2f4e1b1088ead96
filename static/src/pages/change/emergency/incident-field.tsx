import TextField from '@atlaskit/textfield/text-field';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.changeEmergency.declare;

/** "OPS-17": whether there is such an issue, Jira tells. */
export const isKey = (written: string): boolean => /^[a-z][a-z0-9_]*-\d+$/i.test(written.trim());

/** The key of an open major incident. */
export const IncidentField = (props: { value: string; change: (key: string) => void; tried: boolean }) => (
  <FormField
    label={words.key}
    help={words.keyHelp}
    error={props.tried && !isKey(props.value) ? words.keyNeeded : undefined}
  >
    {(field) => (
      <TextField
        {...field}
        width="small"
        value={props.value}
        onChange={({ currentTarget }) => props.change(currentTarget.value)}
      />
    )}
  </FormField>
);
