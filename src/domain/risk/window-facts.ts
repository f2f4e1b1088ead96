import type { Calendar, Millis } from '../time/types';
import type { Fact, Facts } from './types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The facts that follow from when a change is planned: another window changes these and no others of its own. */
export const WINDOW_FACTS = ['leadTimeHours', 'windowHours', 'windowInBusinessHours', 'dayOffAfter'] as const;

/**
 * What a window says, for the change as planned and for windows on offer. A window that ends before it starts is none.
 * @param at the instant of the assessment
 * @param businessHours null when the site has none: what depends on them can't be known then
 */
export function windowFacts(
  start: Millis | null,
  end: Millis | null,
  at: Millis,
  businessHours: Pick<Calendar, 'between'> | null,
): Facts {
  const window = start !== null && end !== null && end >= start ? { start, end } : null;
  const hours = window === null ? null : (window.end - window.start) / HOUR;
  const fact = (value: Fact['value'], source: string): Fact => ({ value, source, at });
  return {
    leadTimeHours: fact(start === null ? null : (start - at) / HOUR, 'planned start'),
    windowHours: fact(hours, 'planned start and end'),
    ...(businessHours !== null && {
      windowInBusinessHours: fact(
        window && businessHours.between(window.start, window.end) > 0,
        'planned start and end, business hours',
      ),
      dayOffAfter: fact(
        window && businessHours.between(window.end, window.end + DAY) === 0,
        'planned end, business hours',
      ),
    }),
  };
}
