import { formatHolder } from './permission-scheme';
import type { IssueSecurityLevel, IssueSecurityScheme, PermissionHolder } from '../entities';
import type { JiraContext } from '../context';

/** SecurityLevel. */
export const formatLevel = (
  { siteUrl }: JiraContext,
  { id, name, description }: IssueSecurityLevel,
): Record<string, unknown> => ({
  self: `${siteUrl}/rest/api/3/securitylevel/${id}`,
  id,
  name,
  description,
});

/** SecurityScheme; lists of schemes go without their levels. */
export const formatSecurityScheme = (
  context: JiraContext,
  { id, name, description, defaultLevelId }: IssueSecurityScheme,
  levels?: readonly IssueSecurityLevel[],
): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/issuesecurityschemes/${id}`,
  id: Number(id),
  name,
  description,
  ...(defaultLevelId !== null && { defaultSecurityLevelId: Number(defaultLevelId) }),
  ...(levels && { levels: levels.map((level) => formatLevel(context, level)) }),
});

/** SecurityLevelMember. */
export const formatMember = (
  context: JiraContext,
  { id, level, holder }: { id: string; level: IssueSecurityLevel; holder: PermissionHolder },
): Record<string, unknown> => ({
  id,
  issueSecurityLevelId: level.id,
  issueSecuritySchemeId: level.issueSecuritySchemeId,
  holder: formatHolder(context, holder),
});
