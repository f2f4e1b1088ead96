import { joinUndo } from './undo-issue-types';
import { screenMappingsAfter } from './undo-type-screens';
import type { UndoPart, UndoSite, UndoStep } from './undo-types';
import { keepsPlace, usedBy } from './undo-usage';
import { undoItem, type UndoView } from './undo-view';

/** Screen schemes and screens that nothing shows any more. */
interface Unused {
  readonly schemes: ReadonlySet<string>;
  readonly screens: ReadonlySet<string>;
}

function unusedOf(view: UndoView, site: UndoSite): Unused {
  const used = new Set(screenMappingsAfter(view, site).map((row) => row.screenSchemeId));
  const made = new Set(view.of('screenScheme').map((one) => one.made.id));
  const schemes = new Set(
    site.screenSchemes.map(({ id }) => id).filter((id) => made.has(id) && !used.has(id)),
  );
  const shown = new Set(
    site.screenSchemes.filter(({ id }) => !schemes.has(id)).flatMap(({ screens }) => Object.values(screens)),
  );
  return {
    schemes,
    screens: new Set(
      view
        .of('screen')
        .map((one) => one.made.id)
        .filter((id) => site.screens.some((screen) => screen.id === id) && !shown.has(id)),
    ),
  };
}

/** Screens that are shown for types which keep their place: `issues` because there are issues of a type we brought. */
function keptScreens(view: UndoView, site: UndoSite): ReadonlyMap<string, 'needed' | 'issues'> {
  const { mappings } = site.typeScreenScheme;
  const kept = new Map<string, 'needed' | 'issues'>();
  for (const typeId of site.typeScheme.typeIds) {
    if (keepsPlace(view, site, typeId) === null) continue;
    const schemeId = mappings[typeId] ?? mappings['default'];
    const scheme = site.screenSchemes.find((one) => one.id === schemeId);
    for (const screenId of Object.values(scheme?.screens ?? {}))
      kept.set(screenId, view.neededHere('type', typeId) === null ? 'issues' : 'needed');
  }
  return kept;
}

interface Position {
  readonly screenId: string;
  readonly tabId: string;
  readonly fieldId: string;
  readonly keys: readonly string[];
}

/** Fields of ours that leave screens which stay. */
function leavingPositions(view: UndoView, site: UndoSite, unused: Unused): Position[] {
  const kept = keptScreens(view, site);
  return view.of('screenField').flatMap(({ made, keys }): Position[] => {
    const screen = site.screens.find((one) => one.id === made.screenId);
    // It may have been put on another tab of the screen since.
    const tab = screen?.tabs.find((one) => one.fieldIds.includes(made.fieldId));
    if (!screen || !tab || unused.screens.has(screen.id)) return [];
    const place = kept.get(screen.id);
    const stays =
      place === 'issues' ||
      (place === 'needed' && view.neededHere('field', made.fieldId) !== null) ||
      hasValues(view, site, made.fieldId);
    return stays ? [] : [{ screenId: screen.id, tabId: tab.id, fieldId: made.fieldId, keys }];
  });
}

/** A field that we made and people filled in stays where it can be seen. */
const hasValues = (view: UndoView, site: UndoSite, fieldId: string): boolean =>
  view.of('field').some(({ made }) => made.id === fieldId) &&
  usedBy(site, `fieldHere:${fieldId}`, 'a value in it') !== null;

/** Ids of the screens that show a field after undo. */
export function screensAfter(view: UndoView, site: UndoSite, fieldId: string): string[] {
  const unused = unusedOf(view, site);
  const left = new Set(
    leavingPositions(view, site, unused)
      .filter((position) => position.fieldId === fieldId)
      .map((position) => position.screenId),
  );
  return (site.screensOfField[fieldId] ?? []).filter((id) => !unused.screens.has(id) && !left.has(id));
}

