import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.health.letters.form;
const SHORTEST = 3;

/** Takes a letter away, with a reason for the record. */
export function DiscardForm(props: {
  what: string;
  busy: boolean;
  cancel: () => void;
  discard: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  return (
    <form
      className="card stack-tight"
      noValidate
      aria-label={words.title(props.what)}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isShort) props.discard(reason.trim());
      }}
    >
      <p className="strong">{words.title(props.what)}</p>
      <p className="subtle">{words.why}</p>
      <FormField label={words.reason} error={checked && isShort ? words.short : undefined}>
        {(field) => (
          <TextField
            {...field}
            autoFocus
            autoComplete="off"
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="danger" isLoading={props.busy}>
          {words.yes}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
