import type { PackType, PracticePack } from '../practices/schema';
import { sameName } from './match';
import { planItem } from './plan-item';
import { untouchedLines } from './sharing-words';
import {
  isCommon,
  type ScreenOperation,
  type SiteScreen,
  type SiteScreenScheme,
  type SiteSnapshot,
} from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart, type Step } from './types';

/** A type that is to be shown on screens of its own. */
interface NewMapping {
  readonly typeRef: string;
  readonly screenSchemeRef: string;
}
interface ScreensOfPack {
  readonly part: PlanPart;
  readonly mapping: NewMapping | null;
}

/**
 * Puts the practices' fields on the screens of their types, each on a tab of its own. Screens that only one type shows are
 * extended; shared ones are copied, and all types that get copies are pointed at them in one change.
 */
export function planScreens(packs: readonly PracticePack[], site: SiteSnapshot, known: Bindings): PlanPart {
  const planned = packs.map((pack) => planScreensOf(pack, site, known));
  const types = planned.flatMap(({ mapping }) => mapping ?? []);
  return joinParts([...planned.map(({ part }) => part), planMapping(types, site)]);
}

function planScreensOf(pack: PracticePack, site: SiteSnapshot, known: Bindings): ScreensOfPack {
  const type = pack.issueTypes[0];
  if (!type || !pack.screens) return { part: emptyPart, mapping: null };
  const { mappings } = site.typeScreenScheme;
  const typeId = known[`type:${type.ref}`] ?? '';
  const schemeId = mappings[typeId] ?? mappings['default'];
  const scheme = site.screenSchemes.find((one) => one.id === schemeId);
  if (!scheme) {
    const text = 'Its screens could not be read. Add the fields to its screens by hand.';
    const items = [planItem(pack.id, 'byHand', 'Screen', type.name, text)];
    return { part: { ...emptyPart, items }, mapping: null };
  }
  const fieldRefs = pack.screens.fields.map((field) => `field:${field}`);
  const tab = pack.screens.tab;
  const lacking = screensOf(scheme.screens, site).map((screen) => ({
    screen,
    refs: fieldRefs.filter((ref) => !isOn(screen, known[ref])),
  }));
  if (lacking.every(({ refs }) => refs.length === 0)) {
    const items = [planItem(pack.id, 'reuse', 'Screen', scheme.name, 'All fields are on it already.')];
    return { part: { ...emptyPart, items }, mapping: null };
  }
  // A type without screens of its own shows those of every other such type, and of those to come.
  const alone = mappings[typeId] !== undefined && scheme.sharedWith.length === 0;
  return alone
    ? { part: extendScreens(pack, lacking, tab), mapping: null }
    : {
        part: copyScreens(pack, site, scheme, lacking, tab),
        mapping: { typeRef: typeRefOf(type), screenSchemeRef: `screenScheme:${pack.id}` },
      };
}

const typeRefOf = (type: PackType): string => `type:${type.ref}`;

const isOn = (screen: SiteScreen, fieldId: string | undefined): boolean =>
  fieldId !== undefined && screen.tabs.some((tab) => tab.fieldIds.includes(fieldId));

function screensOf(
  operations: Readonly<Partial<Record<ScreenOperation, string>>>,
  site: SiteSnapshot,
): SiteScreen[] {
  const ids = [...new Set(Object.values(operations))];
  return ids.flatMap((id) => site.screens.find((screen) => screen.id === id) ?? []);
}

type Lacking = readonly { readonly screen: SiteScreen; readonly refs: readonly string[] }[];

const fieldCount = (count: number): string => (count === 1 ? 'one field is' : `${count} fields are`);

function extendScreens(pack: PracticePack, lacking: Lacking, tab: string): PlanPart {
  const touched = lacking.filter(({ refs }) => refs.length > 0);
  return {
    items: touched.map(({ screen, refs }) => {
      const where = screen.tabs.some((one) => sameName(one.name, tab))
        ? `tab "${tab}"`
        : `a new tab "${tab}"`;
      const text = `On ${where} ${fieldCount(refs.length)} added. Only this type shows this screen.`;
      return planItem(pack.id, 'extend', 'Screen', screen.name, text);
    }),
    steps: touched.map(({ screen, refs }): Step => ({
      id: `screen:${pack.id}:${screen.id}`,
      text: `Add fields to the screen "${screen.name}"`,
      action: {
        kind: 'extendScreen',
        ref: `screen:${pack.id}:${screen.id}`,
        screenId: screen.id,
        name: screen.name,
        tab,
        fieldRefs: refs,
        copies: 0,
      },
    })),
    bindings: {},
  };
}

/** Name of the tab that Jira gives to every new screen. */
const FIRST_TAB = 'Field Tab';
const copiesOf = ({ tabs }: SiteScreen): number =>
  tabs.reduce((sum, tab) => sum + tab.fieldIds.length + (sameName(tab.name, FIRST_TAB) ? 0 : 1), 0);

function copyScreens(
  pack: PracticePack,
  site: SiteSnapshot,
  scheme: SiteScreenScheme,
  lacking: Lacking,
  tab: string,
): PlanPart {
  const prefix = `${site.project.key}: ${pack.name}`;
  const nameOf = (screen: SiteScreen) =>
    lacking.length === 1 ? `${prefix} (Steward)` : `${prefix} - ${screen.name} (Steward)`;
  const refOf = (screenId: string) => `screen:${pack.id}:${screenId}`;
  const ref = `screenScheme:${pack.id}`;
  const operations = Object.entries(scheme.screens).map(([operation, id]) => [operation, refOf(id)]);
  const text = `Others show it too, so its screens are copied for this type and get a tab "${tab}" with the missing fields.`;
  return {
    items: [planItem(pack.id, 'extend', 'Screen', scheme.name, text, untouchedLines(scheme))],
    steps: [
      ...lacking.map(({ screen, refs }): Step => ({
        id: refOf(screen.id),
        text: `Copy the screen "${screen.name}" for ${pack.name.toLowerCase()}`,
        action: {
          kind: 'copyScreen',
          ref: refOf(screen.id),
          screenId: screen.id,
          name: nameOf(screen),
          tab,
          fieldRefs: refs,
          copies: copiesOf(screen),
        },
      })),
      {
        id: ref,
        text: `Make a screen scheme for ${pack.name.toLowerCase()}`,
        action: {
          kind: 'makeScreenScheme',
          ref,
          name: `${prefix} screens (Steward)`,
          screens: Object.fromEntries(operations) as Partial<Record<ScreenOperation, string>>,
        },
      },
    ],
    bindings: {},
  };
}

function planMapping(types: readonly NewMapping[], site: SiteSnapshot): PlanPart {
  if (types.length === 0) return emptyPart;
  const { typeScreenScheme, project } = site;
  return {
    ...emptyPart,
    steps: [
      {
        id: 'mapScreens',
        text: types.length === 1 ? 'Show the new screens for the type' : 'Show the new screens for the types',
        action: {
          kind: 'mapScreenScheme',
          schemeId: typeScreenScheme.id,
          copyAs: isCommon(typeScreenScheme) ? `${project.key}: screens by type (Steward)` : null,
          types,
        },
      },
    ],
  };
}
