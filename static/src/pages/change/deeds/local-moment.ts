import { wallClock, zonedInstant } from '../../../format/zoned-instant';

/** What a field for date and time shows for an instant, by the clocks of a zone; empty for none. */
export const localOf = (at: string | null, timeZone: string): string =>
  at === null ? '' : new Date(wallClock(Date.parse(at), timeZone)).toISOString().slice(0, 16);

/** The instant that was written on the clocks of a zone; null for what isn't one. */
export function instantOf(local: string, timeZone: string): string | null {
  const at = local === '' ? null : zonedInstant(local, timeZone);
  return at === null ? null : new Date(at).toISOString();
}
