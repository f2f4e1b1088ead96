import { dayStart } from '../time/day-edges';
import { dayNumber, DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { parseWallTime } from '../time/wall-time';

/** How a log writes its dates. Those that begin with the year are understood in any case. */
export type DateOrder = 'day first' | 'month first';

const SLASHES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ T](\d{1,2}:\d{2}(?::\d{2})?)$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)$/;

/** A value as the log means it: "?" and nothing are both missing. */
export function valueOf(text: string | undefined): string | null {
  const value = text?.trim() ?? '';
  return value === '' || value === '?' ? null : value;
}

/** The instant of a wall time in a zone; null for what is no date, or one that doesn't exist, such as 30 February. */
export function readLogTime(text: string, timeZone: string, order: DateOrder): Millis | null {
  const slashes = SLASHES.exec(text);
  const [, one = '', two = '', year = '', time = ''] = slashes ?? [];
  const [day, month] = order === 'day first' ? [one, two] : [two, one];
  const parts = slashes ? [year, month, day, time] : YEAR_FIRST.exec(text)?.slice(1);
  if (!parts) return null;
  const [y = '', m = '', d = '', clock = ''] = parts;
  const date = dayNumber(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  const wall = parseWallTime(clock.padStart(clock.split(':').length * 3 - 1, '0'));
  return date === null || wall === null || wall >= DAY ? null : dayStart(timeZone, date * DAY + wall);
}
