import { DAY, dayNumber } from './local-date';
import type { Millis } from './types';
import { dayStart } from './day-edges';

/** What a date field says: an instant, or a whole day that begins at each zone's own midnight. */
export type Moment = { readonly at: Millis } | { readonly day: number };

/** Years outside of these are typing errors, and would only make calendars long. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2299];

/**
 * Reads a date or a date and time as Jira writes them: "2026-11-22", "2026-11-22T09:00:00.000+0000", ISO 8601.
 * Null for anything else, and for years before 1900 or after 2299.
 */
export function readMoment(text: string | null): Moment | null {
  if (text === null) return null;
  const year = Number(text.slice(0, 4));
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const day = dayNumber(text);
  if (day !== null) return { day };
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (!parts || dayNumber(parts[1] ?? '') === null) return null;
  const zone = (parts[3] ?? 'Z').replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const at = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}${zone}`);
  return Number.isNaN(at) ? null : { at };
}

/** The instant of a moment as people in a zone mean it: a day is its first instant there. */
export function momentIn(moment: Moment, timeZone: string): Millis {
  return 'at' in moment ? moment.at : dayStart(timeZone, moment.day * DAY);
}
