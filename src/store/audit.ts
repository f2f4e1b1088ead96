import { appendRecord, headOf, type ChainHead } from '../domain/audit/chain';
import { packBody } from './body';
import { ENTITY, KEY } from './keys';
import type { Write } from './transaction';

/** What goes into the chain of a subject. `actor` null: Steward itself. */
export interface AuditEntry {
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** More than this in one write are put together in one record: a transaction takes 25 writes. */
const MAX_RECORDS = 18;

/**
 * The next records of a subject's chain, to be written in the same transaction as what they record. The whole record
 * is what is hashed and what is stored; the attributes beside it are for finding it. What happened may lie long back: by
 * `writtenAt` (epoch milliseconds) the daily verification finds the chains that were added to.
 */
export function auditWrites(
  subject: string,
  head: ChainHead | null,
  entries: readonly AuditEntry[],
  writtenAt: number = entries.at(-1)?.at ?? 0,
): { readonly head: ChainHead | null; readonly writes: readonly Write[] } {
  let last = head;
  const writes: Write[] = [];
  for (const { kind, at, actor, data } of bundled(entries)) {
    const record = appendRecord(last, { subject, kind, at: new Date(at).toISOString(), actor, data });
    last = headOf(record);
    writes.push({
      entity: ENTITY.audit,
      key: KEY.audit(subject, record.sequence),
      row: {
        subject,
        seq: record.sequence,
        at: record.at,
        writtenAt: new Date(writtenAt).toISOString(),
        kind,
        ...(actor !== null && { actor }),
        hash: record.hash,
        ...(record.previousHash !== null && { previousHash: record.previousHash }),
        body: packBody(record),
      },
    });
  }
  return { head: last, writes };
}

function bundled(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  if (entries.length <= MAX_RECORDS) return entries;
  const rest = entries.slice(MAX_RECORDS - 1);
  const at = rest.at(-1)?.at ?? 0;
  return [
    ...entries.slice(0, MAX_RECORDS - 1),
    { kind: 'several', at, actor: null, data: { entries: rest } },
  ];
}
