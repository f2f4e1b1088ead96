import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useState } from 'react';
import { FormField } from '../../components/form-field';
import { text } from '../../text';

const words = text.clocks.breach;

/** Asks why a miss is excused, or why its excuse is taken back. */
export function ExcuseForm(props: {
  /** Whether it is excused now. */
  excused: boolean;
  sending: boolean;
  onSend: (why: string) => void;
  onCancel: () => void;
}) {
  const { excused, sending, onSend, onCancel } = props;
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const written = why.trim();
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (written === '') setMissing(true);
        else onSend(written);
      }}
    >
      <FormField
        label={excused ? words.takeBackWhy : words.excuseWhy}
        help={excused ? words.takeBackHelp : words.excuseHelp}
        error={missing ? words.whyNeeded : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            autoFocus
            value={why}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => {
              setWhy(event.currentTarget.value);
              setMissing(false);
            }}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {excused ? words.takeBack : words.excuse}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
