import type { LogFault } from './log-error';
import type { LogRow } from './read-log';

/** ServiceNow's states as statuses of the site's incident workflow, by name. */
const STATUS_OF: Readonly<Record<string, string>> = {
  New: 'Open',
  Active: 'Work in progress',
  'Awaiting User Info': 'Waiting for customer',
  'Awaiting Vendor': 'Pending',
  'Awaiting Problem': 'Pending',
  'Awaiting Evidence': 'Pending',
  Resolved: 'Resolved',
  Closed: 'Closed',
};
const PRIORITY_OF: Readonly<Record<string, string>> = {
  '1 - Critical': 'Highest',
  '2 - High': 'High',
  '3 - Moderate': 'Medium',
  '4 - Low': 'Low',
};

export interface IncidentState {
  readonly status: string;
  readonly priority: string;
  readonly assignee: string | null;
  readonly group: string | null;
}
/** One incident: how it was opened and every later event with the whole state after it. */
export interface LoggedIncident {
  readonly number: string;
  readonly openedAt: number;
  readonly initial: IncidentState;
  readonly events: readonly { readonly at: number; readonly state: IncidentState }[];
  /** The log's own verdict, as its last row says. */
  readonly madeSla: boolean;
}

/**
 * Groups rows into incidents, in order of opening. A row whose values can't be mapped, or whose instant lies before
 * the incident was opened, is refused alone and listed; the other rows of its incident still count.
 */
export function incidentsOf(rows: readonly LogRow[]): { incidents: LoggedIncident[]; refused: LogFault[] } {
  const refused: LogFault[] = [];
  const byNumber = new Map<string, LogRow[]>();
  for (const row of rows) {
    const fault = faultOf(row);
    if (fault) refused.push(fault);
    else byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  }
  const incidents = [...byNumber.values()]
    .map(incidentOf)
    .sort((a, b) => a.openedAt - b.openedAt || a.number.localeCompare(b.number));
  return { incidents, refused };
}

function faultOf(row: LogRow): LogFault | null {
  const { line } = row;
  if (!(row.state in STATUS_OF))
    return { line, column: 'incident_state', value: row.state, why: 'is no state that is known' };
  if (!(row.priority in PRIORITY_OF))
    return { line, column: 'priority', value: row.priority, why: 'is no priority that is known' };
  if (row.at < row.openedAt)
    return {
      line,
      column: 'sys_updated_at',
      value: new Date(row.at).toISOString(),
      why: `lies before opened_at (${new Date(row.openedAt).toISOString()})`,
    };
  return null;
}

function incidentOf(unsorted: readonly LogRow[]): LoggedIncident {
  // Rows of one minute are told apart by the log's own count of modifications.
  const rows = [...unsorted].sort((a, b) => a.at - b.at || a.sequence - b.sequence || a.line - b.line);
  const first = rows[0] as LogRow;
  const last = rows[rows.length - 1] as LogRow;
  return {
    number: first.number,
    openedAt: first.openedAt,
    // The log starts with the first saved state; before it nothing is known but that it was opened.
    initial: { ...stateOf(first), status: 'Open', assignee: null },
    events: rows.map((row) => ({ at: row.at, state: stateOf(row) })),
    madeSla: last.madeSla,
  };
}

const stateOf = (row: LogRow): IncidentState => ({
  status: STATUS_OF[row.state] as string,
  priority: PRIORITY_OF[row.priority] as string,
  assignee: row.assignee,
  group: row.group,
});
