import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readAppFields } from './read-app-fields';
import { readAppProperty } from './read-app-property';
import { readFields } from './read-fields';
import { readPages } from './read-pages';
import { readPreflight } from './read-preflight';
import { countProjects, readProject, readProjects } from './read-projects';
import { readSharing } from './read-sharing';
import { readWorkflowScheme } from './read-workflows';
import { idName } from './shapes';

const type = z.object({
  id: z.string(),
  name: z.string(),
  subtask: z.boolean(),
  scope: z.unknown().optional(),
});
const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  scope: z.object({ type: z.string() }).nullish(),
});

/** Above either of these a site is read through the queue: one invocation would not be sure to end. */
const MANY_PROJECTS = 100;
const MANY_FIELDS = 300;

/** Thrown instead of reading on, where the caller wants a small site only. */
export class LargeSite extends Error {
  override readonly name = 'LargeSite';
}

/** What does not depend on the practices that are wanted: the site's lists, and the project's place in them. */
export async function readLists(jira: JiraClient, projectId: string, anySize = true) {
  // Both are needed in any case; the first page of projects says how many there are.
  const [first, fields] = await Promise.all([countProjects(jira), readFields(jira)]);
  const isLarge = first.total > MANY_PROJECTS || fields.filter((field) => field.custom).length > MANY_FIELDS;
  if (isLarge && !anySize) throw new LargeSite(`${first.total} projects, ${fields.length} fields`);
  const [
    project,
    projects,
    allTypes,
    allStatuses,
    links,
    priorities,
    resolutions,
    groups,
    published,
    workflowScheme,
    preflight,
  ] = await Promise.all([
    readProject(jira, projectId),
    first.projects.length < first.total ? readProjects(jira) : first.projects,
    jira.call(CONFIG_ENDPOINTS.getTypes, { answer: z.array(type) }),
    readPages(jira, CONFIG_ENDPOINTS.searchStatuses, status),
    jira.call(CONFIG_ENDPOINTS.getLinkTypes, { answer: z.object({ issueLinkTypes: z.array(idName) }) }),
    readPages(jira, CONFIG_ENDPOINTS.searchPriorities, idName),
    readPages(jira, CONFIG_ENDPOINTS.searchResolutions, idName),
    readPages(jira, CONFIG_ENDPOINTS.listGroups, z.object({ groupId: z.string() })),
    readAppProperty(jira, 'adoption'),
    readWorkflowScheme(jira, projectId),
    readPreflight(jira, projectId),
  ]);
  const sharing = await readSharing(jira, project.id, projects);
  return {
    project,
    projects,
    // Types of team-managed projects carry a scope; only global ones can be shared.
    types: allTypes
      .filter((one) => one.scope == null)
      .map(({ id, name, subtask }) => ({ id, name, subtask })),
    typeScheme: sharing.typeScheme,
    typeScreenScheme: sharing.typeScreenScheme,
    fields,
    statuses: allStatuses
      .filter((one) => (one.scope?.type ?? 'GLOBAL') === 'GLOBAL')
      .map((one) => ({ id: one.id, name: one.name, category: one.statusCategory })),
    workflowScheme: { ...workflowScheme, ...sharing.workflowScheme },
    linkTypes: links.issueLinkTypes,
    priorities,
    resolutions,
    appFields: readAppFields(fields),
    groupIds: groups.map((group) => group.groupId),
    published,
    ...preflight,
  };
}

export type SiteLists = Awaited<ReturnType<typeof readLists>>;
