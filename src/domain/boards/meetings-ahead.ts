import { occurrencesIn } from '../schedule/occurrences';
import type { Millis } from '../time/types';
import type { Board } from './types';

/** So far ahead meetings are worked out. */
export const DAYS_AHEAD = 400;
const DAY = 86_400_000;

export interface MeetingsAhead {
  /** Planned starts, the soonest first. */
  readonly starts: readonly Millis[];
  /** How far they are worked out; null: nothing comes later. */
  readonly until: Millis | null;
}

/**
 * When a board meets in the coming 400 days, one that is under way included. Only where the library for recurrences may be
 * loaded.
 * @throws ScheduleError when its recurrence can't be used (`checkBoard` tells it beforehand).
 */
export function meetingsAhead({ meets }: Pick<Board, 'meets'>, now: Millis): MeetingsAhead {
  if (meets === null) return { starts: [], until: null };
  const until = now + DAYS_AHEAD * DAY;
  const { spans, finished } = occurrencesIn(meets, now, until);
  return { starts: spans.map(({ start }) => start), until: finished ? null : until };
}
