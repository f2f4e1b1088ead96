import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Feature, Row } from '../../src/domain/learning';

const FILE = `${process.env['STEWARD_DATA'] ?? '../shared/data'}/change-outcomes-openstack.csv.gz`;

/** Counts and ages, which spread over orders of magnitude: their logarithm counts. */
const COUNTS = ['ns', 'nd', 'nf', 'la', 'ld', 'lt', 'ndev', 'age', 'nuc', 'exp', 'rexp', 'sexp'];
/** Taken as they are. */
const PLAIN = ['entrophy', 'fix'];

export const CHANGE_FEATURES: readonly Feature[] = [...COUNTS, ...PLAIN].map((id) => ({
  id,
  prior: 0,
  sign: null,
  bound: 20,
}));

/** Commits of a real log as changes with their outcomes; null: the log isn't there. */
export function loggedChanges(): Row[] | null {
  if (!existsSync(FILE)) return null;
  const lines = parse<Record<string, string>>(gunzipSync(readFileSync(FILE)), { columns: true });
  return lines.map((line) => ({
    x: [...COUNTS.map((name) => Math.log1p(Number(line[name]))), ...PLAIN.map((name) => Number(line[name]))],
    y: line['bug'] === '1' ? 1 : 0,
    at: 1000 * Number(line['date']),
  }));
}
