import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import { sameName } from '../../domain/provisioning/match';
import type { SiteScreen } from '../../domain/provisioning/site';
import type { Action, ScreenAction } from '../../domain/provisioning/types';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { readScreen } from './read-screens';
import { id, idName, nothing } from './shapes';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** Adds the missing fields to a screen, on the practice's own tab, or to a copy of it. */
export async function writeScreen(context: ActionContext, action: ScreenAction): Promise<ActionResult> {
  const original = await readScreen(context.jira, { id: action.screenId, name: action.name });
  if (action.kind === 'extendScreen') {
    const made = await addFields(
      context,
      original,
      action.tab,
      action.fieldRefs.map((ref) => idOf(context, ref)),
    );
    return done({ [action.ref]: original.id }, made);
  }
  const made: Made[] = [];
  const copyId = await findOrCreate(context, action, made);
  let copy = await readScreen(context.jira, { id: copyId, name: action.name });
  for (const tab of original.tabs) {
    await addFields(context, copy, tab.name, tab.fieldIds);
    copy = await readScreen(context.jira, copy);
  }
  await addFields(
    context,
    copy,
    action.tab,
    action.fieldRefs.map((ref) => idOf(context, ref)),
  );
  return done({ [action.ref]: copyId }, made);
}

async function findOrCreate(context: ActionContext, action: ScreenAction, made: Made[]): Promise<string> {
  const present = context.again
    ? await readPages(context.jira, CONFIG_ENDPOINTS.listScreens, idName, {
        query: { queryString: action.name },
      })
    : [];
  const found = present.find((screen) => screen.name === action.name);
  const screen =
    found ??
    (await context.jira.call(CONFIG_ENDPOINTS.createScreen, {
      body: { name: action.name, description: 'Made by Steward.' },
      answer: idName,
    }));
  made.push({ kind: 'screen', id: screen.id, name: screen.name });
  return screen.id;
}

/**
 * Puts fields on a tab of this name, in order. A field that is on any tab of the screen stays where it is. Gives what of
 * it is ours: after an interruption also what the first attempt left, for the plan named only fields that were missing.
 */
async function addFields(
  context: ActionContext,
  screen: SiteScreen,
  tabName: string,
  fieldIds: readonly string[],
): Promise<Made[]> {
  const { jira } = context;
  const present = new Set(screen.tabs.flatMap((tab) => tab.fieldIds));
  const missing = fieldIds.filter((fieldId) => !present.has(fieldId));
  const there = screen.tabs.find((one) => sameName(one.name, tabName));
  if (missing.length === 0 && !(context.again && there)) return [];
  const path = { screenId: screen.id };
  const tab =
    there ?? (await jira.call(CONFIG_ENDPOINTS.createTab, { path, body: { name: tabName }, answer: idName }));
  // A tab that holds nothing but fields of this step was made by an attempt that was cut off.
  const tabIsOurs =
    !there || (context.again && there.fieldIds.every((fieldId) => fieldIds.includes(fieldId)));
  // One after the other: the order of the calls is the order on the screen.
  for (const fieldId of missing) {
    await jira.call(CONFIG_ENDPOINTS.addTabField, {
      path: { ...path, tabId: tab.id },
      body: { fieldId },
      answer: nothing,
    });
  }
  const ours = fieldIds.filter(
    (fieldId) => missing.includes(fieldId) || (context.again && there?.fieldIds.includes(fieldId) === true),
  );
  return [
    ...(tabIsOurs
      ? [{ kind: 'screenTab' as const, id: tab.id, screenId: screen.id, name: `${screen.name}: ${tabName}` }]
      : []),
    ...ours.map((fieldId) => ({
      kind: 'screenField' as const,
      screenId: screen.id,
      tabId: tab.id,
      fieldId,
      name: `${screen.name}: ${fieldId}`,
    })),
  ];
}

/** Makes a screen scheme of the copied screens. */
export async function makeScreenScheme(
  context: ActionContext,
  action: Of<'makeScreenScheme'>,
): Promise<ActionResult> {
  const schemes = context.again
    ? await readPages(context.jira, CONFIG_ENDPOINTS.listScreenSchemes, z.object({ id, name: z.string() }))
    : [];
  const found = schemes.find((scheme) => scheme.name === action.name);
  const screens = Object.fromEntries(
    Object.entries(action.screens).map(([operation, ref]) => [operation, Number(idOf(context, ref))]),
  );
  const scheme =
    found ??
    (await context.jira.call(CONFIG_ENDPOINTS.createScreenScheme, {
      body: { name: action.name, description: 'Made by Steward.', screens },
      answer: z.object({ id }),
    }));
  return done({ [action.ref]: scheme.id }, [{ kind: 'screenScheme', id: scheme.id, name: action.name }]);
}

