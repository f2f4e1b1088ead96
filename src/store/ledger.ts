import { kvs } from '@forge/kvs';
import * as z from '../shape';
import { unpackBody } from './body';
import { ENTITY } from './keys';
import { kvsCode, type Row } from './kvs';

export interface Ledger {
  /**
   * A page of all audit records of all subjects, each subject's in their order; `next` null: that was the last one. A page
   * ends after 100 records or about 1 MB.
   * @throws InvalidCursor for a cursor that no page of this ledger gave
   */
  page(
    cursor: string | null,
  ): Promise<{ readonly records: readonly unknown[]; readonly next: string | null }>;
}

/** The cursor is none of ours, or the store doesn't know it any more. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

/** Small reads: cursors exist only at the end of a read, and one record may have 240 KiB. */
const AT_ONCE = 10;
const MOST_RECORDS = 100;
const MOST_CHARS = 1_000_000;

const cursorShape = z.object({ ledger: z.literal(1), after: z.string().min(1) });

export const ledger: Ledger = {
  page: async (cursor) => {
    const records: unknown[] = [];
    let after = cursor === null ? undefined : readCursor(cursor);
    let size = 0;
    do {
      const { results, nextCursor } = await read(after);
      for (const { key, value } of results) {
        records.push(unpackBody(key, value['body'], z.unknown()));
        size += String(value['body']).length;
      }
      after = nextCursor;
    } while (after !== undefined && records.length < MOST_RECORDS && size < MOST_CHARS);
    return { records, next: after === undefined ? null : writeCursor(after) };
  },
};

/** The index by key stands in the order of subject and number, because keys are made of them. */
async function read(after: string | undefined) {
  const query = kvs.entity<Row>(ENTITY.audit).query().index('by-key').limit(AT_ONCE);
  try {
    return await (after === undefined ? query : query.cursor(after)).getMany();
  } catch (error) {
    if (kvsCode(error) === 'INVALID_CURSOR') throw new InvalidCursor('the store does not know this cursor');
    throw error;
  }
}

const writeCursor = (after: string): string =>
  Buffer.from(JSON.stringify({ ledger: 1, after })).toString('base64url');

function readCursor(cursor: string): string {
  try {
    const parsed = cursorShape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (parsed.success) return parsed.data.after;
  } catch {
    // Told below.
  }
  throw new InvalidCursor('this is no cursor of the ledger');
}
