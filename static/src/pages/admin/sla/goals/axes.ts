import type { VocabularyField } from '../draft/names';
import { ANY, type GoalMatrix } from './goal-matrix';

/** Fields with more values show only those that are used; the others can be added one at a time. */
const ALL_UP_TO = 8;

/** The values of a row or column in the field's own order, those it doesn't know last. */
export function valuesOf(field: VocabularyField | undefined, used: readonly string[]): string[] {
  const known = (field?.options ?? []).map((option) => option.id);
  const shown = known.length <= ALL_UP_TO ? known : known.filter((id) => used.includes(id));
  return [...shown, ...used.filter((id) => !known.includes(id))];
}

export const usedRows = (matrix: GoalMatrix): string[] => Object.keys(matrix.cells);
export const usedColumns = (matrix: GoalMatrix): string[] => [
  ...new Set(
    Object.values(matrix.cells)
      .flatMap((own) => Object.keys(own))
      .filter((one) => one !== ANY),
  ),
];
