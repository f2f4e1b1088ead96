import type { Unit } from '../sla/types';
import { DAY } from './local-date';
import type { Millis } from './types';
import { offsetAt } from './zone-offsets';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * A duration in words that say their unit: "2 working days (16 h)", "4 working h", "1 day 6 h (30 h)", "15 min".
 * `dayLength` is what a day means: the calendar's working day, or 24 hours. Below a second it says "0 min".
 */
export function durationWords(ms: Millis, unit: Unit, dayLength: Millis): string {
  const length = unit === 'calendar' ? DAY : dayLength;
  const sign = ms < 0 ? '-' : '';
  const size = Math.abs(ms);
  const working = unit === 'working' ? 'working ' : '';
  if (size < length || length <= 0) return sign + clockWords(size, working);
  const days = Math.floor(size / length);
  const rest = size % length;
  const name = `${days} ${working}${days === 1 ? 'day' : 'days'}`;
  return `${sign}${name}${rest >= MINUTE ? ` ${clockWords(rest, '')}` : ''} (${clockWords(size, '')})`;
}

/** Hours and minutes; seconds only where there is nothing bigger to say. */
function clockWords(size: Millis, working: string): string {
  if (size > 0 && size < MINUTE && size >= 1000) return `${Math.floor(size / 1000)} ${working}s`;
  const hours = Math.floor(size / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  if (hours === 0) return `${minutes} ${working}min`;
  return minutes === 0 ? `${hours} ${working}h` : `${hours} ${working}h ${minutes} min`;
}

/** An instant as a zone's wall clock shows it: "Tue 24 Nov 2026, 14:30". */
export function instantWords(instant: Millis, timeZone: string): string {
  const local = new Date(instant + offsetAt(timeZone, instant));
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
  return `${DAYS[local.getUTCDay()] ?? ''} ${date}, ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
