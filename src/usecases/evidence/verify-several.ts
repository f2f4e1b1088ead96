import type { Leaf } from '../../domain/audit/merkle';
import { StoreCorrupt } from '../../store/errors';
import type { Deps } from '../deps';
import { readAnchoredOf } from './anchored';
import { noteFinding } from './findings';
import { isIssue, verifySubject } from './verify-subject';

/** What verifying some chains came to; added up over the steps of a job. */
export interface Tally {
  readonly chains: number;
  readonly records: number;
  readonly findings: number;
}
export const NOTHING: Tally = { chains: 0, records: 0, findings: 0 };

export interface Verified {
  readonly tally: Tally;
  /** Heads of chains that are as they were written and have grown since their last anchor. */
  readonly heads: readonly Leaf[];
}

/** Verifies chains one after the other, and keeps what doesn't fit as findings. */
export async function verifySeveral(deps: Deps, subjects: readonly string[]): Promise<Verified> {
  const heads: Leaf[] = [];
  let { chains, records, findings } = NOTHING;
  const anchored = await readTogether(deps, subjects);
  for (const [index, subject] of subjects.entries()) {
    const found = await verifySubject(deps, subject, anchored[index]);
    chains++;
    records += found.records.length;
    if (found.fault !== null) {
      findings++;
      const state = isIssue(subject) ? await readQuietly(deps, subject) : null;
      await noteFinding(deps, {
        subject,
        key: state?.issueKey ?? null,
        projectId: state?.projectId ?? null,
        ...found.fault,
      });
    } else if (found.head !== null && !found.isAnchored) heads.push({ subject, ...found.head });
  }
  return { tally: { chains, records, findings }, heads };
}

/** By which anchors they were covered; nothing where one of them can't be read: then each chain is asked for its own. */
async function readTogether(deps: Deps, subjects: readonly string[]) {
  try {
    return await readAnchoredOf(deps, subjects);
  } catch (error) {
    if (error instanceof StoreCorrupt) return [];
    throw error;
  }
}

/** Whose record is broken may have a broken aggregate, too. */
async function readQuietly({ store }: Pick<Deps, 'store'>, issueId: string) {
  try {
    return await store.issues.get(issueId);
  } catch {
    return null;
  }
}

/** Adds to the figures that a job carries from step to step. */
export const tallied = (
  bindings: Readonly<Record<string, string>>,
  tally: Tally,
): Record<keyof Tally, string> => ({
  chains: String(Number(bindings['chains'] ?? 0) + tally.chains),
  records: String(Number(bindings['records'] ?? 0) + tally.records),
  findings: String(Number(bindings['findings'] ?? 0) + tally.findings),
});

export const tallyOf = (bindings: Readonly<Record<string, string>>): Tally => ({
  chains: Number(bindings['chains'] ?? 0),
  records: Number(bindings['records'] ?? 0),
  findings: Number(bindings['findings'] ?? 0),
});
