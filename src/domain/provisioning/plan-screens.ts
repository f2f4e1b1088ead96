import type { PracticePack } from '../practices/schema';
import { sameName } from './match';
import { planItem } from './plan-item';
import type { ScreenOperation, SiteScreen, SiteSnapshot } from './site';
import { emptyPart, type Bindings, type PlanPart, type Step } from './types';

/**
 * Puts the practice's fields on the screens of its type, on a tab of their own. Screens that only this type shows are
 * extended; shared ones are copied, and the type is pointed at the copies.
 */
export function planScreens(pack: PracticePack, site: SiteSnapshot, known: Bindings): PlanPart {
  const type = pack.issueTypes[0];
  if (!type || !pack.screens) return emptyPart;
  const typeRef = `type:${type.ref}`;
  const { mappings } = site.typeScreenScheme;
  const typeId = known[typeRef] ?? '';
  const schemeId = mappings[typeId] ?? mappings['default'];
  const scheme = site.screenSchemes.find((one) => one.id === schemeId);
  if (!scheme) {
    const text = 'Its screens could not be read. Add the fields to its screens by hand.';
    return { ...emptyPart, items: [planItem(pack.id, 'byHand', 'Screen', type.name, text)] };
  }
  const fieldRefs = pack.screens.fields.map((field) => `field:${field}`);
  const tab = pack.screens.tab;
  const screens = screensOf(scheme.screens, site);
  const lacking = screens.map((screen) => ({
    screen,
    refs: fieldRefs.filter((ref) => !isOn(screen, known[ref])),
  }));
  if (lacking.every(({ refs }) => refs.length === 0)) {
    return {
      ...emptyPart,
      items: [planItem(pack.id, 'reuse', 'Screen', scheme.name, 'All fields are on it already.')],
    };
  }
  return scheme.sharedWith.length === 0
    ? extendScreens(pack, lacking, tab)
    : copyScreens(
        pack,
        site,
        { id: scheme.id, name: scheme.name, sharedWith: scheme.sharedWith, screens: scheme.screens },
        lacking,
        tab,
        typeRef,
      );
}

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

function extendScreens(pack: PracticePack, lacking: Lacking, tab: string): PlanPart {
  const touched = lacking.filter(({ refs }) => refs.length > 0);
  return {
    items: touched.map(({ screen, refs }) => {
      const where = screen.tabs.some((one) => sameName(one.name, tab))
        ? `tab "${tab}"`
        : `a new tab "${tab}"`;
      return planItem(
        pack.id,
        'extend',
        'Screen',
        screen.name,
        `${refs.length} fields are added on ${where}. Only this type shows this screen.`,
      );
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
      },
    })),
    bindings: {},
  };
}

interface SharedScheme {
  readonly id: string;
  readonly name: string;
  readonly sharedWith: readonly string[];
  readonly screens: Readonly<Partial<Record<ScreenOperation, string>>>;
}

function copyScreens(
  pack: PracticePack,
  site: SiteSnapshot,
  scheme: SharedScheme,
  lacking: Lacking,
  tab: string,
  typeRef: string,
): PlanPart {
  const prefix = `${site.project.key}: ${pack.name}`;
  const nameOf = (screen: SiteScreen) =>
    lacking.length === 1 ? `${prefix} (Steward)` : `${prefix} - ${screen.name} (Steward)`;
  const refOf = (screenId: string) => `screen:${pack.id}:${screenId}`;
  const own = site.typeScreenScheme.sharedWith.length === 0;
  const screenSchemeRef = `screenScheme:${pack.id}`;
  const operations = Object.entries(scheme.screens).map(([operation, id]) => [operation, refOf(id)]);
  const untouched = scheme.sharedWith.map((who) => `${who}: keeps "${scheme.name}", not touched`);
  return {
    items: [
      planItem(
        pack.id,
        'extend',
        'Screen',
        scheme.name,
        `It is shared, so its screens are copied for this type and get a tab "${tab}" with the missing fields.`,
        untouched,
      ),
    ],
    steps: [
      ...lacking.map(({ screen, refs }): Step => ({
        id: refOf(screen.id),
        text: `Copy the screen "${screen.name}"`,
        action: {
          kind: 'copyScreen',
          ref: refOf(screen.id),
          screenId: screen.id,
          name: nameOf(screen),
          tab,
          fieldRefs: refs,
        },
      })),
      {
        id: screenSchemeRef,
        text: 'Make a screen scheme for the type',
        action: {
          kind: 'makeScreenScheme',
          ref: screenSchemeRef,
          name: `${prefix} screens (Steward)`,
          screens: Object.fromEntries(operations) as Partial<Record<ScreenOperation, string>>,
        },
      },
      {
        id: `mapScreens:${pack.id}`,
        text: 'Show the new screens for the type',
        action: {
          kind: 'mapScreenScheme',
          schemeId: site.typeScreenScheme.id,
          copyAs: own ? null : `${site.project.key}: screens by type (Steward)`,
          typeRef,
          screenSchemeRef,
        },
      },
    ],
    bindings: {},
  };
}
