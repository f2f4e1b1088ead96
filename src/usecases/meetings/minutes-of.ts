import type { Minutes } from '../../contract/meetings';
import { meetingIdOf } from '../../domain/boards/meeting-id';
import { minutesOf, type ItemOutcome } from '../../domain/boards/minutes';
import type { Board, Meeting } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Deps } from '../deps';
import { MINUTES, outcomes } from './end-meeting';
import { headOf } from './head-of';

/** Where each change of a meeting stood at its end; none before. One request. */
export async function readOutcomes(
  { store }: Pick<Deps, 'store'>,
  meeting: Meeting,
): Promise<ReadonlyMap<string, ItemOutcome>> {
  const found = await store.records.get(MINUTES, meeting.boardId, meetingIdOf(meeting), outcomes);
  return new Map((found?.body.outcomes ?? []).map((one) => [one.issueId, one]));
}

/** The minutes of a meeting that is over. Outcomes that aren't given are left out: those that the reader can't see. */
export const minutesIn = (
  rules: RulesInForce,
  board: Board,
  meeting: Meeting,
  found: ReadonlyMap<string, ItemOutcome>,
): Minutes => minutesOf(meeting, headOf(rules, board, meeting), board, found);
