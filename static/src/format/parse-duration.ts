import { duration } from './duration';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const CALENDAR_DAY = 24 * HOUR;
/** Ten years: longer is a slip of the keyboard. */
const LONGEST = 3_660 * CALENDAR_DAY;
const PIECE = /(\d+(?:[.,]\d+)?)\s*(?:(?:working|business|calendar)\s+)?([a-z]*)/gi;

export type DurationFault = 'empty' | 'unreadable' | 'unit' | 'days' | 'zero' | 'tooLong';
export type ParsedDuration = { readonly ms: number } | { readonly fault: DurationFault };

function unitLength(unit: string, dayLength: number): number | null {
  if (/^(d|days?)$/.test(unit)) return dayLength;
  if (/^(h|hrs?|hours?)$/.test(unit)) return HOUR;
  if (/^(m|mins?|minutes?)$/.test(unit)) return MINUTE;
  return /^(s|secs?|seconds?)$/.test(unit) ? SECOND : null;
}

/**
 * Reads a duration as people write it: "4 h", "2 working days", "1 day 4 hours", "90 min", "1.5 h".
 * @param dayLength what a day counts, in milliseconds: 24 h, or an ordinary open day of the calendar; 0 where it has none
 */
export function parseDuration(text: string, dayLength: number): ParsedDuration {
  const written = text.trim().toLowerCase();
  if (written === '') return { fault: 'empty' };
  if (written.replace(PIECE, '').replace(/\band\b|[\s,]/g, '') !== '') return { fault: 'unreadable' };
  let sum = 0;
  for (const [, digits = '', unit = ''] of written.matchAll(PIECE)) {
    const amount = Number(digits.replace(',', '.'));
    if (unit === '') return { fault: 'unit' };
    const length = unitLength(unit, dayLength);
    if (length === null) return { fault: 'unreadable' };
    if (length === 0) return { fault: 'days' };
    sum += amount * length;
  }
  const ms = Math.round(sum);
  if (ms === 0) return { fault: 'zero' };
  return ms > LONGEST ? { fault: 'tooLong' } : { ms };
}

const wholeDays = (ms: number, dayLength: number): number =>
  dayLength > 0 && ms % dayLength === 0 && ms >= 2 * dayLength ? ms / dayLength : 0;

/** A duration as `parseDuration` reads it back with the same day: "2 d", "4 h 30 min", "20 s". */
export function writeDuration(ms: number, dayLength: number): string {
  const size = Math.abs(ms);
  const days = wholeDays(size, dayLength);
  if (days > 0) return `${days} d`;
  const parts: string[] = [];
  const hours = Math.floor(size / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  const seconds = (size % MINUTE) / SECOND;
  if (hours > 0) parts.push(`${hours} h`);
  if (minutes > 0) parts.push(`${minutes} min`);
  if (seconds > 0 || parts.length === 0) parts.push(`${seconds} s`);
  return parts.join(' ');
}

/** A target with its unit said: "2 working days (16 h)", "4 working hours", "30 min". */
export function targetWords(ms: number, unit: 'working' | 'calendar', dayLength: number): string {
  const days = wholeDays(Math.abs(ms), unit === 'working' ? dayLength : CALENDAR_DAY);
  if (days > 0) return `${days} ${unit === 'working' ? 'working days' : 'days'} (${duration(ms)})`;
  return unit === 'working' ? `${duration(ms)} of working time` : duration(ms);
}
