import { Temporal } from 'temporal-polyfill';
import { JiraError } from '../context';
import type { JqlWorld } from './clause-field';

/** Units of relative dates: months are a capital M, minutes a small one. */
const UNITS = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;
type Unit = keyof typeof UNITS;

const zonedNow = ({ now, caller }: JqlWorld): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(caller.timeZone);

/** The instant of a written date: "yyyy-MM-dd", "yyyy/MM/dd HH:mm", or a period such as "-3d" or "4w 2d" from now; in the zone of the user. */
export function readDate(text: string, field: string, world: JqlWorld): number {
  const at = relative(text, zonedNow(world)) ?? absolute(text, world.caller.timeZone);
  if (at === null) {
    throw new JiraError(400, [
      `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    ]);
  }
  return at;
}

function relative(text: string, from: Temporal.ZonedDateTime): number | null {
  if (!/^[+-]?\d+[yMwdhm]?(?:\s+\d+[yMwdhm])*$/.test(text) || /^\d+$/.test(text)) return null;
  const sign = text.startsWith('-') ? -1 : 1;
  let at = from;
  for (const match of text.matchAll(/(\d+)([yMwdhm]?)/g))
    at = at.add({ [UNITS[(match[2] || 'm') as Unit]]: sign * Number(match[1]) });
  return at.epochMilliseconds;
}

function absolute(text: string, timeZone: string): number | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text);
  if (!match) return /^\d{10,}$/.test(text) ? Number(text) : null;
  const [year, month, day, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  try {
    return Temporal.ZonedDateTime.from(
      { year: year as number, month: month as number, day: day as number, hour, minute, timeZone },
      { overflow: 'reject' },
    ).epochMilliseconds;
  } catch {
    return null;
  }
}

/** startOfDay("-1d"), endOfMonth(2) and the like. A number without unit counts in the function's own unit. Weeks begin on Sunday, Jira's default. */
export function boundary(name: string, argument: string | undefined, world: JqlWorld): number | null {
  const match = /^(startOf|endOf)(Day|Week|Month|Year)$/i.exec(name);
  if (!match) return null;
  const own = { day: 'd', week: 'w', month: 'M', year: 'y' }[(match[2] as string).toLowerCase()] as Unit;
  const shifted = zonedNow(world).add(shift(argument, own, name));
  const day = shifted.startOfDay();
  const start = {
    d: day,
    w: day.subtract({ days: day.dayOfWeek % 7 }).startOfDay(),
    M: day.with({ day: 1 }).startOfDay(),
    y: day.with({ month: 1, day: 1 }).startOfDay(),
  }[own as 'd' | 'w' | 'M' | 'y'];
  if ((match[1] as string).toLowerCase() === 'startof') return start.epochMilliseconds;
  return start.add({ [UNITS[own]]: 1 }).epochMilliseconds - 1;
}

function shift(argument: string | undefined, own: Unit, name: string): Temporal.DurationLike {
  if (argument === undefined) return { days: 0 };
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec(argument.trim());
  if (!match)
    throw new JiraError(400, [
      `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
    ]);
  return { [UNITS[(match[2] || own) as Unit]]: Number(match[1]) };
}

/** The day, counted from 1970, in which an instant lies for the user: days without time compare as days. */
export function dayOf(at: number, world: JqlWorld): number {
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(world.caller.timeZone)
    .toPlainDate();
  return dayNumber(day.toString());
}
/** A stored day "2026-01-31", counted from 1970. */
export const dayNumber = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;
