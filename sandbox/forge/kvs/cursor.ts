import { createHash } from 'node:crypto';
import { refusals } from './kvs-error';

/** Where a page ended. */
export interface Position {
  readonly range: string | number;
  readonly key: string;
}
const mark = (identity: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12);

/** An opaque cursor, good for the same query only. */
export const writeCursor = ({ range, key }: Position, identity: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([mark(identity), range, key])).toString('base64url');

/** Throws INVALID_CURSOR for text that isn't a cursor of this query. */
export function readCursor(cursor: string | undefined, identity: readonly unknown[]): Position | null {
  if (cursor === undefined) return null;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refusals.badCursor();
  }
  const [hash, range, key] = Array.isArray(read) ? (read as unknown[]) : [];
  if (
    hash !== mark(identity) ||
    typeof key !== 'string' ||
    (typeof range !== 'string' && typeof range !== 'number')
  )
    throw refusals.badCursor();
  return { range, key };
}