const association = z.object({
  issueTypeScreenScheme: z.object({ id: z.string(), name: z.string() }),
  projectIds: z.array(z.string()),
});
const mapping = z.object({
  issueTypeId: z.string(),
  issueTypeScreenSchemeId: z.string(),
  screenSchemeId: z.string(),
});

/** Points types at their screen schemes, in the project's own scheme or in a copy of a shared one. */
export async function mapScreenScheme(
  context: ActionContext,
  action: Of<'mapScreenScheme'>,
): Promise<ActionResult> {
  const { jira, project, keep } = context;
  const wanted = action.types.map(({ typeRef, screenSchemeRef }) => ({
    issueTypeId: idOf(context, typeRef),
    screenSchemeId: idOf(context, screenSchemeRef),
  }));
  const rows = await readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeOfProjects, association, {
    query: { projectId: [project.id] },
  });
  const present = rows.find((row) => row.projectIds.includes(project.id))?.issueTypeScreenScheme;
  const all = await readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeMappings, mapping);
  const mappingsOf = (schemeId: string) =>
    all
      .filter((row) => row.issueTypeScreenSchemeId === schemeId)
      .map(({ issueTypeId, screenSchemeId }) => ({ issueTypeId, screenSchemeId }));
  if (action.copyAs === null || present?.name === action.copyAs) {
    const schemeId = action.copyAs === null ? action.schemeId : (present?.id ?? action.schemeId);
    await pointTypes(context, schemeId, wanted, mappingsOf(schemeId));
    return done();
  }
  const schemes = await readPages(
    jira,
    CONFIG_ENDPOINTS.listTypeScreenSchemes,
    z.object({ id, name: z.string() }),
  );
  const changed = new Set(wanted.map((row) => row.issueTypeId));
  const issueTypeMappings = [
    ...mappingsOf(action.schemeId).filter((row) => !changed.has(row.issueTypeId)),
    ...wanted,
  ];
  const copyId =
    schemes.find((scheme) => scheme.name === action.copyAs)?.id ??
    (
      await jira.call(CONFIG_ENDPOINTS.createTypeScreenScheme, {
        body: { name: action.copyAs, issueTypeMappings },
        answer: z.object({ id }),
      })
    ).id;
  // Kept before the switch: afterwards the project no longer says which scheme it had.
  await keep({ kind: 'typeScreenScheme', id: copyId, name: action.copyAs, before: action.schemeId });
  for (const row of wanted) await keep(madeMapping(copyId, row, mappingsOf(action.schemeId)));
  await jira.call(CONFIG_ENDPOINTS.assignTypeScreenScheme, {
    body: { issueTypeScreenSchemeId: copyId, projectId: project.id },
    answer: nothing,
  });
  return done();
}

interface Mapping {
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

const madeMapping = (schemeId: string, wanted: Mapping, present: readonly Mapping[]): Made => ({
  kind: 'typeScreenMapping',
  schemeId,
  typeId: wanted.issueTypeId,
  before: present.find((row) => row.issueTypeId === wanted.issueTypeId)?.screenSchemeId ?? null,
  after: wanted.screenSchemeId,
  name: `type ${wanted.issueTypeId}`,
});

/** Points types to screen schemes. Jira only ever appends: other mappings of the types have to go first. */
async function pointTypes(
  { jira, keep }: Pick<ActionContext, 'jira' | 'keep'>,
  schemeId: string,
  wanted: readonly Mapping[],
  present: readonly Mapping[],
): Promise<void> {
  const current = (typeId: string) => present.find((row) => row.issueTypeId === typeId);
  const missing = wanted.filter((row) => current(row.issueTypeId)?.screenSchemeId !== row.screenSchemeId);
  if (missing.length === 0) return;
  // Between removing and appending nobody but us knows what stood there.
  for (const row of missing) await keep(madeMapping(schemeId, row, present));
  const path = { issueTypeScreenSchemeId: schemeId };
  const mapped = missing.map((row) => row.issueTypeId).filter((typeId) => current(typeId) !== undefined);
  if (mapped.length > 0)
    await jira.call(CONFIG_ENDPOINTS.unmapTypeScreens, {
      path,
      body: { issueTypeIds: mapped },
      answer: nothing,
    });
  await jira.call(CONFIG_ENDPOINTS.mapTypeScreens, {
    path,
    body: { issueTypeMappings: missing },
    answer: nothing,
  });
}
