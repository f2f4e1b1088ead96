import type { Millis } from '../time/types';
import {
  type Columns,
  columnOfField,
  findColumns,
  type LogColumn,
  STATE_COLUMNS,
  type StateColumn,
} from './log-columns';
import { type DateOrder, readLogTime, valueOf } from './log-values';

export interface LogFormat {
  /** The zone of the log's wall times. */
  readonly timeZone: string;
  readonly dateOrder?: DateOrder;
  /** Headers, where the log doesn't use the usual ones. */
  readonly columns?: Partial<Record<LogColumn, string>>;
  /** Line of the file on which the first of these rows stands; 2 without, under a header. */
  readonly firstLine?: number;
}

/** Something in a log that can't be read: where it is, what is wrong there, and what to do. */
export interface LogFault {
  readonly line: number;
  readonly column: string;
  readonly message: string;
  readonly remedy: string;
}

type State = Readonly<Partial<Record<StateColumn, string | null>>>;
/** One row: what an incident's values were after it, and before it where the row says so. */
export interface LogRow {
  readonly line: number;
  readonly number: string;
  readonly at: Millis;
  readonly sequence: number;
  readonly opened: Millis | null;
  readonly closed: Millis | null;
  /** Every value for a row that holds the whole state, one for a change, none for a change that no clock looks at. */
  readonly values: State;
  readonly old: State;
  readonly whole: boolean;
}

/** The faults of one row: `number` is the incident that can't be read because of them, if the row names one. */
export interface RefusedRow {
  readonly number: string | null;
  readonly faults: readonly LogFault[];
}

type Fields = Readonly<Record<string, string>>;

export function readLogRows(
  rows: readonly Fields[],
  format: LogFormat,
): { readonly rows: readonly LogRow[]; readonly refused: readonly RefusedRow[] } {
  const firstLine = format.firstLine ?? 2;
  const columns = findColumns(Object.keys(rows[0] ?? {}), format.columns);
  const missing = missingColumns(columns, Math.max(1, firstLine - 1), format);
  if (missing.length > 0) return { rows: [], refused: [{ number: null, faults: missing }] };
  const read = rows.map((row, index) => readRow(row, firstLine + index, columns, format));
  return {
    rows: read.flatMap((one) => ('faults' in one ? [] : [one])),
    refused: read.flatMap((one) => ('faults' in one ? [one] : [])),
  };
}

function missingColumns(columns: Columns, line: number, { columns: given }: LogFormat): LogFault[] {
  const isAudit = columns.field !== null;
  const needed: LogColumn[] = isAudit ? ['number', 'at', 'new'] : ['number', 'at', 'opened', 'state'];
  return needed
    .filter((column) => columns[column] === null)
    .map((column) => ({
      line,
      column: given?.[column] ?? column,
      message: `The log has no column for "${column}".`,
      remedy: 'Export it with the others, or say under which header it stands.',
    }));
}

function readRow(row: Fields, line: number, columns: Columns, format: LogFormat): LogRow | RefusedRow {
  const faults: LogFault[] = [];
  const text = (column: LogColumn): string | null => {
    const header = columns[column];
    return header === null ? null : valueOf(row[header]);
  };
  const fault = (column: LogColumn, message: string, remedy: string): null => {
    faults.push({ line, column: columns[column] ?? column, message, remedy });
    return null;
  };
  const needed = (column: LogColumn): string | null =>
    text(column) ?? fault(column, 'Nothing stands here.', 'Fill it in, or leave out this incident.');
  const time = (column: LogColumn, value: string | null): Millis | null => {
    if (value === null) return null;
    const order = format.dateOrder ?? 'day first';
    return (
      readLogTime(value, format.timeZone, order) ??
      fault(
        column,
        `"${value}" is no date and time (${order}).`,
        'Write 28/2/2016 01:16 or 2016-02-28 01:16:00, or choose the other order.',
      )
    );
  };
  const number = needed('number');
  const at = time('at', needed('at'));
  const field = text('field');
  const whole = field === null;
  // A change may stand in a log beside rows of whole incidents, which say when they were opened.
  const opened = time('opened', whole ? needed('opened') : text('opened'));
  const closed = time('closed', text('closed'));
  if (whole) needed('state');
  const values = whole
    ? Object.fromEntries(
        STATE_COLUMNS.filter((column) => columns[column] !== null).map((column) => [column, text(column)]),
      )
    : changed(field, text('new'));
  if (number === null || at === null || faults.length > 0) return { number, faults };
  const sequence = Number(text('sequence') ?? 0) || 0;
  return {
    line,
    number,
    at,
    sequence,
    opened,
    closed,
    values,
    old: whole ? {} : changed(field, text('old')),
    whole,
  };
}

function changed(field: string, value: string | null): State {
  const column = columnOfField(field);
  return column === null ? {} : { [column]: value };
}
