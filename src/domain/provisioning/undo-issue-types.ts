import { issuesOfType } from './undo-questions';
import type { UndoPart, UndoSite, UndoStep } from './undo-types';
import { keepsPlace, usedBy } from './undo-usage';
import { undoItem, type UndoView } from './undo-view';

const nameOf = (site: UndoSite, typeId: string): string =>
  site.types.find((type) => type.id === typeId)?.name ?? `type ${typeId}`;

/** Ids of the types that leave the project's issue type scheme. */
export function leavingTypes(view: UndoView, site: UndoSite): ReadonlySet<string> {
  const ours = view.of('typeInScheme').filter(({ made }) => made.schemeId === site.typeScheme.id);
  return new Set(
    ours
      .map(({ made }) => made.typeId)
      .filter((id) => site.typeScheme.typeIds.includes(id) && keepsPlace(view, site, id) === null),
  );
}

/** The project's issue type scheme: a copy gives way to the scheme it was made from, in its own the types are taken out. */
export function planTypeSchemeBack(view: UndoView, site: UndoSite): UndoPart {
  const scheme = site.typeScheme;
  const leaving = leavingTypes(view, site);
  const added = view.of('typeInScheme').filter(({ made }) => made.schemeId === scheme.id);
  const staying = added.filter(
    ({ made }) => scheme.typeIds.includes(made.typeId) && !leaving.has(made.typeId),
  );
  const open = staying.flatMap(({ keys }) => keys);
  const copy = view.of('typeScheme').find(({ made }) => made.id === scheme.id);
  const why = copy ? copyStays(view, site, copy.made.before, staying.length > 0) : null;
  if (copy && why === null) {
    const text = 'The project gets back the scheme that it had before; the copy is removed.';
    return {
      items: [undoItem(view, 'restore', 'Issue type scheme', scheme.id, scheme.name, text)],
      steps: [
        {
          id: 'typeScheme',
          phase: 'typeScheme',
          text: 'Give the project back its issue type scheme',
          action: { kind: 'giveTypeScheme', schemeId: copy.made.before },
          closes: [],
        },
        {
          id: 'typeSchemeCopy',
          phase: 'schemeCopy',
          text: `Remove the copy "${scheme.name}"`,
          action: { kind: 'remove', made: [copy.made], unlessUsed: null },
          closes: copy.keys,
        },
      ],
      open,
    };
  }
  const gone = added.filter(({ made }) => leaving.has(made.typeId));
  const names = gone.map(({ made }) => `"${nameOf(site, made.typeId)}"`).join(', ');
  return {
    items: [
      ...(gone.length > 0
        ? [
            undoItem(
              view,
              'restore',
              'Issue type scheme',
              scheme.id,
              scheme.name,
              `These types leave it: ${names}.`,
            ),
          ]
        : []),
      ...(copy && why !== null
        ? [undoItem(view, 'stays', 'Issue type scheme', scheme.id, scheme.name, why)]
        : []),
    ],
    steps: gone.map(({ made, keys }): UndoStep => ({
      id: `typeInScheme:${made.typeId}`,
      phase: 'typeScheme',
      text: `Take "${nameOf(site, made.typeId)}" out of "${scheme.name}"`,
      action: { kind: 'remove', made: [made], unlessUsed: null },
      closes: keys,
    })),
    open: [...open, ...(copy?.keys ?? [])],
  };
}

/** Why the project keeps its copy; null: it can go back. */
function copyStays(view: UndoView, site: UndoSite, before: string, hasStaying: boolean): string | null {
  if (hasStaying) return 'A type in it is still needed in this project.';
  if (site.typeScheme.sharedWith.length > 0)
    return `It is used by ${site.typeScheme.sharedWith.join(', ')} too.`;
  const original = site.typeSchemes.filter((row) => row.schemeId === before).map((row) => row.typeId);
  if (original.length === 0) return 'The scheme it was copied from is gone.';
  const leaving = leavingTypes(view, site);
  const foreign = site.typeScheme.typeIds.find((id) => !leaving.has(id) && !original.includes(id));
  return foreign === undefined
    ? null
    : `"${nameOf(site, foreign)}" was added to it since and is not in the scheme that the project had before.`;
}

/** Types that Steward made: removed when no issue on the site has them and nobody else counts on them. */
export function planTypesAway(view: UndoView, site: UndoSite): UndoPart {
  const parts = view.of('type').flatMap(({ made, keys }): UndoPart[] => {
    if (!site.types.some((type) => type.id === made.id)) return [];
    const name = nameOf(site, made.id);
    const why = typeStays(view, site, made.id);
    if (why !== null)
      return [{ items: [undoItem(view, 'stays', 'Issue type', made.id, name, why)], steps: [], open: keys }];
    const step: UndoStep = {
      id: `type:${made.id}`,
      phase: 'type',
      text: `Remove the issue type "${name}"`,
      action: { kind: 'remove', made: [made], unlessUsed: issuesOfType(made.id).jql },
      closes: keys,
    };
    const text = 'Steward made it, and no issue has it.';
    return [
      { items: [undoItem(view, 'remove', 'Issue type', made.id, name, text)], steps: [step], open: [] },
    ];
  });
  return joinUndo(parts);
}

function typeStays(view: UndoView, site: UndoSite, typeId: string): string | null {
  const kept = keepsPlace(view, site, typeId) ?? usedBy(site, `type:${typeId}`, 'this type');
  if (kept !== null) return kept;
  const holder = view.neededBy('type', typeId);
  if (holder !== null) return `${holder} still uses it.`;
  const elsewhere = site.typeSchemes.some(
    (row) => row.typeId === typeId && row.schemeId !== site.typeScheme.id,
  );
  return elsewhere ? 'It is in the issue type scheme of another project too.' : null;
}

/** Joins parts in order. */
export const joinUndo = (parts: readonly UndoPart[]): UndoPart => ({
  items: parts.flatMap((part) => part.items),
  steps: parts.flatMap((part) => part.steps),
  open: parts.flatMap((part) => part.open),
});
