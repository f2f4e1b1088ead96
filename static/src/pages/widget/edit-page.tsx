import { widgetEdit } from '@forge/dashboards-bridge';
import TextField from '@atlaskit/textfield/text-field';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Failure } from '../../components/failure';
import { FormField } from '../../components/form-field';
import { Segmented } from '../../components/segmented';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { findProject, readWidgetConfig, WEEKS, type WidgetConfig } from './config';

const words = text.report.widget;

/** Sets up the widget. The Save button is the dashboard's: this page hands on what would be saved as soon as it is whole. */
export function EditPage() {
  const config = useQuery({ queryKey: ['widget-config'], queryFn: readWidgetConfig, staleTime: Infinity });
  if (config.isPending) return <Skeleton rows={['line', 'line']} />;
  if (config.isError) return <Failure error={config.error} retry={() => void config.refetch()} />;
  return <Form saved={config.data} />;
}

function Form({ saved }: { saved: WidgetConfig | null }) {
  const [key, setKey] = useState(saved?.projectKey ?? '');
  const [weeks, setWeeks] = useState<number>(saved?.weeks ?? WEEKS[1]);
  const [unknown, setUnknown] = useState(false);
  // The dashboard keeps what this answers: all of it is in the widget's own configuration.
  useEffect(() => {
    void widgetEdit.onProductSave((config) => Promise.resolve(config));
  }, []);
  const offer = async (wanted: string, period: number) => {
    const project = wanted === '' ? null : await findProject(wanted);
    setUnknown(wanted !== '' && project === null);
    if (project)
      await widgetEdit.updateConfig({ projectId: project.id, projectKey: project.key, weeks: period });
  };
  return (
    <main className="report widget stack">
      <FormField label={words.key} help={words.keyHelp} error={unknown ? words.unknown(key) : undefined}>
        {(ties) => (
          <TextField
            {...ties}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value.trim().toUpperCase())}
            onBlur={() => void offer(key, weeks)}
          />
        )}
      </FormField>
      <Segmented
        label={words.weeks}
        options={WEEKS.map((value) => ({
          value: String(value),
          label: text.report.compliance.period(value),
        }))}
        value={String(weeks)}
        onChange={(value) => {
          setWeeks(Number(value));
          void offer(key, Number(value));
        }}
      />
    </main>
  );
}
