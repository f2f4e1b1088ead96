import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findChanges, startAuditExport } from '../../../../api/evidence';
import { Choice } from '../../../../components/choice';
import { Failure } from '../../../../components/failure';
import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { isBackwards } from '../find/question';

const words = text.evidence.period;
const QUARTER = 91 * 86_400_000;
const FORMATS = ['csv', 'json'] as const;
const EVERYTHING = {
  key: null,
  projectId: null,
  state: null,
  level: null,
  kind: null,
  from: null,
  to: null,
  cursor: null,
};

/** Asks for a list of a period; the last quarter of a year unless somebody says otherwise. */
export function StartForm({ started }: { started: (jobId: string) => void }) {
  const { now } = useSight();
  const client = useQueryClient();
  const [from, setFrom] = useState(() => new Date(now - QUARTER).toISOString().slice(0, 10));
  const [to, setTo] = useState(() => new Date(now).toISOString().slice(0, 10));
  const [projectId, setProjectId] = useState('');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('csv');
  const [checked, setChecked] = useState(false);
  const known = useQuery({ queryKey: ['audit-projects'], queryFn: () => findChanges(EVERYTHING) });
  const start = useMutation({
    mutationFn: () => startAuditExport({ projectId: projectId || null, from, to, format }),
    onSuccess: (view) => {
      client.setQueryData(['audit-export', view.job.jobId], view);
      started(view.job.jobId);
    },
  });
  const fault =
    from === '' || to === '' ? words.needDays : isBackwards({ from, to }) ? words.badSpan : undefined;
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (fault === undefined) start.mutate();
      }}
    >
      <div className="filters">
        <div className="filter">
          <FormField label={words.project}>
            {(field) => (
              <Choice
                {...field}
                options={[
                  { value: '', label: words.all },
                  ...(known.data?.projects ?? []).map(({ id, key }) => ({ value: id, label: key })),
                ]}
                value={projectId}
                onChange={setProjectId}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.from}>
            {(field) => (
              <TextField
                {...field}
                type="date"
                value={from}
                onChange={({ currentTarget }) => setFrom(currentTarget.value)}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.to} error={checked ? fault : undefined}>
            {(field) => (
              <TextField
                {...field}
                type="date"
                value={to}
                onChange={({ currentTarget }) => setTo(currentTarget.value)}
              />
            )}
          </FormField>
        </div>
      </div>
      <div>
        <Segmented
          label={words.format}
          options={FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
      </div>
      {start.error ? <Failure error={start.error} /> : null}
      <div>
        <Button type="submit" appearance="primary" isLoading={start.isPending}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}
