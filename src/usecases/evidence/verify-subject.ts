import { verifyChain, type ChainHead, type ChainRecord } from '../../domain/audit/chain';
import { StoreCorrupt } from '../../store/errors';
import type { Deps } from '../deps';
import { readAnchored, type Anchored } from './anchored';
import { faultOfDecisions } from './verify-decisions';

type Reading = Pick<Deps, 'store'>;

export interface SubjectVerdict {
  /** As its head says; null: there is none. */
  readonly head: ChainHead | null;
  readonly records: readonly ChainRecord[];
  /** Null: it is as it was written. */
  readonly fault: { readonly position: number | null; readonly why: string } | null;
  /** Whether the last anchor covers the head as it is. */
  readonly isAnchored: boolean;
}

const MISSING = 'The record is missing, can’t be read, or is filed as something else.';

/**
 * Verifies the whole chain of a subject, read by key: against its head, which was written with its last record, and against the
 * last anchor that covered it, which is read unless it is given. Of a ticket also what is decided by: rounds, votes and verdicts
 * against their records.
 */
export async function verifySubject(
  deps: Reading,
  subject: string,
  anchored?: Anchored | null,
): Promise<SubjectVerdict> {
  try {
    return await verifyReadable(deps, subject, anchored);
  } catch (error) {
    if (!(error instanceof StoreCorrupt)) throw error;
    const fault = { position: null, why: 'What is stored of it can’t be read.' };
    return { head: null, records: [], fault, isAnchored: false };
  }
}

async function verifyReadable(
  deps: Reading,
  subject: string,
  known: Anchored | null | undefined,
): Promise<SubjectVerdict> {
  const [state, anchored] = await Promise.all([
    isIssue(subject) ? deps.store.issues.get(subject) : null,
    known === undefined ? readAnchored(deps, subject) : known,
  ]);
  const head = isIssue(subject) ? (state?.audit ?? null) : await deps.store.evidence.head(subject);
  if (head === null) {
    const why = `${anchored?.count ?? 0} records were anchored, and the chain is gone.`;
    return {
      head,
      records: [],
      fault: anchored === null ? null : { position: null, why },
      isAnchored: anchored === null,
    };
  }
  const found = await deps.store.evidence.chain(subject, 0, head.count);
  const missing = found.indexOf(null);
  const records = found.filter((one) => one !== null);
  const isAnchored = anchored?.hash === head.hash && anchored.count === head.count;
  if (missing !== -1) return { head, records, fault: { position: missing, why: MISSING }, isAnchored };
  for (const against of [head, anchored]) {
    const verdict = verifyChain(records, against);
    if (!verdict.intact) return { head, records, fault: verdict, isAnchored };
  }
  const why = state === null ? null : await faultOfDecisions(deps, state, records);
  return { head, records, fault: why === null ? null : { position: null, why }, isAnchored };
}

/** Chains of tickets are named by their ids, those of projects and the site by words. */
export const isIssue = (subject: string): boolean => /^\d+$/.test(subject);
