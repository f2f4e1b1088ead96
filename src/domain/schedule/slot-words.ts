import type { Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';
import type { Obstacle } from './slot-obstacles';
import type { Span } from './types';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Sunday night", "early Sunday", "Sunday morning". */
export function timeOfWeek(at: Millis, timeZone: string): string {
  const local = new Date(at + offsetAt(timeZone, at));
  const day = DAYS[local.getUTCDay()] ?? '';
  const hour = local.getUTCHours();
  if (hour < 6) return `early ${day}`;
  return `${day} ${hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : hour < 22 ? 'evening' : 'night'}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What speaks for a time, in one line: "Sunday night, in the maintenance window of Payments". */
export function reasonsOf(
  span: Span,
  timeZone: string,
  quiet: boolean,
  windowOf: readonly string[],
): string[] {
  const parts = [
    timeOfWeek(span.start, timeZone),
    windowOf.length > 0 ? `in the maintenance window of ${windowOf.join(', ')}` : '',
    quiet ? 'outside business hours' : '',
  ];
  return [capital(parts.filter((part) => part !== '').join(', '))];
}

export const warningOf = ({ text }: Obstacle): string =>
  text.startsWith('it ') ? `${capital(text)}.` : `At the same time as ${text.replace(/,$/, '')}.`;

/** Why there is no time, commonest first: on how many of the days each thing stood in the way. */
export function whyNone(blocked: ReadonlyMap<string, ReadonlySet<number>>, days: number): string[] {
  return [...blocked]
    .sort(([a, one], [b, other]) => other.size - one.size || a.localeCompare(b, 'en'))
    .map(([text, on]) => `${capital(text)} stands in the way on ${Math.min(days, on.size)} of ${days} days.`);
}
