import { Collections } from '../core/collections';
import type { Db } from '../core/database';

/** A widget of an app on the site's dashboard. */
export interface Widget {
  readonly id: string;
  readonly dashboardId: string;
  readonly moduleKey: string;
  /** What the app had saved with it; null when it has saved nothing in the product. */
  readonly config: WidgetConfig | null;
}
export type WidgetConfig = Readonly<Record<string, unknown>>;

/**
 * The dashboard of a site: Atlassian Home's dashboards are no part of Jira, so their rows aren't either. One dashboard is enough here,
 * and everybody with a licence may change it.
 */
export interface Dashboards {
  readonly dashboardId: string;
  /** In the order in which they were added. */
  all(): Widget[];
  get(id: string): Widget | undefined;
  add(moduleKey: string, config: WidgetConfig | null): Widget;
  /** Answers the widget as it is now, null when it isn't there. */
  save(id: string, config: WidgetConfig | null): Widget | null;
  remove(id: string): boolean;
}

interface Tables {
  widgets: Widget;
  counters: { readonly id: string; readonly next: number };
}

export function openDashboards(db: Db, cloudId: string): Dashboards {
  const tables = new Collections<Tables>(db, `home/${cloudId}`);
  const widgets = tables.table('widgets');
  const stored = <T>(value: T): T => {
    tables.flush();
    return value;
  };
  const dashboardId = 'dashboard-1';
  return {
    dashboardId,
    all: () => widgets.all(),
    get: (id) => widgets.get(id),
    add(moduleKey, config) {
      const next = tables.table('counters').get('widget')?.next ?? 1;
      tables.table('counters').put({ id: 'widget', next: next + 1 });
      const widget: Widget = { id: `widget-${next}`, dashboardId, moduleKey, config };
      widgets.put(widget);
      return stored(widget);
    },
    save(id, config) {
      const known = widgets.get(id);
      if (!known) return null;
      const widget = { ...known, config };
      widgets.put(widget);
      return stored(widget);
    },
    remove: (id) => stored(widgets.remove(id)),
  };
}
