import { STATE_COLUMNS, type StateColumn } from './log-columns';
import type { LogFormat, LogRow } from './read-log-rows';
import { readLogRows } from './read-log-rows';

interface Named {
  readonly id: string;
  readonly name: string;
}
/** What a project has that a log's names may mean. */
export interface Choices {
  readonly statuses: readonly Named[];
  /** The most urgent first. */
  readonly priorities: readonly Named[];
  readonly teams: readonly Named[];
}

/** Names under which statuses for the states of a ServiceNow instance are usual, the better one first. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  new: ['open', 'to do', 'waiting for support'],
  active: ['work in progress', 'in progress'],
  'in progress': ['work in progress'],
  'on hold': ['pending', 'waiting'],
  'awaiting user info': ['waiting for customer', 'pending'],
  'awaiting caller': ['waiting for customer', 'pending'],
  'awaiting vendor': ['pending', 'waiting for vendor'],
  'awaiting problem': ['pending'],
  'awaiting change': ['pending'],
  'awaiting evidence': ['pending'],
  resolved: ['done'],
  closed: ['done', 'resolved'],
  canceled: ['cancelled', 'declined', 'closed'],
  cancelled: ['canceled', 'declined', 'closed'],
};

/** The names that a log uses in each column, most frequent first. */
export function namesIn(
  rows: readonly Readonly<Record<string, string>>[],
  format: LogFormat,
): Record<StateColumn, string[]> {
  const read = readLogRows(rows, format).rows;
  const namesOf = (column: StateColumn): string[] => {
    const counts = new Map<string, number>();
    for (const name of read.flatMap((row: LogRow) => row.values[column] ?? []))
      counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  };
  const [state, priority, group, assignee] = STATE_COLUMNS.map(namesOf);
  return { state: state ?? [], priority: priority ?? [], group: group ?? [], assignee: assignee ?? [] };
}

/**
 * What the log's names probably mean in a project: the same name, else one that is usual for it; priorities also by their rank
 * ("2 - High" is the second). A name without a counterpart is left out, to be chosen by hand or to stand for itself.
 */
export function guessIds(
  names: Readonly<Record<StateColumn, readonly string[]>>,
  { statuses, priorities, teams }: Choices,
): Record<'state' | 'priority' | 'group', Record<string, string>> {
  return {
    state: pair(names.state, (name) => byName(statuses, [name, ...(ALIKE[plain(name)] ?? [])])),
    priority: pair(
      names.priority,
      (name) => byName(priorities, [name, name.replace(/^\d+\s*-\s*/, '')]) ?? byRank(name, priorities),
    ),
    group: pair(names.group, (name) => byName(teams, [name])),
  };
}

const plain = (name: string): string => name.trim().toLowerCase();

function byName(choices: readonly Named[], wanted: readonly string[]): Named | undefined {
  return wanted
    .map((name) => choices.find((one) => plain(one.name) === plain(name)))
    .find((one) => one !== undefined);
}

const byRank = (name: string, priorities: readonly Named[]): Named | undefined =>
  priorities[Number(/^(\d+)\s*-/.exec(name)?.[1] ?? 0) - 1];

function pair(names: readonly string[], find: (name: string) => Named | undefined): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const found = find(name);
      return found ? [[name, found.id]] : [];
    }),
  );
}
