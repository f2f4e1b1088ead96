import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What makes a record part of a chain. */
export interface ChainLink {
  /** Place in the chain, from 0. */
  readonly sequence: number;
  /** Hash of the record before; null for the first. */
  readonly previousHash: string | null;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
}
export type ChainRecord<Body extends object = Readonly<Record<string, unknown>>> = Body & ChainLink;

/** The end of a chain: enough to append to it, and to notice that records were cut off. */
export interface ChainHead {
  readonly hash: string;
  readonly count: number;
}

export type ChainVerdict =
  | { readonly intact: true; readonly head: ChainHead | null }
  | {
      readonly intact: false;
      /** Place of the first record that doesn't fit, from 0; the number of records when some are missing at the end. */
      readonly position: number;
      readonly why: string;
    };

/**
 * The hash of a record: SHA-256 over the canonical JSON (RFC 8785) of the record without its own hash, the previous one included.
 *
 * @throws Error when the record holds what JSON can't say (NaN, Infinity, a big integer).
 */
export function hashRecord(record: object): string {
  const { hash: _own, ...content } = record as { hash?: unknown };
  return createHash('sha256')
    .update(canonicalize(content) ?? '', 'utf8')
    .digest('hex');
}

/** Seals a record onto the end of a chain. The body must not bring the link's own names (sequence, previousHash, hash). */
export function appendRecord<Body extends object>(head: ChainHead | null, body: Body): ChainRecord<Body> {
  const taken = ['sequence', 'previousHash', 'hash'].filter((name) => Object.hasOwn(body, name));
  if (taken.length > 0)
    throw new Error(`An audit record can't have its own ${taken.join(', ')}: the chain sets it.`);
  const record = { ...body, sequence: head?.count ?? 0, previousHash: head?.hash ?? null };
  return { ...record, hash: hashRecord(record) };
}

/** The head after a record. */
export function headOf(record: ChainLink): ChainHead {
  return { hash: record.hash, count: record.sequence + 1 };
}

/**
 * Verifies a whole chain, in order: every hash fits its record, every record the one before. With an `anchor` (a head that was
 * kept elsewhere) it also notices records that are missing at the end and a chain that was rewritten as a whole.
 */
export function verifyChain(records: readonly ChainRecord[], anchor: ChainHead | null = null): ChainVerdict {
  let head: ChainHead | null = null;
  for (const [position, record] of records.entries()) {
    const why = faultOf(record, position, head);
    if (why !== null) return { intact: false, position, why };
    head = headOf(record);
    if (anchor?.count === head.count && anchor.hash !== head.hash) {
      return { intact: false, position, why: 'The record differs from the one that was anchored.' };
    }
  }
  if (anchor && anchor.count > records.length) {
    const why = `${anchor.count} records were anchored, ${records.length} are left.`;
    return { intact: false, position: records.length, why };
  }
  return { intact: true, head };
}

function faultOf(record: ChainRecord, position: number, head: ChainHead | null): string | null {
  if (record.sequence !== position)
    return `The record says it is number ${String(record.sequence)}, but stands at ${position}.`;
  if (record.previousHash !== (head?.hash ?? null)) return 'The record does not follow the one before it.';
  try {
    return hashRecord(record) === record.hash ? null : 'The content does not fit the hash.';
  } catch (error) {
    return `The record can't be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
