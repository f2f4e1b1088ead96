import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { GateView } from '../../../../../src/contract/admin';
import { FormField } from '../../../components/form-field';
import { Moment } from '../../../components/moment';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';

const words = text.admin.gatePage;
const SHORTEST = 3;
const MONTH = 30 * 86_400_000;

export interface Attestation {
  readonly reason: string;
  /** Instant; the end of the day that was given, in UTC. */
  readonly until: string;
}

/** Asks once more before enforcing, and has the changes that were submitted before attested in one go. */
export function EnforceForm(props: {
  grandfathered: GateView['grandfathered'];
  busy: boolean;
  cancel: () => void;
  send: (attest: Attestation | null) => void;
}) {
  const { grandfathered, busy, cancel, send } = props;
  const { now } = useSight();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => new Date(now + MONTH).toISOString().slice(0, 10));
  const [checked, setChecked] = useState(false);
  const needed = grandfathered.length > 0;
  const badReason = needed && reason.trim().length < SHORTEST;
  const end = Date.parse(`${until}T23:59:59.000Z`);
  const badDate = needed && !(end > now);
  const submit = () => {
    setChecked(true);
    if (badReason || badDate) return;
    send(needed ? { reason: reason.trim(), until: new Date(end).toISOString() } : null);
  };
  return (
    <SectionMessage appearance="warning" title={words.confirmEnforce} headingLevel="h3">
      <form
        className="stack-tight form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{words.confirmEnforceWhy}</p>
        {needed ? (
          <>
            <h4>
              {words.grandfathered} ({grandfathered.length})
            </h4>
            <p>{words.grandfatheredWhy}</p>
            <ul>
              {grandfathered.map((one) => (
                <li key={one.issueId}>
                  {one.issueKey}, <Moment at={one.submittedAt} />
                </li>
              ))}
            </ul>
            <FormField label={words.attest} error={checked && badReason ? words.reasonNeeded : undefined}>
              {(field) => (
                <TextArea
                  {...field}
                  minimumRows={2}
                  maxLength={2000}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </FormField>
            <FormField label={words.until} error={checked && badDate ? words.dateNeeded : undefined}>
              {(field) => (
                <TextField
                  {...field}
                  type="date"
                  width="medium"
                  value={until}
                  onChange={(event) => setUntil(event.currentTarget.value)}
                />
              )}
            </FormField>
          </>
        ) : null}
        <div className="row">
          <Button type="submit" appearance="primary" isLoading={busy} autoFocus={!needed}>
            {words.confirmYes}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {text.common.cancel}
          </Button>
        </div>
      </form>
    </SectionMessage>
  );
}
