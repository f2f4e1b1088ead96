import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { CompactHistory } from '../../src/domain/back-test/compact-history';
import { readServiceNow } from '../../src/domain/back-test/service-now';

const FILE = `${process.env['STEWARD_DATA'] ?? '../shared/data'}/servicenow-incident-log.csv.gz`;
const STATES = ['Active', 'Awaiting User Info', 'Active', 'Awaiting Vendor', 'Active', 'Resolved', 'Closed'];
const GROUPS = ['Group 70', 'Group 25', 'Group 24'];
const PRIORITIES = ['3 - Moderate', '3 - Moderate', '4 - Low', '2 - High', '1 - Critical'];

/** Closed incidents: those of the real log as often as it takes, where it is there; else made up, always the same. */
export function incidents(count: number): {
  readonly tickets: readonly CompactHistory[];
  readonly from: string;
} {
  const isThere = existsSync(FILE);
  const rows = isThere
    ? parse<Record<string, string>>(gunzipSync(readFileSync(FILE)), { columns: true })
    : madeUp(Math.min(count, 4000));
  const { tickets } = readServiceNow(rows, { timeZone: 'UTC' });
  const repeated = Array.from({ length: count }, (_, index): CompactHistory => {
    const one = tickets[index % tickets.length] as CompactHistory;
    return { ...one, id: `${one.id}-${index}` };
  });
  return { tickets: repeated, from: isThere ? 'of the real log' : 'made up' };
}

/** Seven rows each, hours to days apart. */
function madeUp(count: number): Record<string, string>[] {
  const opened = Date.parse('2016-03-01T00:00:00Z');
  return Array.from({ length: count }, (_, number) =>
    STATES.map((state, step): Record<string, string> => {
      const at = opened + number * 300_000;
      const later = at + (step + 1) * (1 + ((number * 7919) % 1500)) * 60_000;
      return {
        number: `INC${number}`,
        incident_state: state,
        opened_at: wall(at),
        sys_updated_at: wall(later),
        priority: PRIORITIES[number % PRIORITIES.length] ?? '',
        assignment_group: GROUPS[(number + step) % GROUPS.length] ?? '',
      };
    }),
  ).flat();
}

const wall = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
