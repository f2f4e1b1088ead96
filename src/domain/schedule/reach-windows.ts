import type { Reach } from '../services/types';
import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { type Occurrences, occurrencesIn } from './occurrences';
import { ScheduleError } from './schedule-error';
import { isoOf } from './spans';
import type { Recurrence } from './types';

/** What runs now may have begun a while ago; and the slot finder looks 90 days ahead, a job renews it now and then. */
const [BACK, AHEAD] = [7 * DAY, 120 * DAY];
/** A record has to stay small: a service with more windows is told for fewer days. */
const MOST = 200;

/**
 * The maintenance windows of a service as instants, sorted, from a week back to `windowsUntil`: 120 days ahead, or less when
 * there are more than 200. A service whose windows are all over, or can't be worked out, has none: null.
 */
export function reachWindows(
  windows: readonly Recurrence[],
  now: Millis,
): Pick<Reach, 'windows' | 'windowsUntil'> {
  const [from, to] = [now - BACK, now + AHEAD];
  const parts = windows.map((one) => ({ name: one.name, ...usable(one, from, to) }));
  const all = parts.flatMap(({ name, spans }) => spans.map((span) => ({ name, ...span })));
  if (all.every(({ end }) => end <= now) && parts.every(({ finished }) => finished))
    return { windows: [], windowsUntil: null };
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const [kept, cut] = [all.slice(0, MOST), all[MOST]];
  return {
    windows: kept.map(({ start, end, name }) => [isoOf(start), isoOf(end), name] as const),
    windowsUntil: isoOf(cut ? cut.start : to),
  };
}

/** Windows are checked when they are saved; one that can't be used all the same must not stop the work on all others. */
function usable(one: Recurrence, from: Millis, to: Millis): Occurrences {
  try {
    return occurrencesIn(one, from, to);
  } catch (error) {
    if (error instanceof ScheduleError) return { spans: [], finished: true };
    throw error;
  }
}
