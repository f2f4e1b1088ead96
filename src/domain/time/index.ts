import { checkDefinition } from './check-definition';
import { CalendarError } from './fault';
import { DAY } from './local-date';
import { type OpeningPlan, readPlan } from './opening-plan';
import type { Calendar, CalendarDefinition, Millis } from './types';
import { closingAfter, closingUpTo, openingFrom, reachBackward, reachForward, stretchAt } from './walk-hours';
import { Years } from './years';
import { offsetAt } from './zone-offsets';

export { CalendarError, type Fault, faultLines } from './fault';

/**
 * Compiles a working calendar. Its answers take about a microsecond at any distance, once the years in between are made.
 * Where the working time asked for never comes (a calendar with nothing but past overrides), `add` gives Infinity and
 * `subtract` -Infinity.
 *
 * @throws CalendarError with every fault of the definition, each with its place and what to do.
 */
export function compileCalendar(definition: CalendarDefinition): Calendar {
  const faults = checkDefinition(definition);
  if (faults.length > 0) throw new CalendarError(faults);
  const plan = readPlan(definition);
  const years = new Years(plan);

  const add = (instant: Millis, duration: Millis): Millis => {
    checkDuration(duration);
    if (duration < 0) return subtract(instant, -duration);
    if (duration === 0) return openingFrom(years, instant) ?? Number.POSITIVE_INFINITY;
    return reachForward(years, instant, years.passed(instant) + duration);
  };
  const subtract = (instant: Millis, duration: Millis): Millis => {
    checkDuration(duration);
    if (duration < 0) return add(instant, -duration);
    if (duration === 0) return closingUpTo(years, instant) ?? Number.NEGATIVE_INFINITY;
    return reachBackward(years, instant, years.passed(instant) - duration);
  };

  return {
    timeZone: definition.timeZone,
    dayLength: usualDay(plan),
    add,
    subtract,
    between: (a, b) => years.passed(b) - years.passed(a),
    isOpen: (instant) => stretchAt(years, instant) !== null,
    nextOpening: (instant) => openingFrom(years, instant),
    nextClosing: (instant) => closingAfter(years, instant, plan.lastSpecialYear),
    closedReason: (instant) => {
      if (stretchAt(years, instant)) return null;
      const day = Math.floor((instant + offsetAt(plan.timeZone, instant)) / DAY);
      return plan.holidays.has(day) && !plan.overrides.has(day) ? 'holiday' : 'closed';
    },
  };
}

function checkDuration(duration: Millis): void {
  if (Number.isSafeInteger(duration)) return;
  throw new RangeError(`${duration} is not a duration: give whole milliseconds.`);
}

/** The commonest length of an open day of the week (the longer one of equals); a calendar day when the week has none. */
function usualDay(plan: OpeningPlan): Millis {
  const lengths = plan.week
    .map((day) => day.reduce((sum, { start, end }) => sum + end - start, 0))
    .filter((length) => length > 0);
  const count = (length: Millis): number => lengths.filter((other) => other === length).length;
  return lengths.reduce((best, length) => {
    const lead = count(length) - count(best);
    return lead > 0 || (lead === 0 && length > best) ? length : best;
  }, lengths[0] ?? DAY);
}
