import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.evidence.settings;
/** As Jira writes keys: letters, digits and underscores, a hyphen, a number. */
const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** Names the audit issue by its key, or none. */
export function IssueForm(props: {
  current: string | null;
  busy: boolean;
  save: (key: string | null) => void;
}) {
  const { current, busy, save } = props;
  const [key, setKey] = useState(current ?? '');
  const [checked, setChecked] = useState(false);
  const isBad = !KEY.test(key.trim());
  return (
    <form
      className="stack-tight narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isBad) save(key.trim().toUpperCase());
      }}
    >
      <FormField label={words.issue} help={words.issueHelp} error={checked && isBad ? words.key : undefined}>
        {(field) => (
          <TextField
            {...field}
            autoComplete="off"
            maxLength={64}
            value={key}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.save}
        </Button>
        {current === null ? null : (
          <Button appearance="subtle" isDisabled={busy} onClick={() => save(null)}>
            {words.clear}
          </Button>
        )}
      </div>
    </form>
  );
}
