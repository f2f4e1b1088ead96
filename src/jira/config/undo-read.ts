import * as z from '../../shape';
import type { MadeOf } from '../../domain/provisioning/made';
import type {
  Counts,
  FormerScheme,
  PlainScheme,
  UndoBase,
  UndoInput,
} from '../../domain/provisioning/undo-types';
import { viewOf, type Held } from '../../domain/provisioning/undo-view';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import { CONFIG_ENDPOINTS } from './endpoints';
import { limitCalls } from './limit-calls';
import { readFields } from './read-fields';
import { readPages } from './read-pages';
import { readProjects } from './read-projects';
import { readScreen } from './read-screens';
import { readSharing } from './read-sharing';
import { readWorkflowsById, readWorkflowScheme, readWorkflowSchemesById } from './read-workflows';
import { id, idName } from './shapes';

const type = z.object({ id: z.string(), name: z.string(), subtask: z.boolean() });
const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
});
const typeSchemeRow = z.object({ issueTypeId: z.string(), issueTypeSchemeId: z.string() });
const screenRow = z.object({
  issueTypeId: z.string(),
  issueTypeScreenSchemeId: z.string(),
  screenSchemeId: z.string(),
});
const screenScheme = z.object({ id, name: z.string(), screens: z.record(z.string(), id) });

/**
 * Reads what undo depends on, for exactly the things that were made, in three rounds of parallel calls.
 * @throws JiraError when Jira refuses one of them: half a reading would take away what is used
 */
export async function readUndoBase(
  client: JiraClient,
  project: UndoBase['project'],
  input: UndoInput,
): Promise<UndoBase> {
  const jira = limitCalls(client);
  const projects = await readProjects(jira);
  const [sharing, types, typeSchemes, fields, statuses, links, workflowScheme, mappings, screenSchemes] =
    await Promise.all([
      readSharing(jira, project.id, projects),
      jira.call(CONFIG_ENDPOINTS.getTypes, { answer: z.array(type) }),
      readPages(jira, CONFIG_ENDPOINTS.typesOfScheme, typeSchemeRow),
      readFields(jira),
      readPages(jira, CONFIG_ENDPOINTS.searchStatuses, status),
      jira.call(CONFIG_ENDPOINTS.getLinkTypes, { answer: z.object({ issueLinkTypes: z.array(idName) }) }),
      readWorkflowScheme(jira, project.id),
      readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeMappings, screenRow),
      readPages(jira, CONFIG_ENDPOINTS.listScreenSchemes, screenScheme),
    ]);
  const typeScreenMappings = mappings.map((row) => ({
    schemeId: row.issueTypeScreenSchemeId,
    typeId: row.issueTypeId,
    screenSchemeId: row.screenSchemeId,
  }));
  const own = typeScreenMappings.filter((row) => row.schemeId === sharing.typeScreenScheme.id);
  const shown = {
    project,
    types,
    typeScheme: sharing.typeScheme,
    typeSchemes: typeSchemes.map((row) => ({ schemeId: row.issueTypeSchemeId, typeId: row.issueTypeId })),
    workflowScheme: { ...workflowScheme, sharedWith: sharing.workflowScheme.sharedWith },
    statuses: statuses.map((one) => ({ id: one.id, name: one.name, category: one.statusCategory })),
    typeScreenScheme: {
      ...sharing.typeScreenScheme,
      mappings: Object.fromEntries(own.map((row) => [row.typeId, row.screenSchemeId])),
    },
    typeScreenMappings,
    screenSchemes,
    fields,
    linkTypes: links.issueLinkTypes,
  };
  return { ...shown, ...(await readMade(jira, input, shown)) };
}

type Shown = Omit<UndoBase, keyof ReturnOf>;
type ReturnOf = Pick<
  UndoBase,
  | 'formerWorkflowSchemes'
  | 'workflows'
  | 'schemesOfWorkflow'
  | 'workflowsOfStatus'
  | 'screens'
  | 'screensOfField'
  | 'contextsOfField'
>;

