import * as z from 'zod';
import { HttpError } from './http';
import { shownModule } from './modules';
import type { Dashboards, Widget } from '../home/dashboards';
import type { Forge } from '../forge';
import type { Person } from './people';
import type { ShownModule } from './modules';

const config = z.record(z.string(), z.unknown()).nullable();
const added = z.object({ moduleKey: z.string(), config: config.default(null) });
const saved = z.object({ id: z.string(), config });

export interface DashboardView {
  readonly dashboardId: string;
  readonly widgets: readonly (Widget & { readonly module: ShownModule })[];
  /** Kinds of widgets that can be added. */
  readonly available: readonly ShownModule[];
}

/** The dashboard as the shell shows it; customers have none. */
export function dashboardOf(
  forge: Forge,
  dashboards: Dashboards,
  appOrigin: string,
  person: Person,
): DashboardView {
  requireLicence(person);
  const screens = forge.installed
    ? forge.manifest.screens.filter(({ type }) => type === 'dashboards:widget')
    : [];
  const available = screens.map((screen) => shownModule(screen, appOrigin));
  const widgets = dashboards.all().flatMap((widget) => {
    const module = available.find(({ key }) => key === widget.moduleKey);
    return module ? [{ ...widget, module }] : [];
  });
  return { dashboardId: dashboards.dashboardId, widgets, available };
}

export function addWidget(forge: Forge, dashboards: Dashboards, person: Person, body: unknown): Widget {
  requireLicence(person);
  const { moduleKey, config: given } = added.parse(body);
  const isWidget = forge.manifest.screens.some(
    ({ key, type }) => key === moduleKey && type === 'dashboards:widget',
  );
  if (!isWidget || !forge.installed) throw new HttpError(404, `There is no widget "${moduleKey}" to add.`);
  return dashboards.add(moduleKey, given);
}

export function saveWidget(dashboards: Dashboards, person: Person, body: unknown): Widget {
  requireLicence(person);
  const { id, config: given } = saved.parse(body);
  const widget = dashboards.save(id, given);
  if (!widget) throw new HttpError(404, `The dashboard has no widget "${id}".`);
  return widget;
}

export function removeWidget(dashboards: Dashboards, person: Person, id: string | null): { removed: true } {
  requireLicence(person);
  if (!dashboards.remove(id ?? '')) throw new HttpError(404, `The dashboard has no widget "${id ?? ''}".`);
  return { removed: true };
}

function requireLicence({ accountType }: Person): void {
  if (accountType === 'customer') throw new HttpError(403, 'Customers have no dashboards.');
}
