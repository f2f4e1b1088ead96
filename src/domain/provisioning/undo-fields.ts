import { joinUndo } from './undo-issue-types';
import { issuesWithField } from './undo-questions';
import { screensAfter } from './undo-screens';
import type { UndoPart, UndoSite, UndoStep } from './undo-types';
import { usedBy } from './undo-usage';
import { undoItem, type UndoView } from './undo-view';

const nameOf = (site: UndoSite, fieldId: string): string =>
  site.fields.find((field) => field.id === fieldId)?.name ?? fieldId;

/** Jira gives every new field a context for everything, under this name. */
const BY_ITSELF = 'Default Configuration Scheme for ';

/** Why a field of ours stays; null: it can go. */
function fieldStays(view: UndoView, site: UndoSite, fieldId: string): string | null {
  const holder = view.neededBy('field', fieldId);
  if (holder !== null) return `${holder} still uses it.`;
  const values = usedBy(site, `field:${fieldId}`, 'a value in it');
  if (values !== null) return `${values} It stays where it can be seen.`;
  const [screenId] = screensAfter(view, site, fieldId);
  if (screenId !== undefined)
    return `It is on the screen "${site.screens.find((one) => one.id === screenId)?.name ?? screenId}" too.`;
  const ours = new Set(view.of('fieldContext').map(({ made }) => made.id));
  const other = (site.contextsOfField[fieldId] ?? []).find(
    ({ id, name }) => !ours.has(id) && !name.startsWith(BY_ITSELF),
  );
  return other === undefined ? null : `It also serves the context "${other.name}".`;
}

/** Options, contexts, places in the field scheme, and fields: each only when nobody has a value there. */
export function planFieldsAway(view: UndoView, site: UndoSite): UndoPart {
  const exists = (fieldId: string) => site.fields.some((field) => field.id === fieldId);
  const fields = view.of('field').filter(({ made }) => exists(made.id));
  const why = new Map(fields.map(({ made }) => [made.id, fieldStays(view, site, made.id)] as const));
  /** Goes with its field, or is not there any more. */
  const goesAlong = (fieldId: string) => !exists(fieldId) || why.get(fieldId) === null;
  return joinUndo([
    ...fields.map(({ made, keys }): UndoPart => {
      const reason = why.get(made.id) ?? null;
      const name = nameOf(site, made.id);
      if (reason !== null)
        return { items: [undoItem(view, 'stays', 'Field', made.id, name, reason)], steps: [], open: keys };
      const step: UndoStep = {
        id: `field:${made.id}`,
        phase: 'field',
        text: `Remove the field "${name}"`,
        action: { kind: 'remove', made: [made], unlessUsed: issuesWithField(made.id).jql },
        closes: keys,
      };
      const text = 'Steward made it, and no issue has a value in it.';
      return { items: [undoItem(view, 'remove', 'Field', made.id, name, text)], steps: [step], open: [] };
    }),
    ...contextsAway(view, site, goesAlong),
    ...optionsAway(view, site, goesAlong),
    placesAway(view, site, goesAlong),
  ]);
}

/** Why what makes a field usable in this project stays; null: it can go. */
function usableStays(view: UndoView, site: UndoSite, fieldId: string): string | null {
  const holder = view.neededHere('field', fieldId);
  return holder !== null ? `${holder} still uses it.` : usedBy(site, `fieldHere:${fieldId}`, 'a value in it');
}

function contextsAway(view: UndoView, site: UndoSite, goesAlong: (fieldId: string) => boolean): UndoPart[] {
  return view.of('fieldContext').flatMap(({ made, keys }): UndoPart[] => {
    const there = (site.contextsOfField[made.fieldId] ?? []).some((context) => context.id === made.id);
    if (goesAlong(made.fieldId) || !there) return [];
    const label = `${nameOf(site, made.fieldId)}: ${made.name}`;
    const why = usableStays(view, site, made.fieldId);
    if (why !== null)
      return [
        { items: [undoItem(view, 'stays', 'Field context', made.id, label, why)], steps: [], open: keys },
      ];
    const step: UndoStep = {
      id: `context:${made.id}`,
      phase: 'context',
      text: `Take the project's context off the field "${nameOf(site, made.fieldId)}"`,
      action: { kind: 'remove', made: [made], unlessUsed: null },
      closes: keys,
    };
    const text = 'The field itself is left as it was.';
    return [
      { items: [undoItem(view, 'remove', 'Field context', made.id, label, text)], steps: [step], open: [] },
    ];
  });
}

function optionsAway(view: UndoView, site: UndoSite, goesAlong: (fieldId: string) => boolean): UndoPart[] {
  const contexts = new Set(Object.values(site.contextsOfField).flatMap((list) => list.map(({ id }) => id)));
  return view.of('fieldOption').flatMap(({ made, keys }): UndoPart[] => {
    if (goesAlong(made.fieldId) || !contexts.has(made.contextId)) return [];
    const label = `${nameOf(site, made.fieldId)}: ${made.name}`;
    const holder = view.neededBy('option', made.id);
    const why =
      holder !== null ? `${holder} still uses it.` : usedBy(site, `option:${made.id}`, 'this option');
    if (why !== null)
      return [{ items: [undoItem(view, 'stays', 'Option', made.id, label, why)], steps: [], open: keys }];
    const step: UndoStep = {
      id: `option:${made.id}`,
      phase: 'option',
      text: `Remove the option "${made.name}" from "${nameOf(site, made.fieldId)}"`,
      action: { kind: 'remove', made: [made], unlessUsed: null },
      closes: keys,
    };
    const text = 'Steward added it, and no issue has it.';
    return [{ items: [undoItem(view, 'remove', 'Option', made.id, label, text)], steps: [step], open: [] }];
  });
}

/** Fields that were made usable in the project's field scheme leave it again, in one call. */
function placesAway(view: UndoView, site: UndoSite, goesAlong: (fieldId: string) => boolean): UndoPart {
  const places = view.of('fieldInScheme').filter(({ made }) => !goesAlong(made.fieldId));
  const going = places.filter(({ made }) => usableStays(view, site, made.fieldId) === null);
  const open = places.filter((one) => !going.includes(one)).flatMap(({ keys }) => keys);
  if (going.length === 0) return { items: [], steps: [], open };
  const names = going.map(({ made }) => `"${nameOf(site, made.fieldId)}"`).join(', ');
  const id = going[0]?.made.schemeId ?? '';
  return {
    items: [
      undoItem(
        view,
        'restore',
        'Field scheme',
        id,
        'Fields of the project',
        `These fields leave it: ${names}.`,
      ),
    ],
    steps: [
      {
        id: 'fieldScheme',
        phase: 'fieldScheme',
        text: "Take fields out of the project's field scheme",
        action: { kind: 'remove', made: going.map(({ made }) => made), unlessUsed: null },
        closes: going.flatMap(({ keys }) => keys),
      },
    ],
    open,
  };
}
