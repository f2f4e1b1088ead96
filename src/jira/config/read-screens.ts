import * as z from '../../shape';
import {
  NEW_TYPE,
  type ScreenOperation,
  type SiteScreen,
  type SiteScreenScheme,
  type SiteTypeScreenScheme,
} from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { id, idName } from './shapes';

const mapping = z.object({
  issueTypeId: z.string(),
  issueTypeScreenSchemeId: z.string(),
  screenSchemeId: z.string(),
});
const screenScheme = z.object({
  id,
  name: z.string(),
  screens: z.object({ default: id, create: id.optional(), edit: id.optional(), view: id.optional() }),
});

/** A screen with its tabs and the ids of the fields on them. */
export async function readScreen(
  jira: JiraClient,
  screen: { readonly id: string; readonly name: string },
): Promise<SiteScreen> {
  const tabs = await jira.call(CONFIG_ENDPOINTS.getTabs, {
    path: { screenId: screen.id },
    answer: z.array(idName),
  });
  const fields = await Promise.all(
    tabs.map((tab) =>
      jira.call(CONFIG_ENDPOINTS.getTabFields, {
        path: { screenId: screen.id, tabId: tab.id },
        answer: z.array(z.object({ id: z.string() })),
      }),
    ),
  );
  return {
    ...screen,
    tabs: tabs.map((tab, index) => ({ ...tab, fieldIds: (fields[index] ?? []).map((field) => field.id) })),
  };
}

interface Screens {
  readonly typeScreenScheme: SiteTypeScreenScheme;
  readonly screenSchemes: SiteScreenScheme[];
  readonly screens: SiteScreen[];
}

/**
 * The screens of a project's types, and who else shows them: other types of the project, other projects, other schemes.
 * @param typeIds the types whose screens are read in full
 * @param withNew whether there will be types that have no screens of their own yet
 */
export async function readScreens(
  jira: JiraClient,
  scheme: Omit<SiteTypeScreenScheme, 'mappings'>,
  projectTypes: readonly { readonly id: string; readonly name: string }[],
  typeIds: readonly string[],
  withNew: boolean,
): Promise<Screens> {
  const [all, schemes] = await Promise.all([
    readPages(jira, CONFIG_ENDPOINTS.typeScreenSchemeMappings, mapping),
    readPages(jira, CONFIG_ENDPOINTS.listScreenSchemes, screenScheme),
  ]);
  const own = Object.fromEntries(
    all
      .filter((one) => one.issueTypeScreenSchemeId === scheme.id)
      .map((one) => [one.issueTypeId, one.screenSchemeId]),
  );
  const schemeOf = (typeId: string) => own[typeId] ?? own['default'];
  // A type that is still to be made would show what is shown by default.
  const wanted = [
    ...new Set([...typeIds, ...(withNew ? [NEW_TYPE] : [])].flatMap((id) => schemeOf(id) ?? [])),
  ];
  const screenSchemes = wanted.flatMap((schemeId): SiteScreenScheme[] => {
    const found = schemes.find((one) => one.id === schemeId);
    if (!found) return [];
    const screenIds = new Set(Object.values(found.screens));
    const otherTypes = projectTypes.filter((type) => schemeOf(type.id) === schemeId).slice(0, 20);
    const users = typeIds.filter((typeId) => schemeOf(typeId) === schemeId);
    const elsewhere = all.some(
      (one) => one.screenSchemeId === schemeId && one.issueTypeScreenSchemeId !== scheme.id,
    );
    const otherSchemes = schemes.filter(
      (one) => one.id !== schemeId && Object.values(one.screens).some((screen) => screenIds.has(screen)),
    );
    const sharedWith = [
      ...otherTypes.filter((type) => users.length > 1 || type.id !== users[0]).map((type) => type.name),
      ...(elsewhere ? ['other screen schemes by type'] : []),
      ...otherSchemes.map((one) => one.name),
      ...scheme.sharedWith,
    ];
    return [{ id: found.id, name: found.name, screens: pick(found.screens), sharedWith }];
  });
  const names = new Map(
    screenSchemes.flatMap((one) => Object.values(one.screens).map((screenId) => [screenId, one.name])),
  );
  const screens = await Promise.all(
    [...names].map(([screenId, name]) => readScreen(jira, { id: screenId, name })),
  );
  return { typeScreenScheme: { ...scheme, mappings: own }, screenSchemes, screens };
}

const pick = (
  screens: z.infer<typeof screenScheme>['screens'],
): Partial<Record<ScreenOperation, string>> => ({
  default: screens.default,
  ...(screens.create !== undefined && { create: screens.create }),
  ...(screens.edit !== undefined && { edit: screens.edit }),
  ...(screens.view !== undefined && { view: screens.view }),
});
