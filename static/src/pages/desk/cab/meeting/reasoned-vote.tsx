import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useEffect, useRef, useState } from 'react';
import type { VoteValue } from '../../../../../../src/contract/approval-view';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { isReason } from '../../../change/why-form';
import { useKeptText } from './use-kept-text';

const words = text.cab.vote;

/** A vote that needs a reason, which is kept until it is recorded. */
export function ReasonedVote(props: {
  keep: string;
  choices: readonly VoteValue[];
  help: string;
  sending: boolean;
  send: (vote: VoteValue, reason: string) => void;
  cancel: () => void;
}) {
  const [reason, write] = useKeptText(props.keep);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const fits = isReason(reason);
  return (
    <div ref={box} className="form-box stack-tight">
      <FormField label={words.reason} help={props.help} error={tried && !fits ? words.needed : undefined}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        {props.choices.map((choice, index) => (
          <Button
            key={choice}
            appearance={index === 0 ? 'primary' : 'default'}
            isDisabled={props.sending}
            onClick={() => {
              setTried(true);
              if (fits) props.send(choice, reason.trim());
              else box.current?.querySelector('textarea')?.focus();
            }}
          >
            {words.submit[choice]}
          </Button>
        ))}
        <Button appearance="subtle" isDisabled={props.sending} onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
