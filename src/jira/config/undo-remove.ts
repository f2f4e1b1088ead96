import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import type { CallInput, JiraClient } from '../client';
import type { Endpoint } from '../endpoint';
import { JiraError } from '../errors';
import { CONFIG_ENDPOINTS as E } from './endpoints';
import { readPages } from './read-pages';
import { idName, nothing } from './shapes';
import { startTask } from './tasks';

type Where = Pick<CallInput<unknown>, 'path' | 'query' | 'body'>;

/** Takes one thing away; one that is not there any more is as good as taken away. */
async function take(jira: JiraClient, endpoint: Endpoint, where: Where): Promise<void> {
  try {
    await jira.call(endpoint, { ...where, answer: nothing });
  } catch (error) {
    if (!(error instanceof JiraError && error.code === 'NOT_FOUND')) throw error;
  }
}

/**
 * Takes away what was made, all of one kind. Gives the id of the task in which Jira goes on, or null.
 * @throws JiraError with Jira's words when it is still in use
 */
export async function removeMade(jira: JiraClient, made: readonly Made[]): Promise<string | null> {
  const statuses = made.flatMap((one) => (one.kind === 'status' ? [one.id] : []));
  if (statuses.length > 0) await removeStatuses(jira, statuses);
  const fields = made.flatMap((one) => (one.kind === 'fieldInScheme' ? [one] : []));
  if (fields.length > 0) await leaveFieldSchemes(jira, fields);
  let taskId: string | null = null;
  for (const one of made) taskId = (await removeOne(jira, one)) ?? taskId;
  return taskId;
}

async function removeOne(jira: JiraClient, made: Made): Promise<string | null> {
  switch (made.kind) {
    case 'type':
      await removeType(jira, made.id);
      return null;
    case 'typeInScheme':
      await take(jira, E.removeTypeFromScheme, {
        path: { issueTypeSchemeId: made.schemeId, issueTypeId: made.typeId },
      });
      return null;
    case 'typeScheme':
      await take(jira, E.deleteTypeScheme, { path: { issueTypeSchemeId: made.id } });
      return null;
    case 'field':
      return removeField(jira, made.id);
    case 'fieldContext':
      await take(jira, E.deleteContext, { path: { fieldId: made.fieldId, contextId: made.id } });
      return null;
    case 'fieldOption':
      await take(jira, E.deleteOption, {
        path: { fieldId: made.fieldId, contextId: made.contextId, optionId: made.id },
      });
      return null;
    case 'workflow':
      await take(jira, E.deleteWorkflow, { path: { entityId: made.id } });
      return null;
    case 'workflowScheme':
      await take(jira, E.deleteWorkflowScheme, { path: { id: made.id } });
      return null;
    case 'screen':
      await take(jira, E.deleteScreen, { path: { screenId: made.id } });
      return null;
    case 'screenTab':
      await take(jira, E.deleteTab, { path: { screenId: made.screenId, tabId: made.id } });
      return null;
    case 'screenField':
      await take(jira, E.removeTabField, {
        path: { screenId: made.screenId, tabId: made.tabId, id: made.fieldId },
      });
      return null;
    case 'screenScheme':
      await take(jira, E.deleteScreenScheme, { path: { screenSchemeId: made.id } });
      return null;
    case 'typeScreenScheme':
      await take(jira, E.deleteTypeScreenScheme, { path: { issueTypeScreenSchemeId: made.id } });
      return null;
    case 'linkType':
      await take(jira, E.deleteLinkType, { path: { issueLinkTypeId: made.id } });
      return null;
    case 'requestType':
      await take(jira, E.deleteRequestType, {
        path: { serviceDeskId: made.serviceDeskId, requestTypeId: made.id },
      });
      return null;
    // Taken away together, above.
    case 'status':
    case 'fieldInScheme':
      return null;
    case 'panelPin':
    case 'workflowChange':
    case 'workflowMapping':
    case 'typeScreenMapping':
      throw new Error(`"${made.kind}" is put back, not removed`);
  }
}

/** One call for all; Jira refuses it as a whole when one of them is gone already. */
async function removeStatuses(jira: JiraClient, ids: readonly string[]): Promise<void> {
  try {
    await jira.call(E.deleteStatuses, { query: { id: ids }, answer: nothing });
  } catch (error) {
    if (!(error instanceof JiraError && error.code === 'BAD_REQUEST')) throw error;
    const present = await readPages(jira, E.searchStatuses, idName);
    const left = ids.filter((id) => present.some((status) => status.id === id));
    if (left.length === ids.length) throw error;
    if (left.length > 0) await jira.call(E.deleteStatuses, { query: { id: left }, answer: nothing });
  }
}

/** The document gives 404 for a type that is gone and for one that is in use: only the list tells them apart. */
async function removeType(jira: JiraClient, id: string): Promise<void> {
  try {
    await jira.call(E.deleteType, { path: { id }, answer: nothing });
  } catch (error) {
    if (!(error instanceof JiraError && error.code === 'NOT_FOUND')) throw error;
    const types = await jira.call(E.getTypes, { answer: z.array(idName) });
    if (types.some((type) => type.id === id)) throw error;
  }
}

/** A field with its contexts, options and places goes in a task of Jira's. */
async function removeField(jira: JiraClient, id: string): Promise<string | null> {
  try {
    return await startTask(jira, E.deleteField, undefined, { id });
  } catch (error) {
    if (error instanceof JiraError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

const results = z.object({
  results: z.array(z.object({ success: z.boolean(), error: z.string().nullish() })).optional(),
});

/** Each part of such a request succeeds or fails on its own. */
async function leaveFieldSchemes(
  jira: JiraClient,
  fields: readonly Extract<Made, { kind: 'fieldInScheme' }>[],
): Promise<void> {
  const body = Object.fromEntries(
    fields.map(({ fieldId, schemeId }) => [fieldId, { schemeIds: [Number(schemeId)] }]),
  );
  const answer = await jira.call(E.removeFromFieldSchemes, { body, answer: results });
  const refused = (answer.results ?? []).filter(
    (one) => !one.success && !/doesn't exist/.test(one.error ?? ''),
  );
  if (refused.length > 0)
    throw new JiraError(
      'removeFieldsAssociatedWithSchemes',
      207,
      'REFUSED',
      refused.map((one) => one.error ?? 'no reason given'),
    );
}
