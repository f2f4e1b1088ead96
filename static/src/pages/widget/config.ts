import { requestJira, view } from '@forge/bridge';

/** What a widget is set up with. The project's id is a claim that the back end checks for whoever looks. */
export interface WidgetConfig {
  readonly projectId: string;
  readonly projectKey: string;
  readonly weeks: number;
}
export const WEEKS = [4, 13, 26, 52] as const;

const isWeeks = (value: unknown): value is number => WEEKS.some((one) => one === value);

/** Reads what was saved with a widget; null for a new one, and for anything that is no such record. */
export function widgetConfig(saved: unknown): WidgetConfig | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { projectId, projectKey, weeks } = saved as Record<string, unknown>;
  if (typeof projectId !== 'string' || typeof projectKey !== 'string') return null;
  return { projectId, projectKey, weeks: isWeeks(weeks) ? weeks : WEEKS[1] };
}

/** The configuration of the widget in whose frame this page is. */
export async function readWidgetConfig(): Promise<WidgetConfig | null> {
  const { extension } = await view.getContext();
  return widgetConfig(extension['config']);
}

/** The project with this key, as the viewer sees it; null when there is none. */
export async function findProject(
  key: string,
): Promise<{ readonly id: string; readonly key: string } | null> {
  const response = await requestJira(`/rest/api/3/project/${encodeURIComponent(key)}`, {
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) return null;
  const project = (await response.json()) as { id?: unknown; key?: unknown };
  return typeof project.id === 'string' && typeof project.key === 'string'
    ? { id: project.id, key: project.key }
    : null;
}
