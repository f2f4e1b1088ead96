import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState, type FormEvent } from 'react';
import { HttpError } from '../api/http';
import type { FieldMeta, UserBean } from '../api/jira';
import { FieldInput } from './field-input';
import { fromInput, toInput } from './field-value';

interface Props {
  label: string;
  fields: readonly (readonly [id: string, meta: FieldMeta])[];
  values: Readonly<Record<string, unknown>>;
  users: readonly UserBean[];
  /** Sends only what was changed. Throws HttpError with Jira's texts. */
  submit: (changed: Record<string, unknown>) => Promise<void>;
  cancel?: () => void;
}

/** A form over Jira's field descriptions: create, edit and transition screens. Jira's refusals show at their field. */
export function FieldForm({ label, fields, values, users, submit, cancel }: Props) {
  const initial = () => Object.fromEntries(fields.map(([id, meta]) => [id, toInput(id, meta, values[id])]));
  const [texts, setTexts] = useState<Record<string, string>>(initial);
  const [error, setError] = useState<HttpError | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const before = initial();
    const changed = fields.filter(([id]) => texts[id] !== before[id]);
    setBusy(true);
    setError(null);
    try {
      await submit(
        Object.fromEntries(changed.map(([id, meta]) => [id, fromInput(id, meta, texts[id] ?? '')])),
      );
    } catch (thrown) {
      setError(thrown instanceof HttpError ? thrown : new HttpError(0, [(thrown as Error).message]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="field-form" onSubmit={(event) => void send(event)} aria-label={label}>
      {error && (
        <div role="alert">
          <SectionMessage appearance="error" title="Jira refused this">
            {error.messages.map((message) => (
              <p key={message} className="preserve">
                {message}
              </p>
            ))}
            {Object.entries(error.fields).map(([id, message]) => (
              <p key={id}>{message}</p>
            ))}
          </SectionMessage>
        </div>
      )}
      {fields.map(([id, meta]) => (
        <FieldInput
          key={id}
          id={id}
          meta={meta}
          users={users}
          value={texts[id] ?? ''}
          change={(text) => setTexts((now) => ({ ...now, [id]: text }))}
        />
      ))}
      <div className="row">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {busy ? 'Working ...' : label}
        </Button>
        {cancel && (
          <Button appearance="subtle" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
