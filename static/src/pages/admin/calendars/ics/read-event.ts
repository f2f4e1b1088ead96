import ICAL from 'ical.js';
import { dayNumber, isoDay } from '../../../../format/iso-day';
import type { AllDayEvent, LeftOut } from './all-day-event';
import type { EventBlock } from './event-blocks';
import type { YearlyRule } from './yearly-days';

const UNDERSTOOD = ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'];
const NAME_LENGTH = 120;
/** Nothing that lasts longer is a holiday. */
const LONGEST = 366;

const isTime = (value: unknown): value is InstanceType<typeof ICAL.Time> => value instanceof ICAL.Time;

function dayOf(value: unknown): number | null {
  if (!isTime(value)) return null;
  const pad = (part: number, digits: number) => String(part).padStart(digits, '0');
  return dayNumber(`${pad(value.year, 4)}-${pad(value.month, 2)}-${pad(value.day, 2)}`);
}
const isMidnight = (value: InstanceType<typeof ICAL.Time>) =>
  value.isDate || (value.hour === 0 && value.minute === 0 && value.second === 0);

/** The day of an event's start as the file writes it. */
function writtenDay(event: InstanceType<typeof ICAL.Component>): string {
  const [, , , value] = (event.getFirstProperty('dtstart')?.toJSON() ?? []) as unknown[];
  return typeof value === 'string' ? value.slice(0, 10) : '';
}

function readRule(recur: InstanceType<typeof ICAL.Recur>): YearlyRule | 'oftener' | 'rule' {
  if (recur.freq !== 'YEARLY') return 'oftener';
  const parts = Object.keys(recur.parts);
  if (parts.some((part) => !UNDERSTOOD.includes(part))) return 'rule';
  const numbers = (part: string): number[] => recur.getComponent(part).map(Number);
  const weekdays = recur.getComponent('BYDAY').flatMap((one) => {
    const [, nth, name = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(String(one)) ?? [];
    const day = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(name);
    return day < 0 ? [] : [{ day, nth: nth === undefined ? null : Number(nth) }];
  });
  // "The 20th Monday of the year" is counted differently, and no holiday is said so.
  if (weekdays.length > 0 && !parts.includes('BYMONTH') && !parts.includes('BYMONTHDAY')) return 'rule';
  return {
    interval: recur.interval,
    count: recur.count,
    until: recur.until === null ? null : dayOf(recur.until),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    weekdays,
    positions: numbers('BYSETPOS'),
  };
}

/** Days that one occurrence lasts: the end is the day after the last one; without an end it is one day. */
function lengthOf(event: InstanceType<typeof ICAL.Component>, start: number): number {
  const end = dayOf(event.getFirstPropertyValue('dtend'));
  const duration = event.getFirstPropertyValue('duration');
  const days =
    end !== null
      ? end - start
      : duration instanceof ICAL.Duration
        ? Math.floor(duration.toSeconds() / 86_400)
        : 1;
  return Math.min(LONGEST, Math.max(1, days));
}

/** Reads one event; the reason instead when it is none that fills whole days. */
export function readEvent({ source }: EventBlock): AllDayEvent | LeftOut {
  try {
    const calendar = `BEGIN:VCALENDAR\r\n${source}\r\nEND:VCALENDAR`;
    const event = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getFirstSubcomponent('vevent');
    const begin = event?.getFirstPropertyValue('dtstart');
    const start = dayOf(begin);
    if (!event || !isTime(begin) || start === null) return 'broken';
    // The library makes the 3rd of March of the 31st of February.
    if (writtenDay(event) !== isoDay(start)) return 'broken';
    if (String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') return 'cancelled';
    // Some programs write a whole day as midnight to midnight.
    const end = event.getFirstPropertyValue('dtend');
    if (!begin.isDate && !(isMidnight(begin) && isTime(end) && isMidnight(end) && dayOf(end) !== start))
      return 'timed';
    const recur = event.getFirstPropertyValue('rrule');
    const rule = recur instanceof ICAL.Recur ? readRule(recur) : null;
    if (typeof rule === 'string') return rule;
    const dates = (name: string) =>
      event
        .getAllProperties(name)
        .flatMap((one) => (one.getValues() as unknown[]).flatMap((value) => dayOf(value) ?? []));
    const name = event.getFirstPropertyValue('summary');
    return {
      name: (typeof name === 'string' ? name.trim() : '').slice(0, NAME_LENGTH),
      uid: String(event.getFirstPropertyValue('uid') ?? ''),
      start: isoDay(start),
      length: lengthOf(event, start),
      rule,
      more: dates('rdate'),
      except: dates('exdate'),
      replaces: dayOf(event.getFirstPropertyValue('recurrence-id')),
    };
  } catch {
    return 'broken';
  }
}
