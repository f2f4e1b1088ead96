import type { Db } from '../core/database';

/** A prepared statement with any number of values. */
export interface Statement {
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): { changes: number };
}

/** Prepares each text once. */
export function cachedStatements(db: Db): (text: string) => Statement {
  const prepared = new Map<string, Statement>();
  return (text) => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = db.prepare(text) as unknown as Statement));
    return statement;
  };
}
