import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useState } from 'react';
import { removeWidget, saveWidget, type Dashboard } from '../api/sandbox';
import { AppFrame } from '../apps/app-frame';
import { WidgetSetup } from './widget-setup';

/** One widget on the dashboard, as it is looked at or set up. */
export function WidgetCard({
  widget,
  refresh,
}: {
  widget: Dashboard['widgets'][number];
  refresh: () => void;
}) {
  const [editing, setEditing] = useState(false);
  const { id, module, config } = widget;
  const save = useCallback(
    async (next: unknown) => {
      if (next !== null) await saveWidget(id, next);
      return { widgetId: id };
    },
    [id],
  );
  const done = useCallback(() => {
    setEditing(false);
    refresh();
  }, [refresh]);
  const ids = useMemo(() => ({ widgetId: id }), [id]);
  if (editing) return <WidgetSetup module={module} widgetId={id} config={config} save={save} done={done} />;
  return (
    <section className="card" aria-label={module.title} data-widget={id}>
      <div className="row">
        <h2>{module.title}</h2>
        <span className="spring" />
        {module.editSrc && (
          <Button spacing="compact" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
        <Button spacing="compact" onClick={() => void removeWidget(id).then(refresh)}>
          Remove
        </Button>
      </div>
      {/* A widget reads its config once: another config is another frame. */}
      <AppFrame key={JSON.stringify(config)} module={module} ids={ids} />
    </section>
  );
}