/** Who uses each of the things that were made and are still there. */
async function readMade(jira: JiraClient, input: UndoInput, shown: Shown): Promise<ReturnOf> {
  const view = viewOf(input, {
    ...shown,
    formerWorkflowSchemes: [],
    workflows: [],
    schemesOfWorkflow: {},
    workflowsOfStatus: {},
    screens: [],
    screensOfField: {},
    contextsOfField: {},
  });
  const there = (ids: readonly string[], all: readonly { readonly id: string }[]) => [
    ...new Set(ids.filter((one) => all.some((thing) => thing.id === one))),
  ];
  const former = await readFormer(
    jira,
    view.of('workflowScheme').map(({ made }) => made.before),
  );
  const schemes: readonly PlainScheme[] = [shown.workflowScheme, ...former];
  const workflows = await readWorkflowsById(jira, [
    ...schemes.flatMap((scheme) => [
      scheme.defaultWorkflow.id,
      ...scheme.byType.map((one) => one.workflow.id),
    ]),
    ...view.of('workflowMapping').flatMap(({ made }) => made.before ?? []),
    ...view.of('workflow').map(({ made }) => made.id),
    ...view.of('workflowChange').map(({ made }) => made.id),
  ]);
  // What somebody counts on stays, whoever else uses it.
  const mayGo = ({ made }: Held<MadeOf<'status' | 'field'>>) => view.neededBy(made.kind, made.id) === null;
  const madeWorkflows = there(
    view.of('workflow').map(({ made }) => made.id),
    workflows,
  );
  const madeStatuses = there(
    view
      .of('status')
      .filter(mayGo)
      .map(({ made }) => made.id),
    shown.statuses,
  );
  const madeFields = there(
    view
      .of('field')
      .filter(mayGo)
      .map(({ made }) => made.id),
    shown.fields,
  );
  const touchedFields = there(
    [
      ...madeFields,
      ...view.of('fieldContext').map(({ made }) => made.fieldId),
      ...view.of('fieldOption').map(({ made }) => made.fieldId),
    ],
    shown.fields,
  );
  const screenIds = [
    ...new Set([
      ...view.of('screen').map(({ made }) => made.id),
      ...view.of('screenTab').map(({ made }) => made.screenId),
      ...view.of('screenField').map(({ made }) => made.screenId),
    ]),
  ];
  const [schemesOfWorkflow, workflowsOfStatus, screens, screensOfField, contextsOfField] = await Promise.all([
    byId(madeWorkflows, (workflowId) => schemesOf(jira, workflowId)),
    byId(madeStatuses, (statusId) => workflowsOf(jira, statusId)),
    readScreensById(jira, screenIds),
    byId(madeFields, async (fieldId) =>
      (await readPages(jira, CONFIG_ENDPOINTS.screensOfField, idName, { path: { fieldId } })).map(
        (screen) => screen.id,
      ),
    ),
    byId(touchedFields, (fieldId) =>
      readPages(jira, CONFIG_ENDPOINTS.getContexts, idName, { path: { fieldId } }),
    ),
  ]);
  return {
    formerWorkflowSchemes: former,
    workflows,
    schemesOfWorkflow,
    workflowsOfStatus,
    screens,
    screensOfField,
    contextsOfField,
  };
}

/** The list of schemes names every one but the default one. */
async function readFormer(jira: JiraClient, ids: readonly string[]): Promise<FormerScheme[]> {
  const schemes = await readWorkflowSchemesById(jira, ids);
  if (schemes.length === 0) return [];
  const listed = await readPages(jira, CONFIG_ENDPOINTS.listWorkflowSchemes, z.object({ id }));
  return schemes.map((scheme) => ({ ...scheme, standard: !listed.some((one) => one.id === scheme.id) }));
}

async function byId<T>(
  ids: readonly string[],
  read: (one: string) => Promise<T>,
): Promise<Record<string, T>> {
  return Object.fromEntries(await Promise.all(ids.map(async (one) => [one, await read(one)] as const)));
}

/** One page says enough: whoever is on it is a user. */
const usages = z.object({ values: z.array(z.object({ id })) });

async function schemesOf(jira: JiraClient, workflowId: string): Promise<string[]> {
  const { workflowSchemes } = await jira.call(CONFIG_ENDPOINTS.schemesOfWorkflow, {
    path: { workflowId },
    answer: z.object({ workflowSchemes: usages }),
  });
  return workflowSchemes.values.map((scheme) => scheme.id);
}

async function workflowsOf(jira: JiraClient, statusId: string): Promise<string[]> {
  const { workflows } = await jira.call(CONFIG_ENDPOINTS.workflowsOfStatus, {
    path: { statusId },
    answer: z.object({ workflows: usages }),
  });
  return workflows.values.map((workflow) => workflow.id);
}

async function readScreensById(jira: JiraClient, ids: readonly string[]): Promise<UndoBase['screens']> {
  if (ids.length === 0) return [];
  const present = await readPages(jira, CONFIG_ENDPOINTS.listScreens, idName, { query: { id: ids } });
  return Promise.all(present.map((screen) => readScreen(jira, screen)));
}

/** Answers to the questions, each by its key; null where Jira refuses to count. */
export async function readCounts(
  client: JiraClient,
  questions: readonly { readonly key: string; readonly jql: string }[],
): Promise<Counts> {
  const jira = limitCalls(client);
  const answers = await Promise.all(
    questions.map(async ({ key, jql }) => [key, await countOrNull(jira, jql)] as const),
  );
  return Object.fromEntries(answers);
}

/** How many issues match; about, says Jira. */
export async function countIssues(jira: JiraClient, jql: string): Promise<number> {
  const answer = z.object({ count: z.int() });
  return (await jira.call(CONFIG_ENDPOINTS.countIssues, { body: { jql }, answer })).count;
}

async function countOrNull(jira: JiraClient, jql: string): Promise<number | null> {
  try {
    return await countIssues(jira, jql);
  } catch (error) {
    if (error instanceof JiraError && error.code === 'BAD_REQUEST') return null;
    throw error;
  }
}
