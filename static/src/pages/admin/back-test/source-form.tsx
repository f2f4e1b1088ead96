import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useId, useState, type ReactNode } from 'react';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { LogForm, type ReadyLog } from './log-form';

const words = text.backTest;
const KINDS = ['project', 'upload'] as const;
export type Source = RequestOf<'backTest.start'>['source'];
const MOST_DAYS = 366;

/** Which tickets the rules are tested on. */
export function SourceForm(props: {
  projectId: string;
  busy: boolean;
  problem: ReactNode;
  start: (source: Source) => void;
}) {
  const id = useId();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('project');
  const [days, setDays] = useState('90');
  const [log, setLog] = useState<ReadyLog | null>(null);
  const [checked, setChecked] = useState(false);
  const count = Number(days);
  const badDays = !Number.isInteger(count) || count < 1 || count > MOST_DAYS;
  const submit = () => {
    setChecked(true);
    if (kind === 'project' && !badDays) props.start({ kind, days: count });
    if (kind === 'upload' && log) props.start({ kind, uploadId: log.uploadId });
  };
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className="practice-list">
        <legend className="label">{words.source}</legend>
        {KINDS.map((one) => (
          <label key={one} className="practice">
            <input type="radio" name={id} checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <span className="strong">{words.sources[one].name}</span>{' '}
              <span className="subtle">{words.sources[one].why}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'project' ? (
        <FormField label={words.days} error={checked && badDays ? words.daysFault : undefined}>
          {(field) => (
            <TextField
              {...field}
              type="number"
              min={1}
              max={MOST_DAYS}
              width="small"
              value={days}
              onChange={({ currentTarget }) => setDays(currentTarget.value)}
            />
          )}
        </FormField>
      ) : (
        <LogForm projectId={props.projectId} ready={log} missing={checked} change={setLog} />
      )}
      {props.problem}
      <div>
        <Button type="submit" appearance="primary" isLoading={props.busy}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}
