import * as z from '../../shape';
import { NEW_TYPE, type SiteContext, type SiteField, type SiteOption } from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

const field = z.object({
  id: z.string(),
  key: z.string().nullish(),
  name: z.string(),
  custom: z.boolean(),
  schema: z.object({ type: z.string(), custom: z.string().nullish() }).nullish(),
});

/** Every field of the site, in one call. */
export async function readFields(jira: JiraClient): Promise<SiteField[]> {
  const all = await jira.call(CONFIG_ENDPOINTS.getFields, { answer: z.array(field) });
  return all.map((one) => ({
    id: one.id,
    key: one.key ?? one.id,
    name: one.name,
    custom: one.custom,
    type: one.schema?.type ?? '',
    customType: one.schema?.custom ?? null,
  }));
}

const contextFor = z.object({
  contextId: z.string().nullish(),
  issueTypeId: z.string(),
  projectId: z.string(),
});

/** Which context of a field serves each of these types in the project: one call a field. */
export async function readContexts(
  jira: JiraClient,
  fieldId: string,
  projectId: string,
  typeIds: readonly string[],
): Promise<SiteContext[]> {
  if (typeIds.length === 0) return [];
  const values = await readPages(jira, CONFIG_ENDPOINTS.contextsFor, contextFor, {
    path: { fieldId },
    body: { mappings: typeIds.map((issueTypeId) => ({ issueTypeId, projectId })) },
  });
  return typeIds.map((typeId) => {
    const found = values.find((one) => one.issueTypeId === typeId);
    return { fieldId, typeId, contextId: found?.contextId ?? null };
  });
}

const context = z.object({ id: z.string(), isAnyIssueType: z.boolean() });

/**
 * The contexts of a field for these types, and for one that is still to be made: that will be served by what serves a type
 * of the project now, if that is for any type. At most one call more.
 * @param probe any type of the project
 */
export async function readContextsAndNew(
  jira: JiraClient,
  fieldId: string,
  projectId: string,
  typeIds: readonly string[],
  probe: string,
): Promise<SiteContext[]> {
  const found = await readContexts(jira, fieldId, projectId, [...new Set([...typeIds, probe])]);
  const served = found.find((one) => one.typeId === probe)?.contextId ?? null;
  const all =
    served === null
      ? []
      : await readPages(jira, CONFIG_ENDPOINTS.getContexts, context, {
          path: { fieldId },
          query: { contextId: [served] },
        });
  const contextId = all.some((one) => one.id === served && one.isAnyIssueType) ? served : null;
  return [...found.filter((one) => typeIds.includes(one.typeId)), { fieldId, typeId: NEW_TYPE, contextId }];
}

const option = z.object({
  id: z.string(),
  value: z.string(),
  disabled: z.boolean().nullish(),
  optionId: z.string().nullish(),
});

/** The options of a select field in a context that can still be chosen. */
export async function readOptions(
  jira: JiraClient,
  fieldId: string,
  contextId: string,
): Promise<SiteOption[]> {
  const all = await readPages(jira, CONFIG_ENDPOINTS.getOptions, option, { path: { fieldId, contextId } });
  return all
    .filter((one) => one.disabled !== true && one.optionId == null)
    .map(({ id, value }) => ({ id, value }));
}
