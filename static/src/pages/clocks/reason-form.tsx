import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useState } from 'react';
import type { BreachNoteView, ClocksView } from '../../../../src/contract/clocks';
import { FormField } from '../../components/form-field';
import { text } from '../../text';

const words = text.clocks.breach;

/** Asks for the code and a note. A native list: the frame is too low for one that is drawn inside it. */
export function ReasonForm(props: {
  codes: ClocksView['breachCodes'];
  reason: BreachNoteView['reason'];
  sending: boolean;
  onSend: (reason: { code: string; note: string }) => void;
  onCancel: () => void;
}) {
  const { codes, reason, sending, onSend, onCancel } = props;
  const [code, setCode] = useState(reason?.code ?? '');
  const [note, setNote] = useState(reason?.note ?? '');
  const [missing, setMissing] = useState(false);
  // A code that was taken out of the list since stays as it was written, but can't be chosen anew.
  const known = codes.some(({ id }) => id === code);
  const send = () => (known ? onSend({ code, note: note.trim() }) : setMissing(true));
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormField label={words.code} error={missing ? words.codeNeeded : undefined}>
        {({ id, isInvalid, 'aria-describedby': describedBy }) => (
          <select
            id={id}
            autoFocus
            className="code-select"
            aria-invalid={isInvalid}
            aria-describedby={describedBy}
            value={known ? code : ''}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setMissing(false);
            }}
          >
            <option value="" disabled>
              {words.choose}
            </option>
            {codes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={words.note} help={words.noteHelp}>
        {(field) => (
          <TextArea
            {...field}
            value={note}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.save}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
