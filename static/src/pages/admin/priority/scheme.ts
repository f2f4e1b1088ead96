import type { PriorityScheme } from '../../../../../src/contract/practices';
import { text } from '../../../text';

export type Axis = 'impacts' | 'urgencies';
/** As many impacts or urgencies as a matrix can have. */
export const MOST = 6;
const MOST_PRIORITIES = 10;

const words = text.priority;

export interface CellFault {
  readonly impact: number;
  readonly urgency: number;
  readonly text: string;
}
export interface NameFault {
  readonly axis: Axis;
  readonly at: number;
  readonly text: string;
}
export type Fault = ({ readonly kind: 'cell' } & CellFault) | ({ readonly kind: 'name' } & NameFault);

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function nameFaults(scheme: PriorityScheme, axis: Axis): Fault[] {
  const names = scheme[axis];
  const title = axis === 'impacts' ? words.impact : words.urgency;
  return names.flatMap((name, at): Fault[] => {
    if (name.trim() === '') return [{ kind: 'name', axis, at, text: words.wrong.empty(title, at + 1) }];
    if (names.findIndex((other) => sameName(other, name)) < at)
      return [{ kind: 'name', axis, at, text: words.wrong.twice(name) }];
    return [];
  });
}

/**
 * What is wrong in a matrix, cell by cell: a case must never be more urgent than a graver one beside it. The back end
 * checks the same before a plan is made; this is for the eye while somebody edits.
 */
export function faultsOf(scheme: PriorityScheme): readonly Fault[] {
  const { impacts, urgencies, priorities, cells } = scheme;
  const nameOf = (impact: number, urgency: number) =>
    words.cell(impacts[impact] ?? '', urgencies[urgency] ?? '');
  const wrong = cells.flatMap((row, impact) =>
    row.flatMap((cell, urgency): Fault[] => {
      const neighbours: readonly (readonly [number, number])[] = [
        [impact - 1, urgency],
        [impact, urgency - 1],
      ];
      const graver = neighbours.find(([row, column]) => (cells[row]?.[column] ?? cell) > cell);
      if (graver === undefined) return [];
      const [graverImpact, graverUrgency] = graver;
      const other = cells[graverImpact]?.[graverUrgency] ?? cell;
      const why = words.wrong.graver(
        nameOf(impact, urgency),
        priorities[cell] ?? '',
        nameOf(graverImpact, graverUrgency),
        priorities[other] ?? '',
      );
      return [{ kind: 'cell', impact, urgency, text: why }];
    }),
  );
  return [...nameFaults(scheme, 'impacts'), ...nameFaults(scheme, 'urgencies'), ...wrong];
}

/** A matrix to begin with: the shipped one, with the site's own priorities where the shipped names are not there. */
export function startScheme(shipped: PriorityScheme, jira: readonly string[]): PriorityScheme {
  const known = shipped.priorities.every((name) => jira.some((one) => sameName(one, name)));
  if (jira.length === 0 || known) return shipped;
  const priorities = jira.slice(0, MOST_PRIORITIES);
  const last = priorities.length - 1;
  return {
    ...shipped,
    priorities,
    cells: shipped.cells.map((row) => row.map((cell) => Math.min(cell, last))),
  };
}

export const setCell = (
  scheme: PriorityScheme,
  impact: number,
  urgency: number,
  priority: number,
): PriorityScheme => ({
  ...scheme,
  cells: scheme.cells.map((row, at) =>
    at === impact ? row.map((cell, column) => (column === urgency ? priority : cell)) : row,
  ),
});

export const renameAt = (scheme: PriorityScheme, axis: Axis, at: number, name: string): PriorityScheme => ({
  ...scheme,
  [axis]: scheme[axis].map((one, index) => (index === at ? name : one)),
});

/** A name that the axis doesn't have yet. */
function freshName(names: readonly string[], axis: Axis): string {
  const make = axis === 'impacts' ? words.newImpact : words.newUrgency;
  let position = names.length + 1;
  while (names.some((name) => sameName(name, make(position)))) position += 1;
  return make(position);
}

/** Adds a row or column at the mild end; it begins like the one beside it, which keeps the matrix in order. */
export function addTo(scheme: PriorityScheme, axis: Axis): PriorityScheme {
  if (scheme[axis].length >= MOST) return scheme;
  const names = [...scheme[axis], freshName(scheme[axis], axis)];
  const cells =
    axis === 'impacts'
      ? [...scheme.cells, [...(scheme.cells.at(-1) ?? [])]]
      : scheme.cells.map((row) => [...row, row.at(-1) ?? 0]);
  return { ...scheme, [axis]: names, cells };
}

/** Removes a row or column; the last one stays. */
export function removeFrom(scheme: PriorityScheme, axis: Axis, at: number): PriorityScheme {
  if (scheme[axis].length === 1) return scheme;
  const keep = <T>(list: readonly T[]) => list.filter((_, index) => index !== at);
  const cells = axis === 'impacts' ? keep(scheme.cells) : scheme.cells.map(keep);
  return { ...scheme, [axis]: keep(scheme[axis]), cells };
}
