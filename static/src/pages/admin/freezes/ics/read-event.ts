import ICAL from 'ical.js';
import type { Recurrence } from '../../../../../../src/contract/recurrence';
import { wallClock, zonedInstant } from '../../../../format/zoned-instant';
import type { EventBlock } from '../../calendars/ics/event-blocks';

export type LeftOut = 'cancelled' | 'past' | 'noLength' | 'tooLong' | 'oftener' | 'broken' | 'tooMuch';

/** An event of a file as a time of a freeze, before it has an id. */
export interface FoundTime {
  readonly time: Omit<Recurrence, 'id'>;
  readonly uid: string;
  /** The zone that the file names and nobody here knows, "" for none at all; null: it is known. */
  readonly strangeZone: string | null;
  /** Local start of the occurrence that this stands in for. */
  readonly replaces: string | null;
  readonly cancelled: boolean;
}

const [MINUTE, DAY] = [60_000, 86_400_000];
const LONGEST = 92 * 1440;
const MOST_DATES = 400;
const LONGEST_RULE = 300;
type Property = InstanceType<typeof ICAL.Property>;

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** Where a property's times are: "Z" says UTC, TZID a zone; both may be missing, and zones may have names of their own. */
function zoneOf(property: Property, fallback: string): { zone: string; strange: string | null } {
  const written = String(property.getParameter('tzid') ?? '');
  if (textsOf(property)[0]?.endsWith('Z')) return { zone: 'UTC', strange: null };
  if (textsOf(property)[0]?.length === 10) return { zone: fallback, strange: null };
  return isZone(written) && written !== ''
    ? { zone: written, strange: null }
    : { zone: fallback, strange: written };
}

/** The values as jCal writes them: "2026-12-24", "2026-12-24T18:00:00", with a Z for UTC. A period counts by its start. */
const textsOf = (property: Property): string[] =>
  (property.toJSON() as unknown[])
    .slice(3)
    .map((value) => (Array.isArray(value) ? String(value[0]) : String(value)));

const wallOf = (text: string): string => (text.length === 10 ? `${text}T00:00` : text.slice(0, 16));
const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

/** A time of another zone on the clock of `zone`; a bare day keeps the time of the start. */
function inZone(text: string, from: string, zone: string, start: string): string {
  if (text.length === 10) return `${text}${start.slice(10)}`;
  if (from === zone) return wallOf(text);
  return wallText(wallClock(zonedInstant(wallOf(text), from) ?? 0, zone));
}

/** Minutes of real time. What comes again is as long as its clock says, for it isn't always summer. */
function lengthOf(
  event: InstanceType<typeof ICAL.Component>,
  start: string,
  zone: string,
  repeats: boolean,
): number {
  const end = event.getFirstProperty('dtend');
  const duration = event.getFirstPropertyValue('duration');
  const isDay = textsOf(event.getFirstProperty('dtstart') as Property)[0]?.length === 10;
  if (duration instanceof ICAL.Duration) return Math.round(duration.toSeconds() / 60);
  if (end === null) return isDay ? DAY / MINUTE : 0;
  const text = textsOf(end)[0] ?? '';
  const endZone = zoneOf(end, zone).zone;
  const until = inZone(text, endZone, zone, 'T00:00');
  const ends = text.length === 10 ? wallOf(text) : until;
  const [from, to] = repeats
    ? [Date.parse(`${start}Z`), Date.parse(`${ends}Z`)]
    : [zonedInstant(start, zone) ?? 0, zonedInstant(ends, zone) ?? 0];
  return Math.round((to - from) / MINUTE);
}

/** Reads one event in the clock of its own zone; the reason instead when it can't be a time of a freeze. `now` in ms. */
export function readEvent({ source }: EventBlock, siteZone: string, now: number): FoundTime | LeftOut {
  try {
    const calendar = `BEGIN:VCALENDAR\r\n${source}\r\nEND:VCALENDAR`;
    const event = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getFirstSubcomponent('vevent');
    const begin = event?.getFirstProperty('dtstart');
    if (!event || !begin) return 'broken';
    const { zone, strange } = zoneOf(begin, siteZone);
    const start = wallOf(textsOf(begin)[0] ?? '');
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(start) || zonedInstant(start, zone) === null) return 'broken';
    const recur = event.getFirstPropertyValue('rrule');
    const rule = recur instanceof ICAL.Recur ? recur.toString().replace(/^RRULE:/, '') : null;
    const replaced = event.getFirstProperty('recurrence-id');
    const replaces = replaced
      ? inZone(textsOf(replaced)[0] ?? '', zoneOf(replaced, zone).zone, zone, start)
      : null;
    const cancelled = String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED';
    if (cancelled && replaces === null) return 'cancelled';
    if (rule !== null && /FREQ=(SECOND|MINUTE|HOUR)LY/.test(rule)) return 'oftener';
    const dates = (name: string) =>
      event
        .getAllProperties(name)
        .flatMap((one) => textsOf(one).map((text) => inZone(text, zoneOf(one, zone).zone, zone, start)));
    const [except, extra] = [dates('exdate'), dates('rdate')];
    if (except.length > MOST_DATES || extra.length > MOST_DATES || (rule?.length ?? 0) > LONGEST_RULE)
      return 'tooMuch';
    const repeats = rule !== null || extra.length > 0;
    const minutes = lengthOf(event, start, zone, repeats);
    if (minutes < 1 && !cancelled) return 'noLength';
    if (minutes > LONGEST) return 'tooLong';
    if (!repeats && !cancelled && (zonedInstant(start, zone) ?? 0) + minutes * MINUTE <= now) return 'past';
    const summary = event.getFirstPropertyValue('summary');
    const name = (typeof summary === 'string' ? summary.trim() : '').slice(0, 120);
    return {
      time: { name, timeZone: zone, start, minutes, rule, except, extra },
      uid: String(event.getFirstPropertyValue('uid') ?? ''),
      strangeZone: strange,
      replaces,
      cancelled,
    };
  } catch {
    return 'broken';
  }
}
