import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRowsInBatches, putRow, type Row } from './kvs';
import type { Reader } from '../shape';
import type { Write } from './transaction';

/** Kinds of free-standing records. Dead letters are one of them. */
export type RecordKind =
  | 'dead-letter'
  /** A line in somebody's inbox; subject = account id. */
  | 'notice'
  /** The compact history of a closed ticket; subject = project id, at = closing. */
  | 'closed-history'
  /** A decided cycle; subject = project id, at = when it was decided. */
  | 'sla-outcome'
  /** Counters of one day or of a published week; subject = project id. */
  | 'sla-rollup'
  /** What was learned of a published week later; subject = project id. */
  | 'sla-adjustment'
  /** Distribution of how long tickets take; subject = project id. */
  | 'sla-spread'
  /** What a run of the rolling reconcile found; subject = project id. */
  | 'reconcile'
  /** Result of a back-test or of an activation plan; subject = project id. */
  | 'back-test'
  | 'activation-plan'
  /** Who made which version of a policy (subject = project id) or of a calendar (subject = "site"), and when. */
  | 'versions-by'
  /** A part of an uploaded log; subject = upload id. */
  | 'upload'
  /** Who saved which version of a service, and what changed; subject = service id. */
  | 'service-history'
  /** A change that was let through a freeze; subject "site". */
  | 'freeze-exception'
  /** A version of the risk model, with who made it and what differs; subject "site", id = version. */
  | 'risk-model'
  /** Closed changes as learning needs them, collected by a job; subject = job id. */
  | 'learning-part'
  /** What the last look at the risk model's weights found; subject "site". */
  | 'calibration'
  /** A change that waits for a board; subject = board id, id = issue id, at = when it came to the board. */
  | 'board-item'
  /** When a board meets in the coming year; subject "site", id = board id. */
  | 'board-calendar'
  /** Where each change stood at the end of a meeting; subject = board id, id = meeting id. */
  | 'minutes'
  /** What a meeting came to about a change; subject = issue id, id = meeting id. */
  | 'meeting-minutes'
  /** A version of an approval policy, with who made it and what differs; subject = project id, id = version. */
  | 'approval-policy'
  /** A closed round of approval as reports need it; subject = project id, at = its closing. */
  | 'decided-round'
  /** What a draft would have decided otherwise; subject = project id, id = job id. */
  | 'policy-replay'
  /** An open round waits for this person; subject = account id, id = issue id, at = the deadline, else since when. */
  | 'seat'
  /** This person voted on that issue; subject = account id, id = issue id, at = when. */
  | 'voted'
  /** Somebody else's seats that this person holds for a while; subject = account id, id = that of the delegation, at = its end. */
  | 'delegation-to'
  /** A deleted issue, whose ledger stays; subject = project id, at = when it was told. */
  | 'tombstone'
  /** Heads of chains as they were published; subject "site", id = number. */
  | 'anchor'
  /** The heads that an anchor covers, a part each; subject = the anchor's number. */
  | 'anchor-page'
  /** By which anchor a chain was last covered; subject "site", id = the chain's subject. */
  | 'anchored'
  /** Something in the records that is not as it was written; subject "site". */
  | 'audit-finding'
  /** How far verification and anchors are, and what an admin has set; subject "site". */
  | 'evidence'
  /** What a job of verification or export has found so far; subject = job id. */
  | 'evidence-part'
  /** A change that Steward makes for a person, claimed before and confirmed after; subject = project id, id = the request. */
  | 'made-change'
  /** How changes made from a template ended; subject = project id, id = template id. */
  | 'template-record'
  /** What the daily upkeep has to do; subject "agenda", at = from when on. */
  | 'upkeep';

export interface StoredRecord<T> {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly body: T;
}

