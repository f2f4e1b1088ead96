import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.deployGate.rotate;
const DAY_HOURS = 24;

/** Asks for how long the old secret shall serve beside the new one. */
export function RotateForm(props: {
  name: string;
  busy: boolean;
  cancel: () => void;
  rotate: (overlapHours: number) => void;
}) {
  const [hours, setHours] = useState(DAY_HOURS);
  return (
    <div className="stack-tight form" role="group" aria-label={words.title(props.name)}>
      <p className="strong">{words.title(props.name)}</p>
      <p className="subtle">{words.why}</p>
      <FormField label={words.hours}>
        {(field) => (
          <Choice
            {...field}
            options={Object.entries(words.choices).map(([value, label]) => ({ value, label }))}
            value={String(hours)}
            onChange={(value) => setHours(Number(value))}
          />
        )}
      </FormField>
      <div className="row">
        <Button appearance="primary" autoFocus isLoading={props.busy} onClick={() => props.rotate(hours)}>
          {words.yes}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
