import type { JiraContext } from '../context';
import type { Organization } from '../entities';

/** Is the account a member of one of these organisations? */
export const isMember = (
  context: JiraContext,
  accountId: string,
  organizationIds: readonly string[],
): boolean =>
  organizationIds.some((id) => context.tables.table('organizations').get(id)?.members.includes(accountId));

/** The short form of an organisation, as the field of an issue and JSM's lists show it. */
export const formatOrganization = (
  context: JiraContext,
  { id, name }: Pick<Organization, 'id' | 'name'>,
): Record<string, unknown> => ({
  id,
  name,
  _links: { self: `${context.siteUrl}/rest/servicedeskapi/organization/${id}` },
});
