import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useId, useState } from 'react';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { FieldError } from '../../../components/field-error';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

type Verdict = RequestOf<'admin.closeDecision'>['verdict'];
const VERDICTS: readonly Verdict[] = ['came', 'partly', 'not'];
const SHORTEST = 3;
const words = text.insight.benefit;

/** Whether the benefit of a decision came, and what was seen. */
export function CloseForm(props: {
  busy: boolean;
  cancel: () => void;
  send: (verdict: Verdict, note: string) => void;
}) {
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const short = note.trim().length < SHORTEST;
  return (
    <form
      className="stack-tight form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (verdict !== null && !short) props.send(verdict, note.trim());
      }}
    >
      <fieldset className="practice-list" aria-describedby={`${id}-error`}>
        <legend className="label">{words.verdict}</legend>
        {VERDICTS.map((one) => (
          <label key={one} className="practice">
            <input
              type="radio"
              name={id}
              // The form was asked for: its first control takes the focus.
              autoFocus={one === 'came'}
              checked={verdict === one}
              onChange={() => setVerdict(one)}
            />
            <span>{words.verdicts[one]}</span>
          </label>
        ))}
      </fieldset>
      <FieldError id={`${id}-error`}>{checked && verdict === null ? words.verdictNeeded : null}</FieldError>
      <FormField label={words.note} error={checked && short ? words.noteNeeded : undefined}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.busy}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
