import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
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
    if (found) {
      await setPicture(context, found.id, action.avatarId);
      return done({ [action.ref]: found.id }, [{ kind: 'type', id: found.id, name: found.name }]);
    }
  }
  const made = await context.jira.call(CONFIG_ENDPOINTS.createType, {
    body: { name: action.name, description: action.description, hierarchyLevel: action.subtask ? -1 : 0 },
    answer: z.object({ id: z.string() }),
  });
  await setPicture(context, made.id, action.avatarId);
  return done({ [action.ref]: made.id }, [{ kind: 'type', id: made.id, name: action.name }]);
}

/** Creating a type takes no picture; Jira's own ones can be set afterwards. */
async function setPicture({ jira }: ActionContext, id: string, avatarId: string | null): Promise<void> {
  if (avatarId === null) return;
  const body = { avatarId: Number(avatarId) };
  await jira.call(CONFIG_ENDPOINTS.updateType, { path: { id }, body, answer: nothing });
}

const mapping = z.object({ issueTypeId: z.string(), issueTypeSchemeId: z.string() });

async function typesOf(context: ActionContext, schemeId: string): Promise<string[]> {
  const rows = await readPages(context.jira, CONFIG_ENDPOINTS.typesOfScheme, mapping, {
    query: { issueTypeSchemeId: schemeId },
  });
  return rows.filter((row) => row.issueTypeSchemeId === schemeId).map((row) => row.issueTypeId);
}

const inScheme = (schemeId: string, typeIds: readonly string[]): Made[] =>
  typeIds.map((typeId) => ({ kind: 'typeInScheme', schemeId, typeId, name: `type ${typeId}` }));

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
  // After an interruption those that are in the scheme already were put there by the first attempt.
  const ours = context.again ? action.typeRefs.map((ref) => idOf(context, ref)) : missing;
  return done({}, inScheme(action.schemeId, ours));
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
  // Kept before the switch: afterwards the project no longer says which scheme it had.
  await context.keep({ kind: 'typeScheme', id: schemeId, name: action.name, before: action.schemeId });
  await jira.call(CONFIG_ENDPOINTS.assignTypeScheme, {
    body: { issueTypeSchemeId: schemeId, projectId: project.id },
    answer: nothing,
  });
  const added = issueTypeIds.filter((typeId) => !present.includes(typeId));
  return done({ typeScheme: schemeId }, inScheme(schemeId, added));
}
