import type { UndoPart, UndoSite } from './undo-types';
import { keepsPlace } from './undo-usage';
import { undoItem, type Held, type UndoView } from './undo-view';
import type { MadeOf } from './made';

type Mapping = Held<MadeOf<'typeScreenMapping'>>;
interface Fate {
  readonly mapping: Mapping;
  /** back: it is pointed to its screens of before. done: it is there already. A text: why it stays. */
  readonly fate: 'back' | 'done' | { readonly why: string };
}

/** What happens to each mapping of ours in the project's issue type screen scheme. */
function fatesOf(view: UndoView, site: UndoSite): Fate[] {
  const { id, mappings } = site.typeScreenScheme;
  return view
    .of('typeScreenMapping')
    .filter(({ made }) => made.schemeId === id)
    .map((mapping): Fate => {
      const { typeId, before, after } = mapping.made;
      const present = mappings[typeId] ?? null;
      const kept = keepsPlace(view, site, typeId);
      if (kept !== null) return { mapping, fate: { why: kept } };
      if (present === before) return { mapping, fate: 'done' };
      if (present !== after) return { mapping, fate: { why: 'Somebody chose other screens for it since.' } };
      return before === null || site.screenSchemes.some((scheme) => scheme.id === before)
        ? { mapping, fate: 'back' }
        : { mapping, fate: { why: 'The screens that it had before are gone.' } };
    });
}

/** Rows of issue type screen schemes as they will be after undo. */
export function screenMappingsAfter(view: UndoView, site: UndoSite): UndoSite['typeScreenMappings'] {
  const { id } = site.typeScreenScheme;
  if (screenCopyGoes(view, site)) return site.typeScreenMappings.filter((row) => row.schemeId !== id);
  const back = fatesOf(view, site).filter(({ fate }) => fate === 'back');
  return site.typeScreenMappings.flatMap((row) => {
    const found = back.find(({ mapping }) => row.schemeId === id && mapping.made.typeId === row.typeId);
    if (!found) return [row];
    const { before } = found.mapping.made;
    return before === null ? [] : [{ ...row, screenSchemeId: before }];
  });
}

const copyOf = (view: UndoView, site: UndoSite) =>
  view.of('typeScreenScheme').find(({ made }) => made.id === site.typeScreenScheme.id);

/** Whether the project's copy gives way to the scheme that it was made from. */
const screenCopyGoes = (view: UndoView, site: UndoSite): boolean => {
  const copy = copyOf(view, site);
  return copy !== undefined && copyStays(view, site, copy.made.before) === null;
};

function copyStays(view: UndoView, site: UndoSite, before: string): string | null {
  const scheme = site.typeScreenScheme;
  const fates = fatesOf(view, site);
  if (fates.some(({ fate }) => typeof fate === 'object'))
    return 'Screens in it are still needed in this project.';
  if (scheme.sharedWith.length > 0) return `It is used by ${scheme.sharedWith.join(', ')} too.`;
  const original = site.typeScreenMappings.filter((row) => row.schemeId === before);
  if (original.length === 0) return 'The scheme it was copied from is gone.';
  const ours = new Set(fates.map(({ mapping }) => mapping.made.typeId));
  const rest = (rows: readonly (readonly [string, string])[]) =>
    JSON.stringify(rows.filter(([typeId]) => !ours.has(typeId)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const same =
    rest(Object.entries(scheme.mappings)) ===
    rest(original.map((row) => [row.typeId, row.screenSchemeId] as const));
  return same ? null : 'Other types were given other screens in it since.';
}

/** The project's issue type screen scheme: a copy gives way, in its own scheme the types get their screens back. */
export function planTypeScreensBack(view: UndoView, site: UndoSite): UndoPart {
  const scheme = site.typeScreenScheme;
  const copy = copyOf(view, site);
  const fates = fatesOf(view, site);
  const open = fates.flatMap(({ mapping, fate }) => (typeof fate === 'object' ? mapping.keys : []));
  const nameOf = (typeId: string) => site.types.find((type) => type.id === typeId)?.name ?? typeId;
  const why = copy ? copyStays(view, site, copy.made.before) : null;
  if (copy && why === null) {
    const text = 'The project gets back the scheme that it had before; the copy is removed.';
    return {
      items: [undoItem(view, 'restore', 'Issue type screen scheme', scheme.id, scheme.name, text)],
      steps: [
        {
          id: 'typeScreens',
          phase: 'typeScreens',
          text: 'Give the project back its screens by type',
          action: { kind: 'giveTypeScreenScheme', schemeId: copy.made.before },
          closes: [],
        },
        {
          id: 'typeScreenSchemeCopy',
          phase: 'schemeCopy',
          text: `Remove the copy "${scheme.name}"`,
          action: { kind: 'remove', made: [copy.made], unlessUsed: null },
          closes: copy.keys,
        },
      ],
      open,
    };
  }
  const back = fates.filter(({ fate }) => fate === 'back').map(({ mapping }) => mapping);
  const stays = fates.flatMap(({ mapping, fate }) =>
    typeof fate === 'object' ? [{ mapping, why: fate.why }] : [],
  );
  return {
    items: [
      ...back.map(({ made }) =>
        undoItem(
          view,
          'restore',
          'Screens of a type',
          made.typeId,
          nameOf(made.typeId),
          'It shows the screens that it had before.',
        ),
      ),
      ...stays.map(({ mapping: { made }, why: reason }) =>
        undoItem(view, 'stays', 'Screens of a type', made.typeId, nameOf(made.typeId), reason),
      ),
      ...(copy && why !== null
        ? [undoItem(view, 'stays', 'Issue type screen scheme', scheme.id, scheme.name, why)]
        : []),
    ],
    steps:
      back.length === 0
        ? []
        : [
            {
              id: 'typeScreens',
              phase: 'typeScreens',
              text: 'Give the types back their screens',
              action: {
                kind: 'mapTypeScreens',
                schemeId: scheme.id,
                types: back.map(({ made }) => ({ typeId: made.typeId, to: made.before })),
              },
              closes: back.flatMap(({ keys }) => keys),
            },
          ],
    open: [...open, ...(copy?.keys ?? [])],
  };
}
