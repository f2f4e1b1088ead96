import type { AdoptionState, SiteSnapshot } from '../../domain/provisioning/site';
import type { Desired } from '../../domain/provisioning';
import { hasOptions, matchField } from '../../domain/provisioning/plan-fields';
import { matchType } from '../../domain/provisioning/plan-types';
import { workflowName } from '../../domain/provisioning/workflow-of';
import type { JiraClient } from '../client';
import { readAvatars } from './read-avatars';
import { readContexts, readContextsAndNew, readOptions } from './read-fields';
import { readFieldScheme } from './read-field-scheme';
import type { SiteLists } from './read-lists';
import { readRequestTypes } from './read-request-types';
import { readScreens } from './read-screens';
import { readUsersOfWorkflows } from './read-workflow-users';
import { readCapabilities, readWorkflowsByName } from './read-workflows';

export const GATE_MODULE = 'change-gate';
export type Wanted = Pick<Desired, 'packs' | 'adaptations'>;

/** Fields of the site that may serve the practices, and those of them that have options. */
function candidatesOf(wanted: Wanted, lists: SiteLists, adoption: AdoptionState | null) {
  const site = { ...lists, contexts: [], adoption };
  const found = wanted.packs.flatMap((pack) =>
    pack.fields.flatMap((field) => {
      const id = matchField(pack, field, site, wanted.adaptations)?.id;
      return id === undefined ? [] : [{ id, hasOptions: hasOptions(field.type) }];
    }),
  );
  return {
    all: [...new Set(found.map((one) => one.id))],
    withOptions: new Set(found.filter((one) => one.hasOptions).map((one) => one.id)),
  };
}

/** What the practices touch: contexts of their fields, workflows, screens, request types. */
export async function readDetails(
  jira: JiraClient,
  wanted: Wanted,
  lists: SiteLists,
  adoption: AdoptionState | null,
) {
  const { project, types, typeScheme, typeScreenScheme, workflowScheme } = lists;
  const inProject = types.filter((one) => typeScheme.typeIds.includes(one.id));
  const match = (pack: Wanted['packs'][number], type: (typeof pack.issueTypes)[number]) =>
    matchType(wanted, pack, type, { types, typeScheme, adoption });
  const mains = wanted.packs.flatMap((pack) => (pack.issueTypes[0] ? [match(pack, pack.issueTypes[0])] : []));
  const typeIds = [...new Set(mains.flatMap((one) => one?.id ?? []))];
  const withNew = mains.some((one) => one === undefined || !typeScheme.typeIds.includes(one.id));
  const creates = wanted.packs.some((pack) => pack.issueTypes.some((one) => match(pack, one) === undefined));
  const fieldIds = candidatesOf(wanted, lists, adoption).all;
  const workflowNames = [
    workflowScheme.defaultWorkflow.name,
    ...workflowScheme.byType
      .filter((one) => one.typeIds.some((typeId) => typeScheme.typeIds.includes(typeId)))
      .map((one) => one.workflow.name),
    ...wanted.packs.map((pack) => workflowName(project.key, pack)),
  ];
  const probe = typeIds.find((id) => typeScheme.typeIds.includes(id)) ?? inProject[0]?.id ?? '';
  const contextsOf = (fieldId: string) =>
    withNew
      ? readContextsAndNew(jira, fieldId, project.id, typeIds, probe)
      : readContexts(jira, fieldId, project.id, typeIds);
  const [contexts, workflows, screens, capabilities, fieldScheme, requestTypes, avatars] = await Promise.all([
    Promise.all(fieldIds.map(contextsOf)).then((rows) => rows.flat()),
    readWorkflowsByName(jira, workflowNames),
    readScreens(jira, typeScreenScheme, inProject, typeIds, withNew),
    readCapabilities(jira, project.id, probe, GATE_MODULE),
    readFieldScheme(jira, project.id, fieldIds),
    wanted.packs.some((pack) => pack.requestTypes.length > 0) ? readRequestTypes(jira, project.key) : null,
    creates ? readAvatars(jira) : {},
  ]);
  return { contexts, workflows, ...screens, ...capabilities, fieldScheme, requestTypes, avatars };
}
export type SiteDetails = Awaited<ReturnType<typeof readDetails>>;

/** What is known only when the contexts and workflows are: options, and who follows workflows that may be extended. */
export async function readRest(
  jira: JiraClient,
  wanted: Wanted,
  lists: SiteLists,
  { contexts, workflows }: SiteDetails,
  adoption: AdoptionState | null,
): Promise<Pick<SiteSnapshot, 'options' | 'workflowUsers'>> {
  const selects = candidatesOf(wanted, lists, adoption).withOptions;
  const needed = new Map(
    contexts.flatMap((one) =>
      one.contextId !== null && selects.has(one.fieldId) ? [[one.contextId, one.fieldId]] : [],
    ),
  );
  const [options, workflowUsers] = await Promise.all([
    Promise.all(
      [...needed].map(
        async ([contextId, fieldId]) => [contextId, await readOptions(jira, fieldId, contextId)] as const,
      ),
    ),
    readUsersOfWorkflows(jira, wanted, { ...lists, workflows, adoption }, lists.projects),
  ]);
  return { options: Object.fromEntries(options), workflowUsers };
}
