import type { OutcomeRecord } from '../../domain/risk/outcome-record';
import type { Deps } from '../deps';

/** Closed changes, the newest first: at most `pages` of a hundred. Lags behind writes. */
export async function readOutcomes(
  { store }: Pick<Deps, 'store'>,
  range: { readonly projectId?: string; readonly from?: string },
  pages: number,
): Promise<OutcomeRecord[]> {
  const found: OutcomeRecord[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const { outcomes, next } = await store.outcomes.page({ ...range, ...(cursor !== null && { cursor }) });
    found.push(...outcomes);
    if (next === null) break;
    cursor = next;
  }
  return found;
}
