import { formatUser } from '../user';
import { wireInstant } from '../../issues';
import type { JiraContext } from '../../context';
import type { Project, ServiceDesk, Status } from '../../entities';

/** JSM's DateDTO in the reader's zone. */
export function formatDate(iso: string, timeZone: string): Record<string, unknown> {
  const jira = wireInstant(iso, timeZone);
  const friendly = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return { epochMillis: Date.parse(iso), friendly, iso8601: `${jira.slice(0, 19)}${jira.slice(-5)}`, jira };
}

/** JSM's UserDTO. */
export function formatJsmUser(context: JiraContext, accountId: string): Record<string, unknown> {
  const user = formatUser(context, accountId);
  const self = user['self'] as string;
  return {
    accountId,
    displayName: user['displayName'],
    active: user['active'],
    timeZone: user['timeZone'] ?? 'Etc/UTC',
    _links: { self, jiraRest: self, avatarUrls: user['avatarUrls'] },
  };
}

export const formatServiceDesk = (
  context: JiraContext,
  desk: ServiceDesk,
  project: Project,
): Record<string, unknown> => ({
  id: desk.id,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  projectTypeKey: project.projectTypeKey,
  _links: { self: `${context.siteUrl}/rest/servicedeskapi/servicedesk/${desk.id}` },
});

const CATEGORY = { TODO: 'NEW', IN_PROGRESS: 'INDETERMINATE', DONE: 'DONE' } as const;
/** A request's status as customers see it. */
export const formatRequestStatus = (
  status: Status,
  since: string,
  timeZone: string,
): Record<string, unknown> => ({
  status: status.name,
  statusCategory: CATEGORY[status.category],
  statusDate: formatDate(since, timeZone),
});
