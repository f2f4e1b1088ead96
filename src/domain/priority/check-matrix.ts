import type { PriorityMatrix } from '../sla/types';
import type { Fault } from '../time/fault';

const LARGEST = 6;

/**
 * Finds what is wrong in a matrix: it must be complete and monotone, at most 6 x 6. Impacts, urgencies and priorities are listed
 * from the gravest to the least, so less impact or urgency must never give a graver priority.
 */
export function checkMatrix(matrix: PriorityMatrix): readonly Fault[] {
  const faults: Fault[] = [];
  for (const axis of ['impacts', 'urgencies', 'priorities'] as const) {
    const entries = matrix[axis];
    if (entries.length === 0 || (axis !== 'priorities' && entries.length > LARGEST)) {
      faults.push({
        path: axis,
        message: `There are ${entries.length} ${axis}.`,
        remedy: `Give 1 to ${LARGEST}.`,
      });
    }
    entries.forEach(({ id, name }, index) => {
      if (entries.findIndex((other) => other.id === id) === index) return;
      faults.push({
        path: `${axis}[${index}].id`,
        message: `"${name}" is there twice.`,
        remedy: 'List each value once.',
      });
    });
  }
  if (matrix.cells.length !== matrix.impacts.length) {
    faults.push({
      path: 'cells',
      message: 'There is not one row for each impact.',
      remedy: `Give ${matrix.impacts.length} rows.`,
    });
  }
  matrix.cells.forEach((row, impact) => {
    if (row.length !== matrix.urgencies.length) {
      const remedy = `Give ${matrix.urgencies.length} cells.`;
      faults.push({ path: `cells[${impact}]`, message: 'There is not one cell for each urgency.', remedy });
    }
    row.forEach((cell, urgency) => faults.push(...checkCell(matrix, impact, urgency, cell)));
  });
  return faults;
}

function checkCell(matrix: PriorityMatrix, impact: number, urgency: number, cell: number): Fault[] {
  const path = `cells[${impact}][${urgency}]`;
  if (matrix.priorities[cell] === undefined) {
    return [
      {
        path,
        message: `${cell} is not one of the priorities.`,
        remedy: `Give 0 to ${matrix.priorities.length - 1}.`,
      },
    ];
  }
  const graver = [matrix.cells[impact - 1]?.[urgency], matrix.cells[impact]?.[urgency - 1]];
  if (!graver.some((other) => other !== undefined && other > cell)) return [];
  const place = `${matrix.impacts[impact]?.name ?? impact} and ${matrix.urgencies[urgency]?.name ?? urgency}`;
  const message = `${place} would be more urgent than a graver case beside it.`;
  return [{ path, message, remedy: 'Make it the same or less urgent, or its neighbour more urgent.' }];
}
