import type { Fault } from '../time/fault';
import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { checkRecurrence } from './check-recurrence';
import { compileFreeze } from './compile-freeze';
import { ScheduleError } from './schedule-error';
import type { Freeze } from './types';

/** As far as freezes are worked out for the gate. */
export const FREEZE_DAYS_AHEAD = 400;
/** A freeze that covers more than this of the year ahead is a mistake. */
const LONGEST = 300 * DAY;

/** Checks a freeze before it is saved; none: it can be used. `now` tells what lies ahead. */
export function checkFreeze(freeze: Freeze, now: Millis): Fault[] {
  const faults = freeze.when.flatMap((one, index) => checkRecurrence(one, `when[${index}]`));
  const twice = freeze.when.findIndex(
    ({ id }, index) => freeze.when.findIndex((one) => one.id === id) < index,
  );
  if (twice >= 0)
    faults.push({
      path: `when[${twice}].id`,
      message: 'Two times have the same id.',
      remedy: 'Remove one of them and add it again.',
    });
  if (freeze.absolute && freeze.effect === 'warn')
    faults.push({
      path: 'absolute',
      message: 'The freeze only warns, so it can’t stop emergencies.',
      remedy: 'Let it block, or leave out “absolute”.',
    });
  if (freeze.absolute && freeze.exemptStandard)
    faults.push({
      path: 'exemptStandard',
      message: 'An absolute freeze lets nothing through, standard changes neither.',
      remedy: 'Leave out one of the two.',
    });
  return faults.length > 0 ? faults : checkTimes(freeze, now);
}

/** What only shows when the times are worked out. */
function checkTimes(freeze: Freeze, now: Millis): Fault[] {
  const fault = (message: string, remedy: string): Fault[] => [{ path: 'when', message, remedy }];
  try {
    const { occurrences, until } = compileFreeze(freeze, 0, now, now + FREEZE_DAYS_AHEAD * DAY);
    if (occurrences.length === 0 && until === undefined)
      return fault('The freeze is over: nothing of it lies ahead.', 'Set later times.');
    const covered = occurrences.reduce((sum, [start, end]) => sum + Date.parse(end) - Date.parse(start), 0);
    return covered > LONGEST
      ? fault('The freeze covers most of the year.', 'Check how long each one lasts and how often it comes.')
      : [];
  } catch (error) {
    if (error instanceof ScheduleError) return error.faults.map((one) => ({ ...one, path: 'when' }));
    throw error;
  }
}
