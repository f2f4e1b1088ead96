import type { Calendar, Millis } from '../../time/types';
import type { CalendarBook, Unit } from '../types';

/** How a goal counts time: by its calendar's hours, or by every second that passes. */
export interface Measure {
  between(from: Millis, to: Millis): Millis;
  /** The earliest instant at which so much has passed. Infinity where it never will. */
  after(from: Millis, duration: Millis): Millis;
  isOpen(at: Millis): boolean;
  /** Null for calendar time. */
  readonly calendar: Calendar | null;
}

const EVERY_SECOND: Measure = {
  between: (from, to) => to - from,
  after: (from, duration) => from + duration,
  isOpen: () => true,
  calendar: null,
};

/** One measure a calendar: clocks ask for it at every stretch. */
const measures = new WeakMap<Calendar, Measure>();

/** How time counts in a unit and a calendar, as it is from an instant on. */
export function measureOf(
  { unit, calendar: id }: { readonly unit: Unit; readonly calendar: string },
  book: CalendarBook,
  at: Millis,
): Measure {
  if (unit === 'calendar') return EVERY_SECOND;
  const calendar = book(id, at);
  let measure = measures.get(calendar);
  if (!measure) {
    measure = {
      between: (from, to) => calendar.between(from, to),
      after: (from, duration) => calendar.add(from, duration),
      isOpen: (instant) => calendar.isOpen(instant),
      calendar,
    };
    measures.set(calendar, measure);
  }
  return measure;
}
