import type { JiraContext } from '../context';
import type { IssueType } from '../entities';

/** IssueTypeDetails. */
export const formatIssueType = (context: JiraContext, type: IssueType): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: `${context.siteUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.avatarId}?size=medium`,
  name: type.name,
  subtask: type.hierarchyLevel === -1,
  avatarId: type.avatarId,
  hierarchyLevel: type.hierarchyLevel,
});
