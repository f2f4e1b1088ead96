import type { FindingView, PriorityScheme } from '../../contract/practices';
import type { PriorityMatrix } from '../sla/types';
import { checkMatrix } from './check-matrix';

/** Names are compared as Jira does: without regard to case. */
const named = (names: readonly string[]) => names.map((name) => ({ id: name.trim().toLowerCase(), name }));

const toMatrix = ({ impacts, urgencies, priorities, cells }: PriorityScheme): PriorityMatrix => ({
  impacts: named(impacts),
  urgencies: named(urgencies),
  priorities: named(priorities),
  cells,
});

/**
 * What is wrong in a priority matrix that somebody edits: sizes, gaps, names that occur twice, cells that are no
 * priority, or a milder case that gets a more urgent one. Each finding names its row and column. Empty: it can be used.
 */
export const checkScheme = (scheme: PriorityScheme): FindingView[] =>
  checkMatrix(toMatrix(scheme)).map(({ path, message, remedy }) => ({
    where: placeOf(scheme, path),
    text: `${message} ${remedy}`,
    severity: 'error',
  }));

const LISTS: Readonly<Record<string, string>> = {
  impacts: 'impacts',
  urgencies: 'urgencies',
  priorities: 'priorities',
  cells: 'priority matrix',
};

/** `cells[1][2]` as people say it: `row "High", column "Low"`. */
function placeOf({ impacts, urgencies }: PriorityScheme, path: string): string {
  const [list = '', row, column] = path.split(/[[\].]+/);
  if (list !== 'cells' || row === undefined || row === '') return LISTS[list] ?? list;
  const rowText = `row "${impacts[Number(row)] ?? Number(row) + 1}"`;
  if (column === undefined || column === '') return rowText;
  return `${rowText}, column "${urgencies[Number(column)] ?? Number(column) + 1}"`;
}
