import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { boardsOf, boardWaits } from './board-waits';

/**
 * A change that waits for a board: kind "board-item", subject = board id, id = issue id, at = since when. A derived row: what it says
 * is read from the aggregate again before anything is made of it.
 */
export const boardRow = z.object({
  roundId: z.string(),
  stageId: z.string(),
  /** Meetings that have put it off. */
  deferredBy: z.array(z.string()),
});
export type BoardRow = z.infer<typeof boardRow>;
export const BOARD_ITEM = 'board-item';

/**
 * Brings the rows by which boards find their changes up to the aggregate: to be called after whom a round waits for has changed. Doing
 * it again does nothing. No request for a change that never asked a board, else one for each board it ever asked.
 */
export async function boardRows(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  state: Pick<IssueState, 'issueId' | 'rounds' | 'ballots' | 'duties' | 'roster'>,
): Promise<void> {
  const asked = new Set(state.rounds.flatMap(({ stages }) => stages.flatMap(boardsOf)));
  if (asked.size === 0) return;
  const waits = new Map(boardWaits(state, clock.now()).map((one) => [one.boardId, one]));
  for (const boardId of asked) {
    const wait = waits.get(boardId);
    const row = await store.records.get(BOARD_ITEM, boardId, state.issueId, boardRow);
    if (wait === undefined) {
      if (row !== null) await store.records.remove(BOARD_ITEM, boardId, state.issueId);
      continue;
    }
    const { roundId, stageId, since } = wait;
    if (row?.body.roundId === roundId && row.body.stageId === stageId) continue;
    const body: BoardRow = { roundId, stageId, deferredBy: row?.body.deferredBy ?? [] };
    await store.records.put(BOARD_ITEM, boardId, state.issueId, isoOf(since), body);
  }
}

/** Notes that a meeting has put a change off; once for each meeting. Nothing if it doesn't wait any more. */
export async function noteDeferral(
  { store }: Pick<Deps, 'store'>,
  boardId: string,
  issueId: string,
  meetingId: string,
): Promise<void> {
  const row = await store.records.get(BOARD_ITEM, boardId, issueId, boardRow);
  if (row === null || row.body.deferredBy.includes(meetingId)) return;
  const body = { ...row.body, deferredBy: [...row.body.deferredBy, meetingId] };
  await store.records.put(BOARD_ITEM, boardId, issueId, row.at, body);
}
