import type { PriorityMatrix } from '../sla/types';

export interface MatrixAnswer {
  /** Null when the matrix has no answer: something isn't answered, or is a value that the matrix doesn't know. */
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly why: string;
}

/** The priority of an impact and an urgency (ids of the options), with the reason in words. */
export function priorityFor(
  matrix: PriorityMatrix,
  impactId: string | null,
  urgencyId: string | null,
): MatrixAnswer {
  const row = matrix.impacts.findIndex(({ id }) => id === impactId);
  const column = matrix.urgencies.findIndex(({ id }) => id === urgencyId);
  const missing = [gap('Impact', impactId, row), gap('Urgency', urgencyId, column)].filter(
    (text) => text !== null,
  );
  if (missing.length > 0)
    return { priority: null, why: `No priority from the matrix: ${missing.join(' and ')}.` };
  const priority = matrix.priorities[matrix.cells[row]?.[column] ?? -1];
  const inputs = `impact is ${matrix.impacts[row]?.name ?? ''} and urgency ${matrix.urgencies[column]?.name ?? ''}`;
  if (!priority) return { priority: null, why: `The matrix has no priority where ${inputs}.` };
  return { priority: { id: priority.id, name: priority.name }, why: `${priority.name} because ${inputs}.` };
}

function gap(name: string, id: string | null, index: number): string | null {
  if (id === null) return `${name} is not answered`;
  return index < 0 ? `${name} has a value that the matrix doesn't know` : null;
}
