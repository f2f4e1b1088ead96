/** One row of a log as it stands in the file, with the line it stands on (the heading is line 1). */
export interface LogRow {
  readonly line: number;
  readonly values: readonly string[];
}
export interface LogPart {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Lines of the file, row by row. */
  readonly lines: readonly number[];
  /** Place of the first row among all that are sent, counted as a line: what is sent as `firstLine`. */
  readonly firstLine: number;
  readonly tickets: number;
}
export interface SplitLog {
  readonly parts: readonly LogPart[];
  readonly tickets: number;
  /** Rows of one ticket were apart and have been sorted together. */
  readonly sorted: boolean;
  /** Tickets that don't fit one part, with their first line. */
  readonly tooLong: readonly { readonly number: string; readonly line: number }[];
}

/** What one message to the back end may hold. */
export const MOST_BYTES = 400_000;
export const MOST_ROWS = 5_000;
export const MOST_PARTS = 1_000;
/** Headers of the number of an incident, the better one first. */
const NUMBERS: readonly string[] = ['number', 'documentkey.number', 'incident', 'task number', 'documentkey'];
/** The other headers that the back end looks for; what else an export has is not sent. */
const READ: readonly string[] = [
  ...['sys_updated_at', 'sys_updated_on', 'update_time', 'updated', 'sys_created_on', 'created'],
  ...['opened_at', 'opened', 'documentkey.opened_at', 'sys_created_at'],
  ...['closed_at', 'closed', 'documentkey.closed_at'],
  ...['sys_mod_count', 'updates', 'record_checkpoint'],
  ...['incident_state', 'state', 'incident state', 'priority'],
  ...['assignment_group', 'assignment group', 'assigned_to', 'assigned to'],
  ...['fieldname', 'field name', 'field', 'oldvalue', 'old value', 'old', 'newvalue', 'new value', 'new'],
];
const encoder = new TextEncoder();

const plain = (name: string) => name.trim().toLowerCase();

/** Where the number of an incident stands; -1 where it doesn't. */
export function numberColumn(header: readonly string[]): number {
  const found = NUMBERS.find((name) => header.some((one) => plain(one) === name));
  return found === undefined ? -1 : header.findIndex((one) => plain(one) === found);
}

/** A row with its columns' names. Blank values stay: a part's first row says which columns there are. */
function toRecord(header: readonly string[], { values }: LogRow): Record<string, string> {
  return Object.fromEntries(
    header.flatMap((name, at) =>
      READ.includes(plain(name)) || NUMBERS.includes(plain(name))
        ? [[name.trim(), values[at]?.trim() ?? ''] as const]
        : [],
    ),
  );
}

/** The rows of each ticket together, in the file's order of tickets if it has them together, else by number. */
function byTicket(rows: readonly LogRow[], column: number): { groups: LogRow[][]; sorted: boolean } {
  const groups = new Map<string, LogRow[]>();
  let sorted = false;
  let before: string | null = null;
  for (const row of rows) {
    const number = row.values[column]?.trim() ?? '';
    const group = groups.get(number);
    if (group && number !== before) sorted = true;
    if (group) group.push(row);
    else groups.set(number, [row]);
    before = number;
  }
  if (!sorted) return { groups: [...groups.values()], sorted };
  const ordered = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return { groups: ordered.map(([, group]) => group), sorted };
}

/**
 * Splits a log into parts that fit a message. The rows of a ticket stay in one part, in the file's order.
 * @param rows in the file's order
 */
export function splitLog(
  header: readonly string[],
  rows: readonly LogRow[],
  mostBytes = MOST_BYTES,
  mostRows = MOST_ROWS,
): SplitLog {
  const { groups, sorted } = byTicket(rows, numberColumn(header));
  const parts: LogPart[] = [];
  const tooLong: { number: string; line: number }[] = [];
  let open = { rows: [] as Record<string, string>[], lines: [] as number[], bytes: 0, tickets: 0 };
  let sent = 0;
  const close = () => {
    if (open.rows.length === 0) return;
    parts.push({ rows: open.rows, lines: open.lines, tickets: open.tickets, firstLine: sent + 2 });
    sent += open.rows.length;
    open = { rows: [], lines: [], bytes: 0, tickets: 0 };
  };
  for (const group of groups) {
    const records = group.map((row) => toRecord(header, row));
    const bytes = records.reduce((all, record) => all + encoder.encode(JSON.stringify(record)).length + 1, 0);
    if (bytes > mostBytes || records.length > mostRows) {
      const [first] = group;
      if (first) tooLong.push({ number: first.values[numberColumn(header)] ?? '', line: first.line });
      continue;
    }
    if (open.bytes + bytes > mostBytes || open.rows.length + records.length > mostRows) close();
    open.rows.push(...records);
    open.lines.push(...group.map((row) => row.line));
    open.bytes += bytes;
    open.tickets += 1;
  }
  close();
  return { parts, tickets: parts.reduce((all, part) => all + part.tickets, 0), sorted, tooLong };
}

/**
 * The file's line of a fault that the back end found in a part: it counts from the part's `firstLine`. What it says of a line
 * before that is about the heading.
 */
export const lineOf = (part: LogPart, line: number): number =>
  line < part.firstLine ? 1 : (part.lines[line - part.firstLine] ?? line);
