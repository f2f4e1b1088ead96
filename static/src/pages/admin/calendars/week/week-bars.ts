import type { CalendarDefinitionView } from '../../../../../../src/contract/calendars';
import { partOfDay } from '../../../../format/wall-time';
import { WEEKDAYS, type Hours, type Weekday } from '../draft';

/** A stretch of open hours inside one day, as shares of the day. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** It began on the day before. */
  readonly carried: boolean;
}

/** True for an interval whose end isn't after its start: it runs into the next day. */
export function runsOver([from, to]: Hours[number]): boolean {
  const [start, end] = [partOfDay(from), partOfDay(to)];
  return start !== null && end !== null && end <= start;
}

/** What each weekday's row shows; an interval that can't be read shows nothing. */
export function weekBars(weekly: CalendarDefinitionView['weekly']): Record<Weekday, readonly Bar[]> {
  const rows = Object.fromEntries(WEEKDAYS.map((day) => [day, [] as Bar[]])) as Record<Weekday, Bar[]>;
  WEEKDAYS.forEach((day, index) => {
    const next = WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? 'mon';
    for (const interval of weekly[day] ?? []) {
      const [from, to] = [partOfDay(interval[0]), partOfDay(interval[1])];
      if (from === null || to === null || from >= 1) continue;
      if (to > from) rows[day].push({ from, to, carried: false });
      else {
        rows[day].push({ from, to: 1, carried: false });
        if (to > 0) rows[next].push({ from: 0, to, carried: true });
      }
    }
  });
  return rows;
}
