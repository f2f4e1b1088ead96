import * as z from '../../shape';
import { sameName } from '../../domain/provisioning/match';
import type { Action } from '../../domain/provisioning/types';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { idName, nothing } from './shapes';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** Makes an issue type; names are unique, so one that is there already after an interruption is ours. */
export async function createType(context: ActionContext, action: Of<'createType'>): Promise<ActionResult> {
  if (context.again) {
    const all = await context.jira.call(CONFIG_ENDPOINTS.getTypes, { answer: z.array(idName) });
    const found = all.find((type) => sameName(type.name, action.name));
    if (found) return done({ [action.ref]: found.id }, [{ kind: 'issueType', id: found.id, before: null }]);
  }
  const made = await context.jira.call(CONFIG_ENDPOINTS.createType, {
    body: { name: action.name, description: action.description, hierarchyLevel: action.subtask ? -1 : 0 },
    answer: z.object({ id: z.string() }),
  });
  return done({ [action.ref]: made.id }, [{ kind: 'issueType', id: made.id, before: null }]);
}

const mapping = z.object({ issueTypeId: z.string(), issueTypeSchemeId: z.string() });

async function typesOf(context: ActionContext, schemeId: string): Promise<string[]> {
  const rows = await readPages(context.jira, CONFIG_ENDPOINTS.typesOfScheme, mapping, {
    query: { issueTypeSchemeId: schemeId },
  });
  return rows.filter((row) => row.issueTypeSchemeId === schemeId).map((row) => row.issueTypeId);
}

/** Adds types to the project's own issue type scheme. */
export async function addTypesToScheme(
  context: ActionContext,
  action: Of<'addTypesToScheme'>,
): Promise<ActionResult> {
  const present = await typesOf(context, action.schemeId);
  const missing = action.typeRefs.map((ref) => idOf(context, ref)).filter((id) => !present.includes(id));
  if (missing.length > 0) {
    await context.jira.call(CONFIG_ENDPOINTS.addTypesToScheme, {
      path: { issueTypeSchemeId: action.schemeId },
      body: { issueTypeIds: missing },
      answer: nothing,
    });
  }
  return done({}, [{ kind: 'issueTypeScheme', id: action.schemeId, before: { issueTypeIds: present } }]);
}

/** Copies a shared issue type scheme with the new types in it and gives the copy to the project. */
export async function copyTypeScheme(
  context: ActionContext,
  action: Of<'copyTypeScheme'>,
): Promise<ActionResult> {
  const { jira, project } = context;
  const scheme = z.object({ id: z.string(), name: z.string(), defaultIssueTypeId: z.string().nullish() });
  const schemes = await readPages(jira, CONFIG_ENDPOINTS.listTypeSchemes, scheme);
  const present = await typesOf(context, action.schemeId);
  const issueTypeIds = [...new Set([...present, ...action.typeRefs.map((ref) => idOf(context, ref))])];
  const standard = schemes.find((one) => one.id === action.schemeId)?.defaultIssueTypeId;
  let schemeId = schemes.find((one) => one.name === action.name)?.id;
  if (schemeId === undefined) {
    const made = await jira.call(CONFIG_ENDPOINTS.createTypeScheme, {
      body: { name: action.name, issueTypeIds, ...(standard != null && { defaultIssueTypeId: standard }) },
      answer: z.object({ issueTypeSchemeId: z.string() }),
    });
    schemeId = made.issueTypeSchemeId;
  }
  await jira.call(CONFIG_ENDPOINTS.assignTypeScheme, {
    body: { issueTypeSchemeId: schemeId, projectId: project.id },
    answer: nothing,
  });
  return done({ typeScheme: schemeId }, [
    { kind: 'issueTypeScheme', id: schemeId, before: { issueTypeSchemeId: action.schemeId } },
  ]);
}
