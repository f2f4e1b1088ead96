import { listGroups } from './list-groups';

/** What the admin page asks about groups of Jira. */
export const GROUPS = { 'groups.list': listGroups } as const;
