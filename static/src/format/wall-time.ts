const WRITTEN = /^(\d{1,2})(?:[:.h]?([0-5]\d))?(?::([0-5]\d))?\s*(?:([ap])\.?m\.?)?$/i;

/**
 * A time of day as people write it ("9", "9.30", "0930", "5 pm") in the calendar's own way: "09:00", "24:00" for the end
 * of the day, seconds only where they are given. Null for what can't be read.
 */
export function readWallTime(written: string): string | null {
  const read = WRITTEN.exec(written.trim());
  if (!read) return null;
  const [, hours = '', minutes = '00', seconds, half] = read;
  const hour = half === undefined ? Number(hours) : halfDay(Number(hours), half.toLowerCase());
  if (hour === null || hour > 24 || (hour === 24 && (minutes !== '00' || Number(seconds ?? 0) > 0)))
    return null;
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  return seconds === undefined ? time : `${time}:${seconds}`;
}

const halfDay = (hour: number, half: string): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'p' ? 12 : 0);

/** Share of the day that has passed at a wall time: 0 at "00:00", 1 at "24:00". Null for what can't be read. */
export function partOfDay(time: string): number | null {
  const read = readWallTime(time);
  if (read === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = read.split(':').map(Number);
  return (hours + minutes / 60 + seconds / 3600) / 24;
}
