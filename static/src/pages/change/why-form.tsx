import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useState } from 'react';
import { staleDiff } from '../../api/answer-failed';
import { Failure } from '../../components/failure';
import { FieldDiffs } from '../../components/field-diffs';
import { FormField } from '../../components/form-field';
import { text } from '../../text';

const SHORTEST = 3;

/** A reason that says something. */
export const isReason = (written: string): boolean => written.trim().length >= SHORTEST;

/** Asks for the reason of something that only people may decide. What was written stays when it is refused. */
export function WhyForm(props: {
  label: string;
  help: string;
  needed: string;
  submit: string;
  sending: boolean;
  error: Error | null;
  failed: string;
  onSend: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const diff = staleDiff(props.error) ?? [];
  return (
    <form
      className="stack-tight form-box"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isReason(reason)) props.onSend(reason.trim());
      }}
    >
      <FormField
        label={props.label}
        help={props.help}
        error={tried && !isReason(reason) ? props.needed : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            autoFocus
            value={reason}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </FormField>
      {props.error ? <Failure error={props.error} title={props.failed} /> : null}
      {diff.length > 0 ? <FieldDiffs diff={diff} before={text.change.diff.seen} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.sending}>
          {props.submit}
        </Button>
        <Button appearance="subtle" isDisabled={props.sending} onClick={props.onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
