import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import { text } from '../../../../text';

const words = text.evidence.sample;
const METHODS = ['random', 'byRisk'] as const;
const MOST = 200;

/** How many, how, and with which seed. */
export function SampleForm(props: {
  busy: boolean;
  draw: (request: Omit<RequestOf<'audit.sample'>, 'jobId'>) => void;
}) {
  const [size, setSize] = useState('25');
  const [method, setMethod] = useState<(typeof METHODS)[number]>('byRisk');
  const [seed, setSeed] = useState('');
  const [checked, setChecked] = useState(false);
  const count = Number(size);
  const fault = !Number.isInteger(count) || count < 1 || count > MOST ? words.badSize : undefined;
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (fault === undefined) props.draw({ size: count, method, seed: seed.trim() || null });
      }}
    >
      <div>
        <Segmented
          label={words.method}
          options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
          value={method}
          onChange={setMethod}
        />
        <p className="field-help">{words.methodHelp}</p>
      </div>
      <div className="filters">
        <div className="filter">
          <FormField label={words.size} error={checked ? fault : undefined}>
            {(field) => (
              <TextField
                {...field}
                inputMode="numeric"
                autoComplete="off"
                value={size}
                onChange={({ currentTarget }) => setSize(currentTarget.value)}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.seed} help={words.seedHelp}>
            {(field) => (
              <TextField
                {...field}
                autoComplete="off"
                maxLength={64}
                value={seed}
                onChange={({ currentTarget }) => setSeed(currentTarget.value)}
              />
            )}
          </FormField>
        </div>
      </div>
      <div>
        <Button type="submit" isLoading={props.busy}>
          {words.draw}
        </Button>
      </div>
    </form>
  );
}