/** Screen schemes and screens of ours that nothing shows any more; elsewhere our tabs and fields come off. */
export function planScreensAway(view: UndoView, site: UndoSite): UndoPart {
  const unused = unusedOf(view, site);
  const schemes = view.of('screenScheme').flatMap(({ made, keys }): UndoPart[] => {
    if (!site.screenSchemes.some((scheme) => scheme.id === made.id)) return [];
    if (!unused.schemes.has(made.id)) return [stays(view, 'Screen scheme', made, keys)];
    return [removal(view, 'Screen scheme', 'screenScheme', made, keys)];
  });
  const screens = view.of('screen').flatMap(({ made, keys }): UndoPart[] => {
    if (!site.screens.some((screen) => screen.id === made.id)) return [];
    if (!unused.screens.has(made.id)) return [stays(view, 'Screen', made, keys)];
    return [removal(view, 'Screen', 'screen', made, keys)];
  });
  return joinUndo([...schemes, ...screens, partsOff(view, site, unused)]);
}

type ScreenObject = 'Screen' | 'Screen scheme';
type Named = { readonly kind: 'screen' | 'screenScheme'; readonly id: string; readonly name: string };

const stays = (view: UndoView, object: ScreenObject, made: Named, open: readonly string[]): UndoPart => ({
  items: [undoItem(view, 'stays', object, made.id, made.name, 'It is still shown.')],
  steps: [],
  open,
});
const removal = (
  view: UndoView,
  object: ScreenObject,
  phase: 'screen' | 'screenScheme',
  made: Named,
  closes: readonly string[],
): UndoPart => ({
  items: [
    undoItem(view, 'remove', object, made.id, made.name, 'Steward made it, and nothing shows it any more.'),
  ],
  steps: [
    {
      id: `${phase}:${made.id}`,
      phase,
      text: `Remove the ${object.toLowerCase()} "${made.name}"`,
      action: { kind: 'remove', made: [made], unlessUsed: null },
      closes,
    },
  ],
  open: [],
});

/** Tabs and fields of ours on screens that stay. A tab goes as a whole when nothing else is on it. */
function partsOff(view: UndoView, site: UndoSite, unused: Unused): UndoPart {
  const leaving = leavingPositions(view, site, unused);
  const parts = site.screens.flatMap((screen): UndoPart[] => {
    if (unused.screens.has(screen.id)) return [];
    const off = leaving.filter((position) => position.screenId === screen.id);
    const onTab = (tabId: string) => off.filter((position) => position.tabId === tabId);
    const tabs = view.of('screenTab').flatMap(({ made, keys }) => {
      const tab = screen.tabs.find((one) => one.id === made.id && made.screenId === screen.id);
      return tab ? [{ tab, made, keys, goes: onTab(tab.id).length === tab.fieldIds.length }] : [];
    });
    const going = tabs.filter((one) => one.goes);
    const single = off.filter((position) => !going.some(({ tab }) => tab.id === position.tabId));
    const open = [
      ...tabs.filter((one) => !one.goes).flatMap(({ keys }) => keys),
      ...view
        .of('screenField')
        .filter(
          ({ made }) =>
            made.screenId === screen.id && !off.some((position) => position.fieldId === made.fieldId),
        )
        .filter(({ made }) => screen.tabs.some((tab) => tab.fieldIds.includes(made.fieldId)))
        .flatMap(({ keys }) => keys),
    ];
    if (off.length === 0 && going.length === 0) return [{ items: [], steps: [], open }];
    const text = `${off.length} ${off.length === 1 ? 'field' : 'fields'} that Steward put there come off${going.length > 0 ? ', with the tab' : ''}.`;
    const steps: UndoStep[] = [
      ...going.map(({ tab, made, keys }): UndoStep => ({
        id: `tab:${tab.id}`,
        phase: 'screenPart',
        text: `Take the tab "${tab.name}" off "${screen.name}"`,
        action: { kind: 'remove', made: [made], unlessUsed: null },
        closes: [...keys, ...onTab(tab.id).flatMap((position) => position.keys)],
      })),
      ...(single.length === 0
        ? []
        : [
            {
              id: `screenFields:${screen.id}`,
              phase: 'screenPart' as const,
              text: `Take fields off the screen "${screen.name}"`,
              action: {
                kind: 'remove' as const,
                made: single.map(({ screenId, tabId, fieldId }) => ({
                  kind: 'screenField' as const,
                  screenId,
                  tabId,
                  fieldId,
                  name: screen.name,
                })),
                unlessUsed: null,
              },
              closes: single.flatMap(({ keys }) => keys),
            },
          ]),
    ];
    return [{ items: [undoItem(view, 'restore', 'Screen', screen.id, screen.name, text)], steps, open }];
  });
  return joinUndo(parts);
}
