import type { CalendarDefinitionView } from '../../../../../src/contract/calendars';
import { WEEKDAYS } from './draft';

/** A field of the editor, or the nearest thing around it that can show a fault. */
export const ELSEWHERE = 'elsewhere';
const PLAIN = ['name', 'timeZone', 'weekly', 'effectiveFrom', 'correction'];

/**
 * The field that a fault's path leads to: "weekly.mon[0][1]" is the end of Monday's first interval. A path to something
 * that has no field of its own leads to what is around it: an interval to its start, a day's list to the day.
 */
export function fieldOf(path: string, definition: CalendarDefinitionView): string {
  if (PLAIN.includes(path)) return path;
  if (/^holidays(\[\d+\])?$/.test(path)) return 'holidays';
  const [, list = '', day = '', interval, end] =
    /^(weekly|overrides)\.([\w-]+)(?:\[(\d+)\](?:\[(\d+)\])?)?/.exec(path) ?? [];
  const hours =
    list === 'weekly'
      ? WEEKDAYS.some((one) => one === day)
        ? (definition.weekly[day as (typeof WEEKDAYS)[number]] ?? [])
        : null
      : Object.hasOwn(definition.overrides, day)
        ? (definition.overrides[day] ?? [])
        : null;
  if (hours === null || list === '') return ELSEWHERE;
  if (interval === undefined || Number(interval) >= hours.length) return `${list}.${day}`;
  return `${list}.${day}[${interval}][${end === '1' ? 1 : 0}]`;
}
