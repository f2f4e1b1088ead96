import { PACKS } from '../../../src/domain/practices';
import { planScreens } from '../../../src/domain/provisioning/plan-screens';
import type { SiteSnapshot } from '../../../src/domain/provisioning';
import type { SiteScreen } from '../../../src/domain/provisioning/site';
import { bareSite } from '../../support/site-snapshot';

const pack = PACKS['incident-management'];
const type = pack.issueTypes[0];
if (!type || !pack.screens) throw new Error('The incident pack has a type and screens.');
const { tab } = pack.screens;
const refs = pack.screens.fields.map((field) => `field:${field}`);
/** Every field of the practice is known by an id of its own. */
const known = { [`type:${type.ref}`]: '1', ...Object.fromEntries(refs.map((ref) => [ref, `id-${ref}`])) };
const idsBut = (lacking: number) => refs.slice(lacking).map((ref) => `id-${ref}`);

const screen = (id: string, lacking: number, tabName = 'Main'): SiteScreen => ({
  id,
  name: `Screen ${id}`,
  tabs: [{ id: `t-${id}`, name: tabName, fieldIds: idsBut(lacking) }],
});
/** A site where type 1 has screens of its own. */
const alone = (screens: readonly SiteScreen[], more: Partial<SiteSnapshot> = {}) =>
  bareSite({
    typeScreenScheme: { ...bareSite().typeScreenScheme, mappings: { default: 'other', '1': 'ss' } },
    screenSchemes: [
      {
        id: 'ss',
        name: 'Own',
        screens: { default: screens[0]?.id ?? '', edit: screens.at(-1)?.id ?? '' },
        sharedWith: [],
      },
    ],
    screens,
    ...more,
  });
const made = (site: SiteSnapshot) => planScreens([pack], site, known);
const texts = (site: SiteSnapshot) => made(site).items.map(({ verb, text }) => [verb, text]);
const kinds = (site: SiteSnapshot) => made(site).steps.map(({ action }) => action.kind);

describe('fields on the screens of a type that has them alone', () => {
  it.each([
    [1, `On a new tab "${tab}" one field is added. Only this type shows this screen.`],
    [2, `On a new tab "${tab}" 2 fields are added. Only this type shows this screen.`],
  ])('%i lacking: said in words', (lacking, text) => {
    expect(texts(alone([screen('s', lacking)]))).toEqual([['extend', text]]);
  });

  it('a tab of that name is used', () => {
    expect(texts(alone([screen('s', 1, tab)]))).toEqual([
      ['extend', `On tab "${tab}" one field is added. Only this type shows this screen.`],
    ]);
  });

  it('only the screens that lack some are extended, with what they lack', () => {
    const { items, steps } = made(alone([screen('full', 0), screen('s', 2)]));
    expect(items.map(({ name }) => name)).toEqual(['Screen s']);
    expect(steps).toEqual([
      {
        id: `screen:${pack.id}:s`,
        text: 'Add fields to the screen "Screen s"',
        action: {
          kind: 'extendScreen',
          ref: `screen:${pack.id}:s`,
          screenId: 's',
          name: 'Screen s',
          tab,
          fieldRefs: refs.slice(0, 2),
          copies: 0,
        },
      },
    ]);
  });

  it('a screen shown for two operations is extended once', () => {
    expect(kinds(alone([screen('s', 1)]))).toEqual(['extendScreen']);
  });

  it('nothing lacks: the screens are used as they are', () => {
    const site = alone([screen('s', 0)]);
    expect(texts(site)).toEqual([['reuse', 'All fields are on it already.']]);
    expect(kinds(site)).toEqual([]);
  });

  it('screens that could not be read are left to the admin', () => {
    const site = alone([screen('s', 1)], { screenSchemes: [] });
    expect(texts(site)).toEqual([
      ['byHand', 'Its screens could not be read. Add the fields to its screens by hand.'],
    ]);
    expect(kinds(site)).toEqual([]);
  });

  it('a field that is still to be made is on no screen', () => {
    const { steps } = planScreens([pack], alone([screen('s', 0)]), { [`type:${type.ref}`]: '1' });
    expect(steps[0]?.action).toMatchObject({ kind: 'extendScreen', fieldRefs: refs });
  });
});

describe('fields on screens that others show too', () => {
  const shared = (screens: readonly SiteScreen[], sharedWith: readonly string[] = []) =>
    alone(screens, {
      typeScreenScheme: { ...bareSite().typeScreenScheme, sharedWith, mappings: { default: 'ss' } },
    });

  it.each([
    ['a type without a mapping of its own', shared([screen('s', 1)])],
    [
      'a scheme that is shared',
      alone([screen('s', 1)], {
        screenSchemes: [{ id: 'ss', name: 'Own', screens: { default: 's' }, sharedWith: ['Sales'] }],
      }),
    ],
  ])('%s: copied, put together, and shown', (_, site) => {
    expect(kinds(site)).toEqual(['copyScreen', 'makeScreenScheme', 'mapScreenScheme']);
    expect(made(site).items[0]?.text).toBe(
      `Others show it too, so its screens are copied for this type and get a tab "${tab}" with the missing fields.`,
    );
  });

  it('a copy alone bears the name of the practice, several those of their screens too', () => {
    const names = (site: SiteSnapshot) =>
      made(site).steps.flatMap(({ action }) => (action.kind === 'copyScreen' ? [action.name] : []));
    expect(names(shared([screen('s', 1)]))).toEqual([`OPS: ${pack.name} (Steward)`]);
    expect(names(shared([screen('a', 1), screen('b', 0)]))).toEqual([
      `OPS: ${pack.name} - Screen a (Steward)`,
      `OPS: ${pack.name} - Screen b (Steward)`,
    ]);
  });

  it.each([
    ['Main', refs.length],
    ['Field Tab', refs.length - 1],
  ])('what a copy has to make: its fields and tabs, but for the tab that Jira makes (%s)', (name, copies) => {
    expect(made(shared([screen('s', 1, name)])).steps[0]?.action).toMatchObject({ copies });
  });

  it('the scheme of the copies shows them for the same operations', () => {
    expect(made(shared([screen('a', 1), screen('b', 1)])).steps[2]?.action).toEqual({
      kind: 'makeScreenScheme',
      ref: `screenScheme:${pack.id}`,
      name: `OPS: ${pack.name} screens (Steward)`,
      screens: { default: `screen:${pack.id}:a`, edit: `screen:${pack.id}:b` },
    });
  });

  it.each([
    ['changed in place when only this project uses it', [], null],
    ['copied when another project does', ['Sales'], 'OPS: screens by type (Steward)'],
  ])('the list of screens by type is %s', (_, others, copyAs) => {
    expect(made(shared([screen('s', 1)], others)).steps.at(-1)).toEqual({
      id: 'mapScreens',
      text: 'Show the new screens for the type',
      action: {
        kind: 'mapScreenScheme',
        schemeId: 'tss',
        copyAs,
        types: [{ typeRef: `type:${type.ref}`, screenSchemeRef: `screenScheme:${pack.id}` }],
      },
    });
  });

  it('two types are shown theirs in one change', () => {
    const { steps } = planScreens([pack, PACKS['problem-management']], shared([screen('s', 1)]), known);
    expect(steps.filter(({ id }) => id === 'mapScreens').map(({ text }) => text)).toEqual([
      'Show the new screens for the types',
    ]);
  });
});
