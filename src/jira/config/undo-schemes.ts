import * as z from '../../shape';
import type { StatusMove } from '../../domain/provisioning/made';
import type { UndoAction } from '../../domain/provisioning/undo-types';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { readWorkflowScheme, readWorkflowSchemesById } from './read-workflows';
import { nothing } from './shapes';
import { startTask } from './tasks';

type Of<K extends UndoAction['kind']> = Extract<UndoAction, { kind: K }>;

const mapping = z.object({
  issueTypeId: z.string(),
  issueTypeScreenSchemeId: z.string(),
  screenSchemeId: z.string(),
});

/** Points types back to their screen schemes; those that are there already are left alone, so it can be repeated. */
export async function mapTypeScreens(
  jira: JiraClient,
  { schemeId, types }: Of<'mapTypeScreens'>,
): Promise<void> {
  const rows = await readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeMappings, mapping, {
    query: { issueTypeScreenSchemeId: [schemeId] },
  });
  const present = (typeId: string) =>
    rows.find((row) => row.issueTypeScreenSchemeId === schemeId && row.issueTypeId === typeId)
      ?.screenSchemeId ?? null;
  const wrong = types.filter(({ typeId, to }) => present(typeId) !== to);
  const path = { issueTypeScreenSchemeId: schemeId };
  const mapped = wrong.map(({ typeId }) => typeId).filter((typeId) => present(typeId) !== null);
  if (mapped.length > 0)
    await jira.call(CONFIG_ENDPOINTS.unmapTypeScreens, {
      path,
      body: { issueTypeIds: mapped },
      answer: nothing,
    });
  const issueTypeMappings = wrong.flatMap(({ typeId, to }) =>
    to === null ? [] : [{ issueTypeId: typeId, screenSchemeId: to }],
  );
  if (issueTypeMappings.length > 0)
    await jira.call(CONFIG_ENDPOINTS.mapTypeScreens, { path, body: { issueTypeMappings }, answer: nothing });
}

export async function giveTypeScreenScheme(
  jira: JiraClient,
  projectId: string,
  issueTypeScreenSchemeId: string,
): Promise<void> {
  const body = { issueTypeScreenSchemeId, projectId };
  await jira.call(CONFIG_ENDPOINTS.assignTypeScreenScheme, { body, answer: nothing });
}

export async function giveTypeScheme(
  jira: JiraClient,
  projectId: string,
  issueTypeSchemeId: string,
): Promise<void> {
  const body = { issueTypeSchemeId, projectId };
  await jira.call(CONFIG_ENDPOINTS.assignTypeScheme, { body, answer: nothing });
}

const overrides = (moves: readonly StatusMove[]) =>
  [...new Set(moves.map((move) => move.typeId))].map((typeId) => ({
    issueTypeId: typeId,
    statusMappings: moves
      .filter((move) => move.typeId === typeId)
      .map(({ from, to }) => ({ oldStatusId: from, newStatusId: to })),
  }));

/** Switches the project to a scheme that it had before; gives the task in which Jira moves issues. */
export async function giveWorkflowScheme(
  jira: JiraClient,
  projectId: string,
  { schemeId, moves }: Of<'giveWorkflowScheme'>,
): Promise<string | null> {
  if (schemeId === null) {
    // "If the workflow scheme ID is null, the operation assigns the default workflow scheme", for projects without issues.
    await jira.call(CONFIG_ENDPOINTS.assignWorkflowScheme, { body: { projectId }, answer: nothing });
    return null;
  }
  const present = await readWorkflowScheme(jira, projectId);
  if (present.id === schemeId) return null;
  return startTask(jira, CONFIG_ENDPOINTS.switchWorkflowScheme, {
    projectId,
    targetSchemeId: schemeId,
    mappingsByIssueTypeOverride: overrides(moves),
  });
}

/** Gives types of a scheme their workflows back (null: the scheme's default one); gives the task, if there is one. */
export async function mapWorkflows(
  jira: JiraClient,
  { schemeId, types, moves }: Of<'mapWorkflows'>,
): Promise<string | null> {
  const [scheme] = await readWorkflowSchemesById(jira, [schemeId]);
  if (!scheme) throw new Error(`the workflow scheme ${schemeId} is gone`);
  const present = (typeId: string) =>
    scheme.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? null;
  if (types.every(({ typeId, to }) => present(typeId) === to)) return null;
  const changed = new Set(types.map(({ typeId }) => typeId));
  const rows = [
    ...scheme.byType.flatMap(({ typeIds, workflow }) =>
      typeIds.filter((typeId) => !changed.has(typeId)).map((typeId) => ({ typeId, workflowId: workflow.id })),
    ),
    ...types.flatMap(({ typeId, to }) => (to === null ? [] : [{ typeId, workflowId: to }])),
  ];
  return startTask(jira, CONFIG_ENDPOINTS.updateWorkflowScheme, {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    version: scheme.version,
    defaultWorkflowId: scheme.defaultWorkflow.id,
    workflowsForIssueTypes: [...new Set(rows.map((row) => row.workflowId))].map((workflowId) => ({
      workflowId,
      issueTypeIds: rows.filter((row) => row.workflowId === workflowId).map((row) => row.typeId),
    })),
    statusMappingsByIssueTypeOverride: overrides(moves),
  });
}
