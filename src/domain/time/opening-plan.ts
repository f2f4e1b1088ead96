import { DAY, dayNumber, weekdayOf, WEEKDAYS, yearStart } from './local-date';
import type { CalendarDefinition, Millis } from './types';
import { type DayInterval, dayIntervals } from './wall-time';

/** A checked definition, read once: what is open on which local day. */
export interface OpeningPlan {
  readonly timeZone: string;
  /** By weekday, Monday first. */
  readonly week: readonly (readonly DayInterval[])[];
  readonly overrides: ReadonlyMap<number, readonly DayInterval[]>;
  readonly holidays: ReadonlySet<number>;
  /** Years outside of these follow the week alone. */
  readonly firstSpecialYear: number;
  readonly lastSpecialYear: number;
}

/** Turns a definition without faults into numbers. */
export function readPlan(definition: CalendarDefinition): OpeningPlan {
  const number = (date: string): number => dayNumber(date) ?? 0;
  const overrides = new Map(
    Object.entries(definition.overrides ?? {}).map(([date, i]) => [number(date), dayIntervals(i)]),
  );
  const holidays = new Set((definition.holidays ?? []).map(number));
  const years = [...overrides.keys(), ...holidays].map((day) => new Date(day * DAY).getUTCFullYear());
  return {
    timeZone: definition.timeZone,
    week: WEEKDAYS.map((day) => dayIntervals(definition.weekly[day] ?? [])),
    overrides,
    holidays,
    firstSpecialYear: Math.min(...years),
    lastSpecialYear: Math.max(...years),
  };
}

/** The hours of a local day: an override wins over a holiday, a holiday over the week. */
export function hoursOf(plan: OpeningPlan, day: number): readonly DayInterval[] {
  const override = plan.overrides.get(day);
  if (override) return override;
  if (plan.holidays.has(day)) return [];
  return plan.week[weekdayOf(day)] ?? [];
}

/**
 * The open stretches of a year in local wall time, merged and in order, as if the local wall clock were UTC. Two days more
 * on either side: the night shift of the day before, and zones up to 16 hours away from UTC.
 */
export function localOpenings(plan: OpeningPlan, year: number): readonly DayInterval[] {
  const openings: { start: Millis; end: Millis }[] = [];
  const last = yearStart(year + 1) / DAY + 2;
  for (let day = yearStart(year) / DAY - 2; day <= last; day++) {
    for (const { start, end } of hoursOf(plan, day)) {
      const previous = openings.at(-1);
      const from = day * DAY + start;
      if (previous && from <= previous.end) previous.end = Math.max(previous.end, day * DAY + end);
      else openings.push({ start: from, end: day * DAY + end });
    }
  }
  return openings;
}
