import type { Deps } from '../deps';
import { seatRow } from '../asking/seat-rows';

/** Rounds that are told at once; a person with more open votes than that has them told by their next fold. */
const MOST_PAGES = 4;

/** Asks the queue to look, in every open round that waits for this person, at whose seats are held by whom. */
export async function tellRounds(
  { store, queue }: Pick<Deps, 'store' | 'queue'>,
  accountId: string,
): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { records, next } = await store.records.list('seat', accountId, seatRow, {
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id: issueId } of records)
      await queue.push('ask-work', { kind: 'delegate', issueId }, { concurrencyKey: `issue-${issueId}` });
    if (next === null) return;
    cursor = next;
  }
}
