import * as z from '../../shape';
import type { AdoptionState, SiteSnapshot } from '../../domain/provisioning/site';
import { matchField } from '../../domain/provisioning/plan-fields';
import { findNamed } from '../../domain/provisioning/match';
import { workflowName } from '../../domain/provisioning/workflow-of';
import type { PracticePack } from '../../domain/practices';
import type { RulesInForce } from '../../domain/rules/types';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readContexts, readFields, readOptions } from './read-fields';
import { readAppFields } from './read-app-fields';
import { readPages } from './read-pages';
import { readAppProperty } from './read-app-property';
import { readProjects, readProject } from './read-projects';
import { readSharing } from './read-sharing';
import { readScreens } from './read-screens';
import { readCapabilities, readWorkflowScheme, readWorkflowsByName } from './read-workflows';
import { idName } from './shapes';

export const GATE_MODULE = 'change-gate';
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

interface Known {
  readonly adoption: AdoptionState | null;
  readonly rules: RulesInForce | null;
}

/**
 * Reads everything that a plan for this project depends on, in four rounds of parallel calls.
 * @throws JiraError when Jira refuses one of them: a plan made from half a site would be a wrong plan
 */
export async function readSite(
  jira: JiraClient,
  projectId: string,
  packs: readonly PracticePack[],
  known: Known,
): Promise<SiteSnapshot> {
  const [
    project,
    projects,
    allTypes,
    fields,
    allStatuses,
    links,
    priorities,
    resolutions,
    groups,
    published,
    workflowScheme,
  ] = await Promise.all([
    readProject(jira, projectId),
    readProjects(jira),
    jira.call(CONFIG_ENDPOINTS.getTypes, { answer: z.array(type) }),
    readFields(jira),
    readPages(jira, CONFIG_ENDPOINTS.searchStatuses, status),
    jira.call(CONFIG_ENDPOINTS.getLinkTypes, { answer: z.object({ issueLinkTypes: z.array(idName) }) }),
    readPages(jira, CONFIG_ENDPOINTS.searchPriorities, idName),
    readPages(jira, CONFIG_ENDPOINTS.searchResolutions, idName),
    readPages(jira, CONFIG_ENDPOINTS.listGroups, z.object({ groupId: z.string() })),
    readAppProperty(jira, 'adoption'),
    readWorkflowScheme(jira, projectId),
  ]);
  // Types of team-managed projects carry a scope; only global ones can be shared.
  const types = allTypes
    .filter((one) => one.scope == null)
    .map(({ id, name, subtask }) => ({ id, name, subtask }));
  const sharing = await readSharing(jira, project.id, projects);
  const inProject = types.filter((one) => sharing.typeScheme.typeIds.includes(one.id));
  const mainTypes = packs.flatMap((pack) => {
    const wanted = pack.issueTypes[0];
    return (wanted && (findNamed(inProject, wanted) ?? findNamed(types, wanted))) ?? [];
  });
  const typeIds = mainTypes.map((one) => one.id);
  const wantedFields = packs.flatMap((pack) => pack.fields);
  const candidates = [
    ...new Set(wantedFields.flatMap((wanted) => matchField(wanted, { fields, contexts: [] })?.id ?? [])),
  ];
  const workflowNames = [
    workflowScheme.defaultWorkflow.name,
    ...workflowScheme.byType
      .filter((one) => one.typeIds.some((typeId) => typeIds.includes(typeId)))
      .map((one) => one.workflow.name),
    ...packs.map((pack) => workflowName(project.key, pack)).filter((name) => name !== ''),
  ];
  const firstType = typeIds[0] ?? inProject[0]?.id ?? '';
  const [contexts, workflows, screens, capabilities] = await Promise.all([
    Promise.all(candidates.map((fieldId) => readContexts(jira, fieldId, project.id, typeIds))).then((lists) =>
      lists.flat(),
    ),
    readWorkflowsByName(jira, workflowNames),
    readScreens(jira, sharing.typeScreenScheme, inProject, typeIds),
    readCapabilities(jira, project.id, firstType, GATE_MODULE),
  ]);
  const selects = new Set(fields.filter((field) => field.type === 'option').map((field) => field.id));
  const needed = new Map(
    contexts.flatMap((one) =>
      one.contextId !== null && selects.has(one.fieldId) ? [[one.contextId, one.fieldId]] : [],
    ),
  );
  const options = await Promise.all(
    [...needed].map(
      async ([contextId, fieldId]) => [contextId, await readOptions(jira, fieldId, contextId)] as const,
    ),
  );
  return {
    project,
    types,
    typeScheme: sharing.typeScheme,
    fields,
    contexts,
    options: Object.fromEntries(options),
    statuses: allStatuses
      .filter((one) => (one.scope?.type ?? 'GLOBAL') === 'GLOBAL')
      .map((one) => ({ id: one.id, name: one.name, category: one.statusCategory })),
    workflowScheme: { ...workflowScheme, sharedWith: sharing.workflowSchemeSharedWith },
    workflows,
    ...screens,
    linkTypes: links.issueLinkTypes,
    priorities,
    resolutions,
    ...capabilities,
    appFields: readAppFields(fields),
    groupIds: groups.map((group) => group.groupId),
    published,
    ...known,
  };
}
