const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A duration in milliseconds as hours and minutes with their units: "3 h 20 min", "45 min", "20 s", "30 h".
 * Days are never used: a working day is not 24 hours. The sign is dropped; seconds show only below one minute.
 */
export function duration(ms: number): string {
  const size = Math.abs(ms);
  if (size < MINUTE) return `${Math.floor(size / 1000)} s`;
  const hours = Math.floor(size / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}
