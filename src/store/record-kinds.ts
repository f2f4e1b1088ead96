import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as z from '../shape';
import { unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import type { Row } from './kvs';
import type { RecordKind } from './records';

export interface KindRecord {
  readonly subject: string;
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Unchecked, so that one bad row hides no others; null: it can't be read. */
  readonly body: unknown;
}

export interface RecordKinds {
  /** The newest hundred of a kind, whatever their subject, from an ISO instant on. Lags behind writes. */
  newest(kind: RecordKind, from?: string): Promise<readonly KindRecord[]>;
}

const MOST = 100;
/** Before and after every instant that is written down as ISO text. */
const [FIRST, LAST] = ['0', '9999-12-31T23:59:59.999Z'];

export const recordKinds: RecordKinds = {
  newest: async (kind, from = FIRST) => {
    const { results } = await kvs
      .entity<Row>(ENTITY.record)
      .query()
      .index('by-kind', { partition: [kind] })
      .where(WhereConditions.between(from, LAST))
      .sort(Sort.DESC)
      .limit(MOST)
      .getMany();
    return results.map(({ key, value }) => {
      const subject = String(value['subject']);
      const id = key.slice(KEY.record(kind, subject, '').length);
      return { subject, id, at: String(value['at']), body: bodyOf(key, value['body']) };
    });
  },
};

function bodyOf(key: string, packed: unknown): unknown {
  try {
    return unpackBody(key, packed, z.unknown());
  } catch {
    return null;
  }
}
