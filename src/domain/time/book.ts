import type { CalendarBook } from '../sla/types';
import { compileCalendar } from './index';
import type { Calendar, CalendarDefinition, Millis } from './types';
import { joinVersions } from './join-versions';

/** What the book needs of a stored calendar version. */
export interface CalendarVersionInput {
  readonly version: number;
  /** ISO instant. */
  readonly effectiveFrom: string;
  readonly definition: CalendarDefinition;
}

/**
 * Makes the book that clocks read calendars from. Each instant is judged by the version in force at that instant, so the
 * calendar handed out already changes its hours where a version begins, and serves for any instant.
 * Calendars are compiled when first used.
 *
 * The book throws an Error naming the calendar when an id is unknown, CalendarError when a version can't be compiled.
 */
export function calendarBook(
  calendars: Readonly<Record<string, readonly CalendarVersionInput[]>>,
): CalendarBook {
  const compiled = new Map<string, Calendar>();
  return (id) => {
    let calendar = compiled.get(id);
    if (!calendar) {
      const versions = Object.hasOwn(calendars, id) ? calendars[id] : undefined;
      if (!versions?.length)
        throw new Error(`There is no calendar "${id}". Create it, or choose another one in the policy.`);
      calendar = joinVersions(eras(versions));
      compiled.set(id, calendar);
    }
    return calendar;
  };
}

/** From when on which calendar is in force: the highest version that has begun; before all of them the lowest one. */
function eras(
  versions: readonly CalendarVersionInput[],
): { readonly from: Millis; readonly calendar: Calendar }[] {
  const sorted = [...versions].sort((a, b) => a.version - b.version);
  const found: { from: Millis; calendar: Calendar }[] = [];
  sorted.forEach((version, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : Date.parse(version.effectiveFrom);
    if (Number.isNaN(from)) {
      throw new Error(
        `Calendar version ${version.version} has no valid effectiveFrom: "${version.effectiveFrom}".`,
      );
    }
    // A later version that begins earlier is a correction: it takes over from there on.
    while (found.length > 0 && (found.at(-1)?.from ?? 0) >= from) found.pop();
    found.push({
      from: found.length === 0 ? Number.NEGATIVE_INFINITY : from,
      calendar: compileCalendar(version.definition),
    });
  });
  return found;
}
