import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useEffect, useRef, useState } from 'react';
import type { VoteValue } from '../../../../../src/contract/change';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { isReason } from '../why-form';
import { ConditionFields } from './condition-fields';

const words = text.change.vote;

export type BallotKind = 'conditions' | 'reject' | 'change';
const HELP = { conditions: words.whyConditions, reject: words.whyReject, change: words.whyChange };

/** What a voter has written: it outlives the form, which goes while they look at what was edited meanwhile. */
export interface BallotDraft {
  readonly reason: string;
  readonly conditions: readonly string[];
}

/** Asks for the reason that a rejection or a changed vote must carry, for conditions, and for the vote if there is a choice. */
export function BallotForm(props: {
  kind: BallotKind;
  choices: readonly VoteValue[];
  sending: boolean;
  /** What was written before; null: nothing. */
  draft: BallotDraft | null;
  onWrite: (draft: BallotDraft) => void;
  onSend: (vote: VoteValue, reason: string, conditions: readonly string[]) => void;
  onCancel: () => void;
}) {
  const { kind, choices, sending, onWrite } = props;
  const { reason, conditions } = props.draft ?? { reason: '', conditions: kind === 'conditions' ? [''] : [] };
  const [missing, setMissing] = useState<'reason' | 'conditions' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const written = conditions.map((one) => one.trim()).filter((one) => one !== '');
  const send = (vote: VoteValue) => {
    if (kind === 'conditions' && written.length === 0) return setMissing('conditions');
    if (kind === 'conditions' ? reason.trim() !== '' && !isReason(reason) : !isReason(reason))
      return setMissing('reason');
    props.onSend(vote, reason.trim(), vote === 'approve' ? written : []);
  };
  const label = (vote: VoteValue) =>
    vote === 'approve' && written.length > 0
      ? words.conditions.confirm(written.length)
      : kind === 'conditions'
        ? words.conditions.confirm(1)
        : words.confirm[vote];
  return (
    <form ref={form} className="stack-tight form-box" onSubmit={(event) => event.preventDefault()}>
      {kind === 'conditions' ? (
        <ConditionFields
          conditions={conditions}
          error={missing === 'conditions' ? words.conditions.needed : null}
          onChange={(next) => {
            onWrite({ reason, conditions: next });
            setMissing(null);
          }}
        />
      ) : null}
      <FormField
        label={words.reason}
        help={HELP[kind]}
        error={missing === 'reason' ? words.reasonNeeded : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            value={reason}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => {
              onWrite({ reason: event.currentTarget.value, conditions });
              setMissing(null);
            }}
          />
        )}
      </FormField>
      {kind === 'change' && choices.includes('approve') ? (
        <ConditionFields
          conditions={conditions}
          error={null}
          onChange={(next) => onWrite({ reason, conditions: next })}
        />
      ) : null}
      <div className="row">
        {choices.map((vote, index) => (
          <Button
            key={vote}
            type="button"
            appearance={index === 0 ? 'primary' : 'default'}
            isDisabled={sending}
            onClick={() => send(vote)}
          >
            {label(vote)}
          </Button>
        ))}
        <Button type="button" appearance="subtle" isDisabled={sending} onClick={props.onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
