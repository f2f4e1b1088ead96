import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { LogError, type LogFault } from './log-error';
import { readInstant } from './read-instant';

/** The columns of a ServiceNow incident export that the replay reads; others are ignored. */
export const COLUMNS = [
  'number',
  'incident_state',
  'opened_at',
  'sys_updated_at',
  'priority',
  'assignment_group',
  'assigned_to',
  'made_sla',
  'sys_mod_count',
] as const;
type Column = (typeof COLUMNS)[number];

/** One row: the whole state of an incident after one event. */
export interface LogRow {
  readonly line: number;
  readonly number: string;
  readonly state: string;
  readonly openedAt: number;
  readonly at: number;
  readonly priority: string;
  readonly group: string | null;
  readonly assignee: string | null;
  readonly madeSla: boolean;
  readonly sequence: number;
}

const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value !== '?', 'is missing');
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' || value === '?' ? null : value));

/** Reads a plain or gzipped export whole. Throws LogError naming line and column; then nothing may be imported. */
export function readLog(file: string, timeZone: string): LogRow[] {
  return parseLog(textOf(file), timeZone);
}

/** Parses an export's text: dates are `d/m/yyyy HH:MM` or ISO in `timeZone`, a missing value is "?" or empty. */
export function parseLog(csv: string, timeZone: string): LogRow[] {
  const records = recordsOf(csv);
  const faults: LogFault[] = [];
  const rows = records.map(({ record, line }) => rowOf(record, line, timeZone, faults));
  if (faults.length > 0)
    throw new LogError(
      `The export has ${faults.length} value(s) that can't be read; nothing was imported.`,
      faults,
    );
  return rows as LogRow[];
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new LogError(
      `The export ${file} can't be read: ${(error as Error).message}. Check the path and that the file is whole.`,
    );
  }
}

function recordsOf(csv: string): { record: Record<string, string>; line: number }[] {
  try {
    const parsed = parse(csv, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    const [first] = parsed;
    if (!first)
      throw new LogError('The export has no rows. It needs a header line and one line for each event.');
    const missing = COLUMNS.filter((column) => !(column in first.record));
    if (missing.length > 0)
      throw new LogError(
        `The export lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}; nothing was imported.`,
        missing.map((column) => ({ line: 1, column, value: '', why: 'is missing from the header' })),
      );
    // csv-parse counts the lines read so far: for a one-line record that is the record's own line.
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LogError(`The export is not a whole CSV file: ${error.message}. Nothing was imported.`);
  }
}

function rowOf(
  record: Record<string, string>,
  line: number,
  timeZone: string,
  faults: LogFault[],
): LogRow | null {
  const before = faults.length;
  const read = <T>(column: Column, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(record[column] ?? '');
    if (!result.success)
      faults.push({
        line,
        column,
        value: record[column] ?? '',
        why: result.error.issues[0]?.message ?? 'is wrong',
      });
    return result.data as T;
  };
  const instant = z.string().transform((value, context) => {
    const at = readInstant(value, timeZone);
    if (typeof at === 'number') return at;
    context.addIssue(at.why);
    return z.NEVER;
  });
  const row = {
    line,
    number: read('number', text),
    state: read('incident_state', text),
    openedAt: read('opened_at', instant),
    at: read('sys_updated_at', instant),
    priority: read('priority', text),
    group: read('assignment_group', optional),
    assignee: read('assigned_to', optional),
    madeSla: read(
      'made_sla',
      z.stringbool({ truthy: ['true'], falsy: ['false'], error: 'must be true or false' }),
    ),
    sequence: read(
      'sys_mod_count',
      z.coerce.number({ error: 'must be a number' }).int('must be a whole number'),
    ),
  };
  return faults.length > before ? null : row;
}
