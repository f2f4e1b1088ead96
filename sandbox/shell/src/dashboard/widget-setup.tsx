import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
import { AppFrame } from '../apps/app-frame';
import { announce } from '../apps/flags';
import type { AppModule } from '../api/sandbox';
import type { WidgetHost } from '../apps/bridge-host';

/** The app's page for setting up a widget. Save and Cancel are the dashboard's, as in Atlassian Home. */
export function WidgetSetup({
  module,
  widgetId,
  config,
  save,
  done,
}: {
  module: AppModule;
  /** Absent while the widget is being added. */
  widgetId?: string;
  config: Record<string, unknown> | null;
  /** Keeps the config, null when the app keeps nothing in the product. */
  save: (config: unknown) => Promise<{ widgetId: string }>;
  done: () => void;
}) {
  const draft = useRef<unknown>(config ?? {});
  const [pressed, setPressed] = useState<{ config: unknown } | null>(null);
  const host = useMemo<WidgetHost>(
    () => ({
      updateConfig: (next) => void (draft.current = next),
      save,
      saved: done,
      failed(message) {
        setPressed(null);
        announce({ title: 'The widget was not saved', description: message, appearance: 'error' });
      },
    }),
    [save, done],
  );
  const ids = useMemo(() => ({ ...(widgetId ? { widgetId } : {}), entryPoint: 'edit' as const }), [widgetId]);
  return (
    <section className="card" aria-label={`Set up ${module.title}`}>
      <h2>Set up {module.title}</h2>
      <AppFrame module={module} ids={ids} widget={host} save={pressed} />
      <div className="row">
        <Button
          appearance="primary"
          isDisabled={pressed !== null}
          onClick={() => setPressed({ config: draft.current })}
        >
          Save
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </section>
  );
}
