import { LAST_YEAR } from './local-date';
import type { Millis } from './types';
import { lastAtMost } from './year-table';
import type { Years } from './years';

/** The stretch that contains the instant, or null when it is closed. It may be cut at the ends of the UTC year. */
export function stretchAt(
  years: Years,
  instant: Millis,
): { readonly start: Millis; readonly end: Millis } | null {
  const year = years.at(instant);
  const index = lastAtMost(year.starts, instant);
  const end = index < 0 ? instant : (year.ends[index] ?? instant);
  return instant < end ? { start: year.starts[index] ?? instant, end } : null;
}

/** The earliest instant at which the running sum has reached `sum`, from `instant` on, for a sum above that of `instant`. */
export function reachForward(years: Years, instant: Millis, sum: Millis): Millis {
  let year = years.at(instant);
  while (sum > year.base + year.total) {
    if (!years.mayOpenAfter(year.year)) return Number.POSITIVE_INFINITY;
    year = years.get(year.year + 1);
  }
  const rest = sum - year.base;
  // The last stretch with less before it than we need, so that a sum used up at a closing is reached at that closing.
  const index = lastAtMost(year.before, rest - 1);
  return (year.starts[index] ?? 0) + rest - (year.before[index] ?? 0);
}

/** The latest instant at which the running sum was still `sum`, up to `instant`, for a sum below that of `instant`. */
export function reachBackward(years: Years, instant: Millis, sum: Millis): Millis {
  let year = years.at(instant);
  while (sum < year.base) {
    if (!years.mayOpenBefore(year.year)) return Number.NEGATIVE_INFINITY;
    year = years.get(year.year - 1);
  }
  const rest = sum - year.base;
  const index = lastAtMost(year.before, rest);
  return (year.starts[index] ?? 0) + rest - (year.before[index] ?? 0);
}

/** The next opening at or after the instant; the instant itself while open; null when there is none. */
export function openingFrom(years: Years, instant: Millis): Millis | null {
  if (stretchAt(years, instant)) return instant;
  let year = years.at(instant);
  for (;;) {
    const start = year.starts[lastAtMost(year.starts, instant) + 1];
    if (start !== undefined) return start;
    if (!years.mayOpenAfter(year.year)) return null;
    year = years.get(year.year + 1);
  }
}

/** The last closing at or before the instant; the instant itself while open; null when there is none. */
export function closingUpTo(years: Years, instant: Millis): Millis | null {
  if (stretchAt(years, instant)) return instant;
  let year = years.at(instant);
  for (;;) {
    const end = year.ends[lastAtMost(year.ends, instant)];
    if (end !== undefined) return end;
    if (!years.mayOpenBefore(year.year)) return null;
    year = years.get(year.year - 1);
  }
}

/** The end of the open stretch that contains the instant or else comes next; null when it never ends or never comes. */
export function closingAfter(years: Years, instant: Millis, lastSpecialYear: number): Millis | null {
  const opening = openingFrom(years, instant);
  if (opening === null) return null;
  for (let at = opening; ;) {
    const stretch = stretchAt(years, at);
    if (!stretch) return at;
    const { year, from, to } = years.at(at);
    if (stretch.end < to) return stretch.end;
    // A whole year open, past every exception: the week has no gap, so none will come.
    if (year === LAST_YEAR || (stretch.start === from && year > lastSpecialYear)) return null;
    at = to;
  }
}
