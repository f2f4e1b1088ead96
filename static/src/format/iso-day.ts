const DAY = 86_400_000;

/** Days from 1970-01-01 to "2026-12-25"; null for what is no existing day. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const day = at / DAY;
  return isoDay(day) === date ? day : null;
}

/** "2026-12-25" of a number of days from 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Days of a month (1 to 12). */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** "Fri 25 Dec 2026"; other parts where they are asked for. What is no day is given back as it is. */
export function dayName(
  date: string,
  locale: string,
  parts: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
): string {
  const day = dayNumber(date);
  if (day === null) return date;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(day * DAY);
}
