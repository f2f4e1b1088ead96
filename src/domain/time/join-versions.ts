import type { Calendar, Millis } from './types';

/** A calendar with the instant from which it is in force, up to the next one's. The first is in force from -Infinity. */
export interface Era {
  readonly from: Millis;
  readonly calendar: Calendar;
}

/** Joins calendars that follow each other into one that obeys the same laws. Takes at least one era, in order. */
export function joinVersions(eras: readonly Era[]): Calendar {
  const first = eras[0];
  if (!first) throw new Error('A calendar needs at least one version.');
  if (eras.length === 1) return first.calendar;
  const ends = eras.map((_, index) => eras[index + 1]?.from ?? Number.POSITIVE_INFINITY);
  const parts = eras.map((era, index) => ({ ...era, to: ends[index] ?? Number.POSITIVE_INFINITY }));
  const partAt = (instant: Millis) =>
    parts.find((part) => instant < part.to) ?? parts[parts.length - 1] ?? { ...first, to: 0 };
  const last = partAt(Number.MAX_SAFE_INTEGER);

  const between = (a: Millis, b: Millis): Millis => {
    // Not a plain minus: that would make -0 of nothing.
    if (b < a) return 0 - between(b, a);
    return parts.reduce((sum, { from, to, calendar }) => {
      const [start, end] = [Math.max(a, from), Math.min(b, to)];
      return start < end ? sum + calendar.between(start, end) : sum;
    }, 0);
  };
  const nextOpening = (instant: Millis): Millis | null => {
    for (const { from, to, calendar } of parts) {
      if (to <= instant) continue;
      const opening = calendar.nextOpening(Math.max(instant, from));
      if (opening !== null && opening < to) return opening;
    }
    return null;
  };
  const isOpen = (instant: Millis): boolean => partAt(instant).calendar.isOpen(instant);
  const previousClosing = (instant: Millis): Millis => {
    if (isOpen(instant)) return instant;
    for (const { from, to, calendar } of [...parts].reverse()) {
      if (from >= instant) continue;
      const closing = calendar.subtract(Math.min(instant, to), 0);
      // At the very end of its time a version counts as closing there.
      if (closing > from) return closing;
    }
    return Number.NEGATIVE_INFINITY;
  };
  const add = (instant: Millis, duration: Millis): Millis => {
    if (duration < 0) return subtract(instant, -duration);
    if (duration === 0) return nextOpening(instant) ?? Number.POSITIVE_INFINITY;
    let rest = duration;
    for (const { from, to, calendar } of parts) {
      if (to <= instant) continue;
      const start = Math.max(instant, from);
      const available =
        to === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : calendar.between(start, to);
      if (rest <= available) return calendar.add(start, rest);
      rest -= available;
    }
    return Number.POSITIVE_INFINITY;
  };
  const subtract = (instant: Millis, duration: Millis): Millis => {
    if (duration < 0) return add(instant, -duration);
    if (duration === 0) return previousClosing(instant);
    let rest = duration;
    for (const { from, to, calendar } of [...parts].reverse()) {
      if (from >= instant) continue;
      const end = Math.min(instant, to);
      const available =
        from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : calendar.between(from, end);
      if (rest <= available) return calendar.subtract(end, rest);
      rest -= available;
    }
    return Number.NEGATIVE_INFINITY;
  };
  const nextClosing = (instant: Millis): Millis | null => {
    for (let at = nextOpening(instant); at !== null;) {
      const { to, calendar } = partAt(at);
      const closing = calendar.nextClosing(at) ?? Number.POSITIVE_INFINITY;
      if (closing < to) return closing;
      if (to === Number.POSITIVE_INFINITY) return null;
      if (!isOpen(to)) return to;
      at = to;
    }
    return null;
  };
  return {
    timeZone: last.calendar.timeZone,
    dayLength: last.calendar.dayLength,
    add,
    subtract,
    between,
    isOpen,
    nextOpening,
    nextClosing,
    closedReason: (instant) => partAt(instant).calendar.closedReason(instant),
  };
}
