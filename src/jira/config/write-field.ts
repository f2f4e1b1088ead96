import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import { sameName } from '../../domain/provisioning/match';
import { fits, hasOptions, matchOptions } from '../../domain/provisioning/plan-fields';
import type { FieldAction } from '../../domain/provisioning/types';
import type { FieldType } from '../../domain/practices/schema';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readContexts, readFields, readOptions } from './read-fields';
import { readPages } from './read-pages';
import { idName } from './shapes';

const SYSTEM = 'com.atlassian.jira.plugin.system.customfieldtypes:';
/** Custom field type and searcher of each of our types (POST /rest/api/3/field lists which go together). */
const TYPES: Readonly<Record<FieldType, { readonly type: string; readonly searcherKey: string }>> = {
  text: { type: `${SYSTEM}textfield`, searcherKey: `${SYSTEM}textsearcher` },
  longText: { type: `${SYSTEM}textarea`, searcherKey: `${SYSTEM}textsearcher` },
  select: { type: `${SYSTEM}select`, searcherKey: `${SYSTEM}multiselectsearcher` },
  multiSelect: { type: `${SYSTEM}multiselect`, searcherKey: `${SYSTEM}multiselectsearcher` },
  date: { type: `${SYSTEM}datepicker`, searcherKey: `${SYSTEM}daterange` },
  url: { type: `${SYSTEM}url`, searcherKey: `${SYSTEM}exacttextsearcher` },
  number: { type: `${SYSTEM}float`, searcherKey: `${SYSTEM}exactnumber` },
  dateTime: { type: `${SYSTEM}datetime`, searcherKey: `${SYSTEM}datetimerange` },
  users: { type: `${SYSTEM}multiuserpicker`, searcherKey: `${SYSTEM}userpickergroupsearcher` },
  user: { type: `${SYSTEM}userpicker`, searcherKey: `${SYSTEM}userpickergroupsearcher` },
};

/** Makes a field if need be, a context for the project where none serves it, and the options that are missing. */
export async function ensureField(context: ActionContext, action: FieldAction): Promise<ActionResult> {
  const { jira, project } = context;
  const made: Made[] = [];
  const fieldId = action.fieldId ?? (await findOrCreate(context, action, made));
  if (context.again) made.push(...(await contextsOfOurs(context, fieldId)));
  const typeIds = action.typeRefs.map((ref) => idOf(context, ref));
  const contexts = await readContexts(jira, fieldId, project.id, typeIds);
  const bare = contexts.some((one) => one.contextId === null);
  const contextId =
    contexts.find((one) => one.contextId !== null)?.contextId ??
    (await createContext(context, fieldId, made));
  // A context may serve some of the types only; the rest of them get one of their own.
  const contextIds = new Set(contexts.flatMap((one) => one.contextId ?? []).concat(contextId));
  if (bare && contexts.some((one) => one.contextId !== null)) {
    const without = contexts.filter((one) => one.contextId === null).map((one) => one.typeId);
    contextIds.add(await createContext(context, fieldId, made, without));
  }
  const bindings: Record<string, string> = { [action.ref]: fieldId };
  if (hasOptions(action.type)) {
    for (const one of contextIds)
      Object.assign(bindings, await ensureOptions(context, action, fieldId, one, made));
  }
  return done(bindings, made);
}

async function findOrCreate(context: ActionContext, action: FieldAction, made: Made[]): Promise<string> {
  const { jira } = context;
  // Names of fields are not unique: only after an interruption is a namesake taken for ours.
  const found = context.again
    ? (await readFields(jira)).find((field) => sameName(field.name, action.name) && fits(field, action.type))
    : undefined;
  const fieldId =
    found?.id ??
    (
      await jira.call(CONFIG_ENDPOINTS.createField, {
        body: { name: action.name, description: action.description, ...TYPES[action.type] },
        answer: z.object({ id: z.string() }),
      })
    ).id;
  made.push({ kind: 'field', id: fieldId, name: action.name });
  return fieldId;
}

/** Contexts that an attempt which was cut off may have left: they have a name that only Steward gives. */
async function contextsOfOurs({ jira, project }: ActionContext, fieldId: string): Promise<Made[]> {
  const all = await readPages(jira, CONFIG_ENDPOINTS.getContexts, idName, { path: { fieldId } });
  return all
    .filter(({ name }) => name.startsWith(`${project.key} (Steward`))
    .map(({ id, name }) => ({ kind: 'fieldContext', id, fieldId, name }));
}

async function createContext(
  context: ActionContext,
  fieldId: string,
  made: Made[],
  issueTypeIds: readonly string[] = [],
): Promise<string> {
  const name =
    issueTypeIds.length > 0
      ? `${context.project.key} (Steward, ${issueTypeIds.join(', ')})`
      : `${context.project.key} (Steward)`;
  const { id } = await context.jira.call(CONFIG_ENDPOINTS.createContext, {
    path: { fieldId },
    body: {
      name,
      description: 'Made by Steward.',
      projectIds: [context.project.id],
      issueTypeIds,
    },
    answer: z.object({ id: z.string() }),
  });
  made.push({ kind: 'fieldContext', id, fieldId, name });
  return id;
}

const created = z.object({ options: z.array(z.object({ id: z.string(), value: z.string() })) });

async function ensureOptions(
  context: ActionContext,
  action: FieldAction,
  fieldId: string,
  contextId: string,
  made: Made[],
): Promise<Record<string, string>> {
  // A field that was made a moment ago has none.
  const isNew = action.fieldId === null && !context.again;
  const existing = isNew ? [] : await readOptions(context.jira, fieldId, contextId);
  const missing = action.options.filter(
    (_, index) => matchOptions(action.options, existing)[index] === undefined,
  );
  const fresh =
    missing.length === 0
      ? []
      : (
          await context.jira.call(CONFIG_ENDPOINTS.createOptions, {
            path: { fieldId, contextId },
            body: { options: missing.map((option) => ({ value: option.name, disabled: false })) },
            answer: created,
          })
        ).options;
  const ref = action.ref.slice('field:'.length);
  const all = matchOptions(action.options, [...existing, ...fresh]);
  // Options go with a field or a context of ours. Elsewhere ours are those that the plan did not find.
  const goesAlong =
    action.fieldId === null || made.some((one) => one.kind === 'fieldContext' && one.id === contextId);
  const ours = all.filter(
    (option, index) =>
      fresh.some((one) => one.id === option?.id) ||
      (context.again && context.bindings[`option:${ref}:${index}`] === undefined),
  );
  if (!goesAlong)
    for (const option of ours)
      if (option) made.push({ kind: 'fieldOption', id: option.id, fieldId, contextId, name: option.value });
  return Object.fromEntries(
    all.flatMap((option, index) => (option ? [[`option:${ref}:${index}`, option.id]] : [])),
  );
}
