import { Temporal } from 'temporal-polyfill';

const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const ISO_LIKE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * An export's wall time in a zone as epoch milliseconds, or why it can't be one.
 * "30/2/2016 10:00" is an impossible date, not the first of March.
 */
export function readInstant(value: string, timeZone: string): number | { why: string } {
  const trimmed = value.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  const iso = ISO_LIKE.exec(trimmed);
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1], ...dayFirst.slice(4)] : iso?.slice(1);
  if (!parts) return { why: 'is no date of the form day/month/year hour:minute' };
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  try {
    return Temporal.ZonedDateTime.from(
      {
        year: year as number,
        month: month as number,
        day: day as number,
        hour: hour ?? 0,
        minute: minute ?? 0,
        second: second ?? 0,
        timeZone,
      },
      { overflow: 'reject' },
    ).epochMilliseconds;
  } catch {
    return { why: 'is an impossible date' };
  }
}
