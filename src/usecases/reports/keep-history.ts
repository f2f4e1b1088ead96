import type { CompactHistory } from '../../domain/back-test/compact-history';
import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import { fitsOneRecord } from '../../store/body';
import type { IssueState } from '../../store/issue-state-types';
import { writeInBatches } from '../../store/transaction';
import type { Deps } from '../deps';

/**
 * Keeps the histories of closed tickets, by when they were closed; the same ticket's is replaced. Open ones are left out, and so
 * is a history too long for one record: whoever needs it asks Jira again.
 */
export async function keepHistories(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  histories: readonly CompactHistory[],
): Promise<void> {
  const writes = histories.flatMap((history) => {
    const { id, closedAt } = history;
    if (closedAt === null || !fitsOneRecord(history)) return [];
    return [store.records.write('closed-history', projectId, id, isoOf(closedAt), history)];
  });
  await writeInBatches(writes);
}

/** Whether the history of a ticket is kept, of whichever time it was closed. One read. */
export const isHistoryKept = async (
  { store }: Pick<Deps, 'store'>,
  { projectId, issueId }: Pick<IssueState, 'projectId' | 'issueId'>,
): Promise<boolean> => (await store.records.get('closed-history', projectId, issueId, z.unknown())) !== null;
