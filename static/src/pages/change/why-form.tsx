import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  /** An empty reason is one, too. */
  optional?: boolean | undefined;
  appearance?: 'primary' | 'warning' | 'danger' | undefined;
  /** What has to be said beside the reason, above it; `tried` once somebody wanted to send it. */
  fields?: ((tried: boolean) => ReactNode) | undefined;
  /** Whether all of that is there. */
  isReady?: boolean | undefined;
}) {
  const { optional = false, appearance = 'primary', fields, isReady = true } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const diff = staleDiff(props.error) ?? [];
  const fits = isReason(reason) || (optional && reason.trim() === '');
  return (
    <form
      ref={form}
      className="stack-tight form-box"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fits && isReady) props.onSend(reason.trim());
      }}
    >
      {fields?.(tried)}
      <FormField label={props.label} help={props.help} error={tried && !fits ? props.needed : undefined}>
        {(field) => (
          <TextArea
            {...field}
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
        <Button type="submit" appearance={appearance} isLoading={props.sending}>
          {props.submit}
        </Button>
        <Button appearance="subtle" isDisabled={props.sending} onClick={props.onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