export interface RecordRange {
  /** ISO instants, both included; absent: from the first, to the last. */
  readonly from?: string;
  readonly to?: string;
  /** Default: oldest first. */
  readonly newestFirst?: boolean;
  /** At most 100, which is the default. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Records {
  /** Writes one record; writing the same id again replaces it, so a repeated step leaves one. */
  put(kind: RecordKind, subject: string, id: string, at: string, body: unknown): Promise<void>;
  /** Writes it only if there is none with this id. False: there was one. */
  create(kind: RecordKind, subject: string, id: string, at: string, body: unknown): Promise<boolean>;
  /** The same as `put`, for a transaction. */
  write(kind: RecordKind, subject: string, id: string, at: string, body: unknown): Write;
  /** By key, strongly consistent; null when there is none. Throws StoreCorrupt. */
  get<T>(kind: RecordKind, subject: string, id: string, schema: Reader<T>): Promise<StoredRecord<T> | null>;
  /** Several by key, strongly consistent, in the order asked; null where there is none. One request for every 25. */
  getMany<T>(
    kind: RecordKind,
    subject: string,
    ids: readonly string[],
    schema: Reader<T>,
  ): Promise<(StoredRecord<T> | null)[]>;
  /** One page by instant. Lags behind writes. `next` is null after the last page. */
  list<T>(
    kind: RecordKind,
    subject: string,
    schema: Reader<T>,
    range?: RecordRange,
  ): Promise<{ readonly records: readonly StoredRecord<T>[]; readonly next: string | null }>;
  remove(kind: RecordKind, subject: string, id: string): Promise<void>;
}

const PAGE = 100;
/** Before and after every instant that is written down as ISO text. */
const [FIRST, LAST] = ['0', '9999-12-31T23:59:59.999Z'];
const rowOf = (kind: RecordKind, subject: string, at: string, body: unknown): Row => ({
  kind,
  subject,
  at,
  body: packBody(body),
});

export const records: Records = {
  put: (kind, subject, id, at, body) =>
    putRow(ENTITY.record, KEY.record(kind, subject, id), rowOf(kind, subject, at, body)),
  create: (kind, subject, id, at, body) =>
    createRow(ENTITY.record, KEY.record(kind, subject, id), rowOf(kind, subject, at, body)),
  write: (kind, subject, id, at, body) => ({
    entity: ENTITY.record,
    key: KEY.record(kind, subject, id),
    row: rowOf(kind, subject, at, body),
  }),
  get: async (kind, subject, id, schema) => {
    const key = KEY.record(kind, subject, id);
    const row = await getRow(ENTITY.record, key);
    if (row === undefined) return null;
    return { id, at: String(row['at']), body: unpackBody(key, row['body'], schema) };
  },
  getMany: async (kind, subject, ids, schema) => {
    const keys = ids.map((id) => ({ entity: ENTITY.record, key: KEY.record(kind, subject, id) }));
    const rows = await getRowsInBatches(keys);
    return rows.map((row, index) => {
      const id = ids[index] ?? '';
      if (row === undefined) return null;
      const body = unpackBody(KEY.record(kind, subject, id), row['body'], schema);
      return { id, at: String(row['at']), body };
    });
  },
  list: async (kind, subject, schema, { from, to, newestFirst, limit, cursor } = {}) => {
    let query = kvs
      .entity<Row>(ENTITY.record)
      .query()
      .index('by-subject', { partition: [kind, subject] })
      .where(WhereConditions.between(from ?? FIRST, to ?? LAST))
      .sort(newestFirst === true ? Sort.DESC : Sort.ASC)
      .limit(Math.min(limit ?? PAGE, PAGE));
    if (cursor !== undefined) query = query.cursor(cursor);
    const { results, nextCursor } = await query.getMany();
    const prefix = KEY.record(kind, subject, '').length;
    const found = results.map(({ key, value }) => ({
      id: key.slice(prefix),
      at: String(value['at']),
      body: unpackBody(key, value['body'], schema),
    }));
    return { records: found, next: nextCursor ?? null };
  },
  remove: (kind, subject, id) => kvs.entity<Row>(ENTITY.record).delete(KEY.record(kind, subject, id)),
};
