import type { Phase } from '../../store/issue-state-types';
import { openRoundOf } from '../change/close-open-round';
import type { Deps } from '../deps';

/** Where changes with an open round are. */
export const ROUND_PHASES: readonly Phase[] = ['submitted', 'scheduled', 'onHold'];

/** Pages of a hundred changes that are looked at in each phase for a list. */
const MOST_PAGES = 5;

export interface OpenRoundRow {
  readonly issueId: string;
  readonly issueKey: string;
  readonly version: number;
  readonly openedAt: number;
}

/** The open rounds of a project's changes, at most 1,500; `more`: there are changes that weren't looked at. Lags behind writes. */
export async function openRoundsOf(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
): Promise<{ readonly rounds: readonly OpenRoundRow[]; readonly more: boolean }> {
  const read = await Promise.all(
    ROUND_PHASES.map(async (phase) => {
      const rounds: OpenRoundRow[] = [];
      let cursor: string | null | undefined;
      for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
        const found = await store.issueLists.byLastLook(projectId, phase, {
          limit: 100,
          ...(cursor !== undefined && { cursor }),
        });
        for (const state of found.states) {
          const round = openRoundOf(state);
          if (round === null) continue;
          const { issueId, issueKey } = state;
          rounds.push({ issueId, issueKey, version: round.policyVersion, openedAt: round.openedAt });
        }
        cursor = found.next;
      }
      return { rounds, more: cursor != null };
    }),
  );
  return {
    rounds: read.flatMap(({ rounds }) => rounds).sort((a, b) => b.openedAt - a.openedAt),
    more: read.some(({ more }) => more),
  };
}
