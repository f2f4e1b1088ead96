import { buildHistory, type Change, type ChangeItem } from '../history/build-history';
import { EMPTY, sameValue } from '../history/field-value';
import type { FieldValue } from '../history/types';
import { compact, type CompactHistory } from './compact-history';
import { STATE_COLUMNS, type StateColumn } from './log-columns';
import { type LogFault, type LogFormat, type LogRow, readLogRows } from './read-log-rows';

export type { LogFault, LogFormat } from './read-log-rows';

/** What the log's values are here. */
export interface LogMeaning {
  /** The field that each value stands in, by Jira's id; null: it isn't needed. */
  readonly fields: Readonly<Record<StateColumn, string | null>>;
  /** The id of each value, by its name in the log. One that isn't named keeps its own name as its id. */
  readonly ids: Readonly<Partial<Record<StateColumn, Readonly<Record<string, string>>>>>;
  /** Values that every incident has, such as project and issue type, so that a policy's scope can be asked. */
  readonly always: Readonly<Record<string, FieldValue>>;
  /** The state in which incidents are opened, by its name in the log. */
  readonly firstState: string;
  /** Those in which they end; the first one is taken where the log only has a date of closing. */
  readonly closedStates: readonly [string, ...string[]];
}

/** The log's own names as ids. */
export const PLAIN_MEANING: LogMeaning = {
  fields: { state: 'status', priority: 'priority', group: 'team', assignee: 'assignee' },
  ids: {},
  always: {},
  firstState: 'New',
  closedStates: ['Closed', 'Canceled', 'Cancelled'],
};

/**
 * Reads the rows of a ServiceNow incident log as histories: rows with the whole incident after each event, rows with single
 * changes (audit), or both. Rows may come in any order, but all rows of an incident together.
 *
 * Nothing that tells the end beforehand is used (closed_code, resolved_at ...), except when it was closed. An incident begins in
 * its first state and as nobody's. What follows is dated as the log says, but never before the opening, and always after the
 * event before: logs know only the minute or second, and two events of one minute are not one (an incident that is resolved in
 * the minute in which it was opened was open). An incident with a row that can't be read is left out whole, since its history
 * would have a hole; the faults say why.
 */
export function readServiceNow(
  rows: readonly Readonly<Record<string, string>>[],
  format: LogFormat,
  meaning: LogMeaning = PLAIN_MEANING,
): { readonly tickets: readonly CompactHistory[]; readonly faults: readonly LogFault[] } {
  const read = readLogRows(rows, format);
  const faults = read.refused.flatMap((one) => one.faults);
  const refused = new Set(read.refused.map(({ number }) => number));
  const tickets: CompactHistory[] = [];
  for (const [number, unsorted] of byNumber(read.rows)) {
    if (refused.has(number)) continue;
    // Events of one minute are told apart by the log's own count.
    const events = [...unsorted].sort((a, b) => a.at - b.at || a.sequence - b.sequence || a.line - b.line);
    const ticket = ticketOf(number, events, meaning);
    if ('message' in ticket) faults.push(ticket);
    else tickets.push(ticket);
  }
  return { tickets, faults };
}

function byNumber(rows: readonly LogRow[]): Map<string, LogRow[]> {
  const found = new Map<string, LogRow[]>();
  for (const row of rows) {
    const known = found.get(row.number);
    if (known) known.push(row);
    else found.set(row.number, [row]);
  }
  return found;
}

type State = Record<StateColumn, string | null>;

function ticketOf(number: string, events: readonly LogRow[], meaning: LogMeaning): CompactHistory | LogFault {
  const openedAt = events.find(({ opened }) => opened !== null)?.opened ?? null;
  if (openedAt === null)
    return {
      line: events[0]?.line ?? 1,
      column: 'opened',
      message: `Nothing says when ${number} was opened.`,
      remedy: 'Add the row of the incident itself, or the column opened_at.',
    };
  const state = firstState(events, meaning);
  const changes: Change[] = [];
  let last = openedAt;
  for (const [index, { at, values }] of events.entries()) {
    const items = itemsOf(state, values, meaning);
    if (items.length === 0) continue;
    last = Math.max(at, last + 1);
    changes.push({ id: String(index), at: last, author: null, items });
    Object.assign(state, values);
  }
  const closedAt =
    events.findLast(({ closed }) => closed !== null)?.closed ?? closedBy(events, state, meaning);
  if (closedAt !== null && !isClosed(state.state, meaning)) {
    const ending = { state: meaning.closedStates[0] };
    changes.push({
      id: String(events.length),
      at: closedAt,
      author: null,
      items: itemsOf(state, ending, meaning),
    });
    Object.assign(state, ending);
  }
  const current: Record<string, FieldValue> = { ...meaning.always };
  for (const column of STATE_COLUMNS) {
    const field = meaning.fields[column];
    if (field !== null) current[field] = meant(column, state[column], meaning);
  }
  const history = buildHistory({ createdAt: openedAt, current, changes, facts: [] });
  return compact(history, { id: number, key: number, closedAt, resolution: null });
}

/** What was there before the first row: old values where a change names them, else what the first row says. */
function firstState(events: readonly LogRow[], meaning: LogMeaning): State {
  const first = (column: StateColumn): string | null => {
    const row = events.find(({ values }) => values[column] !== undefined);
    if (!row) return null;
    if (row.old[column] !== undefined) return row.old[column];
    if (column === 'state') return meaning.firstState;
    if (column === 'assignee') return null;
    return row.values[column] ?? null;
  };
  return {
    state: first('state'),
    priority: first('priority'),
    group: first('group'),
    assignee: first('assignee'),
  };
}

const isClosed = (state: string | null | undefined, { closedStates }: LogMeaning): boolean =>
  closedStates.some((one) => one === state);

/** Without a date of closing, the event that closed it for good. */
function closedBy(events: readonly LogRow[], state: State, meaning: LogMeaning): number | null {
  if (!isClosed(state.state, meaning)) return null;
  const states = events.filter(({ values }) => values.state !== undefined);
  const open = states.findLastIndex(({ values }) => !isClosed(values.state, meaning));
  return states[open + 1]?.at ?? null;
}

function itemsOf(before: State, after: LogRow['values'], meaning: LogMeaning): ChangeItem[] {
  return STATE_COLUMNS.flatMap((column): ChangeItem[] => {
    const [fieldId, value] = [meaning.fields[column], after[column]];
    if (fieldId === null || value === undefined) return [];
    const [from, to] = [meant(column, before[column], meaning), meant(column, value, meaning)];
    if (sameValue(from, to)) return [];
    return [{ fieldId, from: from.id, fromString: from.text, to: to.id, toString: to.text }];
  });
}

function meant(column: StateColumn, value: string | null, { ids }: LogMeaning): FieldValue {
  if (value === null) return EMPTY;
  const known = ids[column];
  return { id: known && Object.hasOwn(known, value) ? (known[value] ?? value) : value, text: value };
}
