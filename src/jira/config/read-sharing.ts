import * as z from '../../shape';
import type { SiteSnapshot } from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import type { ProjectHead } from './read-projects';
import { id } from './shapes';

const DEFAULT_SCREENS = 'Default Issue Type Screen Scheme';
/** The scheme operations take at most 100 projects at a time. */
const CHUNK = 100;

const typeScheme = z.object({
  id: z.string(),
  name: z.string(),
  defaultIssueTypeId: z.string().nullish(),
  isDefault: z.boolean().nullish(),
});
const typeSchemeOf = z.object({ issueTypeScheme: typeScheme, projectIds: z.array(z.string()) });
const screenSchemeOf = z.object({
  issueTypeScreenScheme: z.object({ id: z.string(), name: z.string() }),
  projectIds: z.array(z.string()),
});
const workflowSchemeOf = z.object({
  values: z.array(
    z.object({
      projectIds: z.array(z.string()),
      workflowScheme: z.object({ id: id.optional(), name: z.string() }),
    }),
  ),
});

export interface Sharing {
  readonly typeScheme: SiteSnapshot['typeScheme'];
  readonly typeScreenScheme: {
    readonly id: string;
    readonly name: string;
    readonly sharedWith: readonly string[];
    readonly standard: boolean;
  };
  readonly workflowScheme: { readonly sharedWith: readonly string[]; readonly standard: boolean };
}

/** Joins the rows that chunks give for one scheme: everybody whose list names the same scheme as our project's. */
function othersOf<T extends { readonly projectIds: readonly string[] }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  projectId: string,
  names: ReadonlyMap<string, string>,
): { readonly own: T; readonly others: string[] } {
  const own = rows.find((row) => row.projectIds.includes(projectId));
  if (!own) throw new Error(`Jira named no scheme for the project ${projectId}`);
  const ids = rows.filter((row) => keyOf(row) === keyOf(own)).flatMap((row) => row.projectIds);
  const others = [...new Set(ids)].filter((id) => id !== projectId);
  return {
    own,
    others: others.map((id) => names.get(id) ?? `project ${id}`).sort((a, b) => a.localeCompare(b, 'en')),
  };
}

/** The schemes of a project and which other projects use the same ones. */
export async function readSharing(
  jira: JiraClient,
  projectId: string,
  projects: readonly ProjectHead[],
): Promise<Sharing> {
  const classic = projects.filter((project) => project.companyManaged || project.id === projectId);
  const ids = [...new Set([projectId, ...classic.map((project) => project.id)])];
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) =>
    ids.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const each = async <T>(read: (chunk: readonly string[]) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all(chunks.map(read))).flat();
  const [typeSchemes, screenSchemes, workflowSchemes] = await Promise.all([
    each((chunk) =>
      readPages(jira, CONFIG_ENDPOINTS.typeSchemeOfProjects, typeSchemeOf, { query: { projectId: chunk } }),
    ),
    each((chunk) =>
      readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeOfProjects, screenSchemeOf, {
        query: { projectId: chunk },
      }),
    ),
    each(
      async (chunk) =>
        (
          await jira.call(CONFIG_ENDPOINTS.workflowSchemeOfProjects, {
            query: { projectId: chunk },
            answer: workflowSchemeOf,
          })
        ).values,
    ),
  ]);
  const names = new Map(projects.map((project) => [project.id, project.name]));
  const types = othersOf(typeSchemes, (row) => row.issueTypeScheme.id, projectId, names);
  const screens = othersOf(screenSchemes, (row) => row.issueTypeScreenScheme.id, projectId, names);
  // The default workflow scheme has no id in Jira's answer; names of schemes are unique.
  const workflows = othersOf(workflowSchemes, (row) => row.workflowScheme.name, projectId, names);
  const mappings = await readPages(
    jira,
    CONFIG_ENDPOINTS.typesOfScheme,
    z.object({ issueTypeId: z.string(), issueTypeSchemeId: z.string() }),
    {
      query: { issueTypeSchemeId: types.own.issueTypeScheme.id },
    },
  );
  return {
    typeScheme: {
      id: types.own.issueTypeScheme.id,
      name: types.own.issueTypeScheme.name,
      sharedWith: types.others,
      standard: types.own.issueTypeScheme.isDefault === true,
      typeIds: mappings
        .filter((one) => one.issueTypeSchemeId === types.own.issueTypeScheme.id)
        .map((one) => one.issueTypeId),
      defaultTypeId: types.own.issueTypeScheme.defaultIssueTypeId ?? null,
    },
    typeScreenScheme: {
      ...screens.own.issueTypeScreenScheme,
      sharedWith: screens.others,
      // Jira marks this one by nothing but its name.
      standard: screens.own.issueTypeScreenScheme.name === DEFAULT_SCREENS,
    },
    workflowScheme: {
      sharedWith: workflows.others,
      standard: workflows.own.workflowScheme.id === undefined,
    },
  };
}
