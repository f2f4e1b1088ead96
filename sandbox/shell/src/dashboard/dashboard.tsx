import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { addWidget, getDashboard, type AppModule } from '../api/sandbox';
import { announce } from '../apps/flags';
import { Failure } from '../layout/failure';
import { WidgetCard } from './widget-card';
import { WidgetSetup } from './widget-setup';

/** A dashboard of widgets of the app: add, set up, take away. */
export function DashboardPage() {
  const client = useQueryClient();
  const dashboard = useQuery({ queryKey: ['dashboard'], queryFn: getDashboard });
  const [adding, setAdding] = useState<AppModule | null>(null);
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: ['dashboard'] }), [client]);
  const done = useCallback(() => {
    setAdding(null);
    refresh();
  }, [refresh]);
  const create = useCallback(
    async (config: unknown) => ({ widgetId: (await addWidget(adding?.key ?? '', config)).id }),
    [adding],
  );
  if (dashboard.isError)
    return (
      <Failure
        title="The dashboard can't be shown"
        error={dashboard.error}
        retry={() => void dashboard.refetch()}
      />
    );
  if (dashboard.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the dashboard" />
      </main>
    );
  const add = async (module: AppModule) => {
    if (module.editSrc) return setAdding(module);
    try {
      await addWidget(module.key, null);
      refresh();
    } catch (error) {
      announce({
        title: 'The widget was not added',
        description: (error as Error).message,
        appearance: 'error',
      });
    }
  };
  const { widgets, available } = dashboard.data;
  return (
    <main className="page wide">
      <div className="row">
        <h1>Dashboard</h1>
        <span className="spring" />
        {available.map((module) => (
          <Button key={module.key} isDisabled={adding !== null} onClick={() => void add(module)}>
            {`Add ${module.title}`}
          </Button>
        ))}
      </div>
      {adding && <WidgetSetup module={adding} config={null} save={create} done={done} />}
      {widgets.length === 0 && !adding && (
        <SectionMessage title="This dashboard is empty">
          <p>
            {available.length > 0
              ? 'Add a widget with the button above.'
              : 'No app brings a widget for dashboards.'}
          </p>
        </SectionMessage>
      )}
      <div className="widgets">
        {widgets.map((widget) => (
          <WidgetCard key={widget.id} widget={widget} refresh={refresh} />
        ))}
      </div>
    </main>
  );
}
