import * as z from '../../shape';
import { sameName } from '../../domain/provisioning/match';
import type { SiteScreen } from '../../domain/provisioning/site';
import type { Action, ScreenAction } from '../../domain/provisioning/types';
import { done, idOf, type ActionContext, type ActionResult, type MadeObject } from './action-context';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { readScreen } from './read-screens';
import { id, idName, nothing } from './shapes';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** Adds the missing fields to a screen, on the practice's own tab, or to a copy of it. */
export async function writeScreen(context: ActionContext, action: ScreenAction): Promise<ActionResult> {
  const original = await readScreen(context.jira, { id: action.screenId, name: action.name });
  if (action.kind === 'extendScreen') {
    await addFields(
      context,
      original,
      action.tab,
      action.fieldRefs.map((ref) => idOf(context, ref)),
    );
    return done({ [action.ref]: original.id }, [
      { kind: 'screen', id: original.id, before: { tabs: original.tabs } },
    ]);
  }
  const made: MadeObject[] = [];
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

async function findOrCreate(
  context: ActionContext,
  action: ScreenAction,
  made: MadeObject[],
): Promise<string> {
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
  made.push({ kind: 'screen', id: screen.id, before: null });
  return screen.id;
}

/** Puts fields on a tab of this name, in order. A field that is on any tab of the screen stays where it is. */
async function addFields(
  context: ActionContext,
  screen: SiteScreen,
  tabName: string,
  fieldIds: readonly string[],
): Promise<void> {
  const { jira } = context;
  const present = new Set(screen.tabs.flatMap((tab) => tab.fieldIds));
  const missing = fieldIds.filter((fieldId) => !present.has(fieldId));
  if (missing.length === 0) return;
  const path = { screenId: screen.id };
  const tab =
    screen.tabs.find((one) => sameName(one.name, tabName)) ??
    (await jira.call(CONFIG_ENDPOINTS.createTab, { path, body: { name: tabName }, answer: idName }));
  // One after the other: the order of the calls is the order on the screen.
  for (const fieldId of missing) {
    await jira.call(CONFIG_ENDPOINTS.addTabField, {
      path: { ...path, tabId: tab.id },
      body: { fieldId },
      answer: nothing,
    });
  }
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
  return done({ [action.ref]: scheme.id }, [{ kind: 'screenScheme', id: scheme.id, before: null }]);
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

/** Points a type at its screen scheme, in the project's own scheme or in a copy of a shared one. */
export async function mapScreenScheme(
  context: ActionContext,
  action: Of<'mapScreenScheme'>,
): Promise<ActionResult> {
  const { jira, project } = context;
  const wanted = {
    issueTypeId: idOf(context, action.typeRef),
    screenSchemeId: idOf(context, action.screenSchemeRef),
  };
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
    await pointType(jira, schemeId, wanted, mappingsOf(schemeId));
    return done({}, [
      { kind: 'issueTypeScreenScheme', id: schemeId, before: { mappings: mappingsOf(schemeId) } },
    ]);
  }
  const schemes = await readPages(
    jira,
    CONFIG_ENDPOINTS.listTypeScreenSchemes,
    z.object({ id, name: z.string() }),
  );
  const issueTypeMappings = [
    ...mappingsOf(action.schemeId).filter((row) => row.issueTypeId !== wanted.issueTypeId),
    wanted,
  ];
  const copyId =
    schemes.find((scheme) => scheme.name === action.copyAs)?.id ??
    (
      await jira.call(CONFIG_ENDPOINTS.createTypeScreenScheme, {
        body: { name: action.copyAs, issueTypeMappings },
        answer: z.object({ id }),
      })
    ).id;
  await jira.call(CONFIG_ENDPOINTS.assignTypeScreenScheme, {
    body: { issueTypeScreenSchemeId: copyId, projectId: project.id },
    answer: nothing,
  });
  return done({}, [
    { kind: 'issueTypeScreenScheme', id: copyId, before: { issueTypeScreenSchemeId: action.schemeId } },
  ]);
}

interface Mapping {
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

/** Points a type to a screen scheme. Jira only ever appends: another mapping of the type has to go first. */
async function pointType(
  jira: JiraClient,
  schemeId: string,
  wanted: Mapping,
  present: readonly Mapping[],
): Promise<void> {
  const current = present.find((row) => row.issueTypeId === wanted.issueTypeId);
  if (current?.screenSchemeId === wanted.screenSchemeId) return;
  const path = { issueTypeScreenSchemeId: schemeId };
  if (current) {
    const body = { issueTypeIds: [wanted.issueTypeId] };
    await jira.call(CONFIG_ENDPOINTS.unmapTypeScreens, { path, body, answer: nothing });
  }
  await jira.call(CONFIG_ENDPOINTS.mapTypeScreens, {
    path,
    body: { issueTypeMappings: [wanted] },
    answer: nothing,
  });
}
