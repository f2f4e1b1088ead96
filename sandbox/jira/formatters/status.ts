import type { JiraContext } from '../context';
import type { Status } from '../entities';

const CATEGORIES = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function formatStatusCategory(
  context: JiraContext,
  category: Status['category'],
): Record<string, unknown> {
  const entry = CATEGORIES[category];
  return { self: `${context.siteUrl}/rest/api/3/statuscategory/${entry.id}`, ...entry };
}
/** A status as issues carry it (StatusDetails). */
export const formatStatus = (context: JiraContext, status: Status): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/status/${status.id}`,
  description: status.description,
  iconUrl: `${context.siteUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: formatStatusCategory(context, status.category),
});
/** A status as the statuses resource answers it (JiraStatus). */
export const formatJiraStatus = (status: Status): Record<string, unknown> => ({
  id: status.id,
  name: status.name,
  statusCategory: status.category,
  scope: { type: status.scope },
  description: status.description,
});
