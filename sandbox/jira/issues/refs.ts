import type { JiraContext } from '../context';
import type { FieldOption, IssueLinkType } from '../entities';

/** Short forms of other resources, as they stand inside issues, comments and changelogs. */
export { formatIssueType as issueTypeRef } from '../formatters/issue-type';
export { formatPriority as priorityRef, formatResolution as resolutionRef } from '../formatters/priority';
export { formatProjectDetails as projectRef } from '../formatters/project';
export { formatStatus as statusRef } from '../formatters/status';
export { formatUser as userRef } from '../formatters/user';

export const optionRef = (context: JiraContext, row: FieldOption): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/customFieldOption/${row.id}`,
  value: row.value,
  id: row.id,
});
export const linkTypeRef = (context: JiraContext, row: IssueLinkType): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  inward: row.inward,
  outward: row.outward,
  self: `${context.siteUrl}/rest/api/3/issueLinkType/${row.id}`,
});
