import type { UndoItem } from '../../contract/upkeep';
import { boundThing, type BoundKind } from './bound';
import { madeId, type Made, type MadeKind, type MadeOf } from './made';
import type { Holder, UndoBase, UndoInput } from './undo-types';

/** One made thing with the keys of all its records: a step that was repeated in another job left several. */
export interface Held<M extends Made = Made> {
  readonly made: M;
  readonly keys: readonly string[];
}

/** The records of an undo, asked by kind, and who needs a thing still. */
export interface UndoView {
  readonly input: UndoInput;
  readonly base: UndoBase;
  of<K extends MadeKind>(kind: K): readonly Held<MadeOf<K>>[];
  /** Name of a practice that needs this, in any project; null: none does. */
  neededBy(kind: BoundKind, id: string): string | null;
  /** The same, by practices of this project only. */
  neededHere(kind: BoundKind, id: string): string | null;
}

export function viewOf(input: UndoInput, base: UndoBase): UndoView {
  const held = new Map<string, Held>();
  for (const { made, key } of input.records) {
    const id = `${made.kind}:${madeId(made)}`;
    const earlier = held.get(id);
    held.set(id, {
      made: earlier ? joined(earlier.made, made) : made,
      keys: [...(earlier?.keys ?? []), key],
    });
  }
  const all = [...held.values()];
  const needing = (holders: readonly Holder[], kind: BoundKind, id: string) =>
    holders.find((holder) => holder.things.has(boundThing(kind, id))) ?? null;
  const here = input.remaining.filter((holder) => holder.projectId === base.project.id);
  return {
    input,
    base,
    // The kind says which member of the union it is.
    of: <K extends MadeKind>(kind: K) => all.filter((one) => one.made.kind === kind) as Held<MadeOf<K>>[],
    neededBy: (kind, id) => nameOf(needing(input.remaining, kind, id), base.project.id),
    neededHere: (kind, id) => nameOf(needing(here, kind, id), base.project.id),
  };
}

const nameOf = (holder: Holder | null, projectId: string): string | null =>
  holder === null ? null : holder.projectId === projectId ? holder.name : `${holder.name} in another project`;

/** Two changes of one thing are one: what was there before the first, what is there after the last. */
function joined(first: Made, last: Made): Made {
  const image = {
    ...('before' in first && 'before' in last && { before: first.before }),
    ...('moves' in first && 'moves' in last && { moves: [...first.moves, ...last.moves] }),
  };
  // Same kind: the parts that are taken over have the same types.
  return { ...last, ...image } as Made;
}

/** What a line of the plan can be about, and as what a practice is bound to it; null: practices are not bound to such. */
const BOUND_AS = {
  Gate: null,
  Rules: null,
  Panel: null,
  'Request type': 'requestType',
  'Issue type': 'type',
  'Workflow of a type': 'type',
  'Screens of a type': 'type',
  'Issue type scheme': null,
  'Issue type screen scheme': null,
  'Workflow scheme': null,
  'Screen scheme': null,
  Screen: null,
  Field: 'field',
  'Field context': null,
  'Field scheme': null,
  Option: 'option',
  Workflow: 'workflow',
  Status: 'status',
  'Link type': 'linkType',
} as const satisfies Record<string, BoundKind | null>;
export type UndoObject = keyof typeof BOUND_AS;

/** A line of the plan. */
export const undoItem = (
  view: UndoView,
  verb: UndoItem['verb'],
  object: UndoObject,
  id: string,
  name: string,
  text: string,
): UndoItem => ({
  id: `${verb}:${object}:${id}`.toLowerCase().replaceAll(' ', '-'),
  practice: practiceOf(view, object, id),
  verb,
  object,
  name,
  text,
});

function practiceOf({ input }: UndoView, object: UndoObject, id: string): UndoItem['practice'] {
  const kind = BOUND_AS[object];
  if (kind === null) return null;
  return input.undone.find(({ things }) => things.has(boundThing(kind, id)))?.practice ?? null;
}

/** "1 issue", "12 issues". */
export const issuesOf = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);
