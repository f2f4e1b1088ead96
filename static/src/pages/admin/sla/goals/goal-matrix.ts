import type { Condition, Goal } from '../../../../../../src/contract/sla-policy';
import { freshId, uniqueId } from '../draft/fresh-id';

/** What a goal promises, without when it applies. */
export type Promise_ = Omit<Goal, 'id' | 'when'>;
export interface Cell {
  /** Cells of one id are one goal: they change together until one of them is edited. */
  readonly id: string;
  readonly promise: Promise_;
}
/**
 * Goals as a grid: a row for each value of one field, a column for each value of another, and a column for whatever else
 * that field may be. An empty cell falls to its row's last column, an empty row to "otherwise".
 */
export interface GoalMatrix {
  readonly rowField: string;
  readonly columnField: string | null;
  /** By value of the row, then by value of the column; `ANY` is the last column. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly otherwise: Cell | null;
}
/** The column of a row that holds whatever the second field is. No value of Jira is an empty text. */
export const ANY = '';

type Test = Extract<Condition, { in: readonly string[] }>;

/** The tests of a plain conjunction of at most two fields; null for anything else. */
function testsOf(when: Condition): readonly Test[] | null {
  if ('in' in when) return [when];
  if (!('all' in when) || when.all.length === 0 || when.all.length > 2) return null;
  const tests = when.all.filter((one): one is Test => 'in' in one);
  const fields = new Set(tests.map((one) => one.field));
  return tests.length === when.all.length && fields.size === tests.length ? tests : null;
}

const cellOf = ({ id, when: _when, ...promise }: Goal): Cell => ({ id, promise });

/** The one field that every goal names, preferring that of the goals with a single test; null when there is none. */
function rowFieldOf(all: readonly (readonly Test[])[]): string | null {
  const shared = (all[0] ?? []).map((one) => one.field);
  const inAll = shared.filter((field) => all.every((tests) => tests.some((one) => one.field === field)));
  return inAll[0] ?? null;
}

/** The goals as a grid, or null when a grid could not say the same: then the list is edited. */
export function toMatrix(goals: readonly Goal[]): GoalMatrix | null {
  const last = goals.at(-1);
  const otherwise = last?.when === 'otherwise' ? cellOf(last) : null;
  const specific = otherwise ? goals.slice(0, -1) : goals;
  const tests = specific.map(({ when }) => (when === 'otherwise' ? null : testsOf(when)));
  if (tests.length === 0 || !tests.every((one) => one !== null)) return null;
  if (new Set(goals.map((one) => one.id)).size < goals.length) return null;
  const rowField = rowFieldOf(tests);
  if (rowField === null) return null;
  const others = new Set(tests.flat().map((one) => one.field));
  others.delete(rowField);
  if (others.size > 1) return null;
  const [columnField = null] = others;
  const cells: Record<string, Record<string, Cell>> = {};
  for (const [index, goal] of specific.entries()) {
    const rows = tests[index]?.find((one) => one.field === rowField)?.in ?? [];
    const columns = tests[index]?.find((one) => one.field === columnField)?.in ?? [ANY];
    if (rows.length === 0 || columns.length === 0) return null;
    for (const row of rows)
      for (const column of columns) {
        const own = (cells[row] ??= {});
        // Something above it would win: a grid can't show a goal that never applies.
        if (column in own || ANY in own) return null;
        own[column] = cellOf(goal);
      }
  }
  return { rowField, columnField, cells, otherwise };
}

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, at) => value === other[at]);

interface Block {
  readonly cell: Cell;
  readonly columns: string[];
  readonly rows: string[];
}

/** Cells of one id as blocks of rows that have the same columns of it; each block is one goal. */
function blocksOf({ cells }: GoalMatrix): Block[] {
  const blocks: Block[] = [];
  for (const [row, own] of Object.entries(cells)) {
    const byId = new Map<string, { cell: Cell; columns: string[] }>();
    for (const [column, cell] of Object.entries(own)) {
      // A row's last column is a goal without a second test, so it can't share one with the others.
      const key = column === ANY ? `any ${cell.id}` : `own ${cell.id}`;
      const found = byId.get(key) ?? { cell, columns: [] };
      found.columns.push(column);
      byId.set(key, found);
    }
    for (const { cell, columns } of byId.values()) {
      const sorted = [...columns].sort();
      const fits = blocks.find((one) => one.cell.id === cell.id && sameList(one.columns, sorted));
      if (fits) fits.rows.push(row);
      else blocks.push({ cell, columns: sorted, rows: [row] });
    }
  }
  return blocks;
}

/** The grid as goals, first match first: cells, then whole rows, then otherwise. */
export function toGoals(matrix: GoalMatrix): Goal[] {
  const { rowField, columnField, otherwise } = matrix;
  const blocks = blocksOf(matrix);
  const isAny = (block: Block) => block.columns.includes(ANY);
  const taken = new Set<string>(otherwise ? [otherwise.id] : []);
  const goals = [...blocks.filter((one) => !isAny(one)), ...blocks.filter(isAny)].map((block): Goal => {
    const id = uniqueId(block.cell.id, taken);
    taken.add(id);
    const rows: Condition = { field: rowField, in: block.rows };
    const when: Condition =
      isAny(block) || columnField === null
        ? rows
        : { all: [rows, { field: columnField, in: block.columns }] };
    return { id, when, ...block.cell.promise };
  });
  return otherwise ? [...goals, { id: otherwise.id, when: 'otherwise', ...otherwise.promise }] : goals;
}

const idsOf = ({ cells, otherwise }: GoalMatrix): string[] => [
  ...Object.values(cells).flatMap((own) => Object.values(own).map((cell) => cell.id)),
  ...(otherwise ? [otherwise.id] : []),
];

/** Sets what one cell promises; null empties it. A cell that shared its goal with others gets one of its own. */
export function setCell(
  matrix: GoalMatrix,
  row: string,
  column: string,
  promise: Promise_ | null,
  name: string,
): GoalMatrix {
  const before = matrix.cells[row] ?? {};
  const { [column]: current, ...rest } = before;
  const { [row]: _own, ...otherRows } = matrix.cells;
  if (promise === null)
    return {
      ...matrix,
      cells: Object.keys(rest).length === 0 ? otherRows : { ...matrix.cells, [row]: rest },
    };
  const ids = idsOf(matrix);
  const shared = current !== undefined && ids.filter((id) => id === current.id).length > 1;
  const id = current && !shared ? current.id : freshId(name, ids);
  return { ...matrix, cells: { ...matrix.cells, [row]: { ...before, [column]: { id, promise } } } };
}

/** Sets what holds where no cell does. */
export const setOtherwise = (matrix: GoalMatrix, promise: Promise_ | null): GoalMatrix => ({
  ...matrix,
  otherwise:
    promise === null ? null : { id: matrix.otherwise?.id ?? freshId('otherwise', idsOf(matrix)), promise },
});
