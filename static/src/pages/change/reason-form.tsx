import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useId, useState } from 'react';
import type { VoteValue } from '../../../../src/contract/change';
import { FieldError } from '../../components/field-error';
import { text } from '../../text';

const words = text.change.vote;
const SHORTEST = 3;

/** Asks for the reason that a rejection or a changed vote must carry, and for the vote if there is a choice. */
export function ReasonForm(props: {
  help: string;
  choices: readonly VoteValue[];
  sending: boolean;
  onSend: (vote: VoteValue, reason: string) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (vote: VoteValue) => {
    const written = reason.trim();
    if (written.length < SHORTEST) return setMissing(true);
    props.onSend(vote, written);
  };
  return (
    <form className="stack-tight" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label className="label" htmlFor={id}>
          {words.reason}
        </label>
        <TextArea
          id={id}
          autoFocus
          value={reason}
          maxLength={2000}
          minimumRows={2}
          isInvalid={missing}
          aria-describedby={`${id}-help ${id}-error`}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <p className="field-help" id={`${id}-help`}>
          {props.help}
        </p>
        <FieldError id={`${id}-error`}>{missing ? words.reasonNeeded : null}</FieldError>
      </div>
      <div className="row">
        {props.choices.map((vote, index) => (
          <Button
            key={vote}
            type="button"
            appearance={index === 0 ? 'primary' : 'default'}
            isDisabled={props.sending}
            onClick={() => send(vote)}
          >
            {words.confirm[vote]}
          </Button>
        ))}
        <Button type="button" appearance="subtle" isDisabled={props.sending} onClick={props.onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
