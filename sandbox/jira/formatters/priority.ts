import type { JiraContext } from '../context';
import type { Priority, Resolution } from '../entities';

export const formatPriority = (context: JiraContext, priority: Priority): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/priority/${priority.id}`,
  statusColor: priority.statusColor,
  description: priority.description,
  iconUrl: priority.iconUrl,
  name: priority.name,
  id: priority.id,
});
export const formatResolution = (context: JiraContext, resolution: Resolution): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/resolution/${resolution.id}`,
  id: resolution.id,
  description: resolution.description,
  name: resolution.name,
});
