import { readGroups } from '../../jira/config/read-groups';
import type { UseCase } from '../deps';

/** Every group of the site, for choosing. People see names; rules keep ids, which stay when a group is renamed. */
export const listGroups: UseCase<'groups.list'> = async ({ jira }) => ({ groups: await readGroups(jira) });
