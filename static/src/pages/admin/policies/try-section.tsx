import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyTable, PolicyTrial, TriedOn } from '../../../../../src/contract/policies';
import { tryPolicy } from '../../../api/policies';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { text } from '../../../text';
import { sent } from './draft';
import { TryValues, UNKNOWN, type Values } from './try-values';

const words = text.approvalPolicies.try;

function Trial({ trial }: { trial: PolicyTrial }) {
  return (
    <div className="card stack-tight" role="status">
      <p className="strong">
        {trial.issueKey ? `${trial.issueKey}: ` : ''}
        {words.row(trial.rows.map(({ name }) => name).join(' + '))}
      </p>
      <p className="small subtle">
        {words.asked}: {trial.input}
      </p>
      <ul>
        {[...trial.because, ...trial.stages].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** A change by its key, or values that a change could have, under the table as it is edited. */
export function TrySection({ projectId, table }: { projectId: string; table: PolicyTable }) {
  const [how, setHow] = useState<'key' | 'values'>('key');
  const [key, setKey] = useState('');
  const [values, setValues] = useState<Values>(UNKNOWN);
  const { hit, rows } = table;
  const on: TriedOn = how === 'key' ? { issueKey: key.trim() } : values;
  const tried = useMutation({
    mutationFn: () => tryPolicy({ projectId, table: sent({ hit, rows }), on }),
  });
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        if (how === 'values' || key.trim() !== '') tried.mutate();
      }}
    >
      <div>
        <Segmented
          label={words.how}
          options={[
            { value: 'key', label: words.key },
            { value: 'values', label: words.values },
          ]}
          value={how}
          onChange={(next) => {
            setHow(next);
            tried.reset();
          }}
        />
      </div>
      {how === 'key' ? (
        <FormField label={words.keyLabel}>
          {(field) => (
            <TextField
              {...field}
              isCompact
              width="medium"
              autoComplete="off"
              value={key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          )}
        </FormField>
      ) : (
        <TryValues values={values} change={setValues} />
      )}
      <div>
        <Button type="submit" isLoading={tried.isPending}>
          {words.go}
        </Button>
      </div>
      {tried.isError ? <Failure error={tried.error} /> : null}
      {tried.data ? <Trial trial={tried.data} /> : null}
    </form>
  );
}
