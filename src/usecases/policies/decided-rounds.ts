import { decidedRound } from '../../contract/decided-round';
import type { DecidedRound } from '../../domain/policy/decided';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

const DAY = 86_400_000;
/** Pages of a hundred rounds: 3,000 of the newest say enough, and are read in a few seconds. */
const MOST_PAGES = 30;

/** The newest rounds of a project that were closed in the last days; `cut`: there are others. Lags behind writes. */
export async function readDecided(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  days: number,
): Promise<{ readonly rounds: readonly DecidedRound[]; readonly cut: boolean }> {
  const from = isoOf(clock.now() - days * DAY);
  const rounds: DecidedRound[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
    const found = await store.records.list('decided-round', projectId, decidedRound, {
      from,
      newestFirst: true,
      ...(cursor !== undefined && { cursor }),
    });
    rounds.push(...found.records.map(({ body }) => body));
    cursor = found.next;
  }
  return { rounds, cut: cursor != null };
}
