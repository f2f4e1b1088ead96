const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clock on the wall of a zone shows at an instant, as if it were UTC. */
export function wallClock(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/**
 * The instant at which a clock in the zone shows this ("2026-12-01T09:00"); null for what isn't a date. A time that the
 * clocks skip is moved on by the skipped hour; of one that they show twice it is the earlier.
 */
export function zonedInstant(local: string, timeZone: string): number | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  const offsetAt = (at: number) => wallClock(at, timeZone) - at;
  const day = 86_400_000;
  const offsets = [offsetAt(wall - day), offsetAt(wall + day)];
  const fits = offsets.map((offset) => wall - offset).filter((at) => wallClock(at, timeZone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - (offsets[0] ?? 0);
}
