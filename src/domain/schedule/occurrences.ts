import { RRuleTemporal } from 'rrule-temporal';
import type { Fault } from '../time/fault';
import { DAY } from '../time/local-date';
import { isTimeZone } from '../time/read-offset';
import type { Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';
import { readRule, type Rule } from './rule';
import { ScheduleError } from './schedule-error';
import { meets } from './spans';
import type { Recurrence, Span } from './types';
import { instantOfWall, readWall } from './wall';

/** More than this in one span is no plan that people made. */
export const MOST_OCCURRENCES = 2000;
const MINUTE = 60_000;

export interface Occurrences {
  /** By start; those of one recurrence may overlap when they last longer than the step. */
  readonly spans: readonly Span[];
  /** Nothing comes after the span. */
  readonly finished: boolean;
}

/**
 * The occurrences that meet a span of time (half-open), by start: the rule is followed in local time and each local start is
 * turned into an instant by the zone's own clock. Local times that a zone leaves out move to the end of the gap, of those
 * that exist twice the first counts, and each occurrence lasts its minutes of real time.
 *
 * @throws ScheduleError when the recurrence can't be used, or has more than 2,000 occurrences in the span.
 */
export const occurrencesOf = (recurrence: Recurrence, from: Millis, to: Millis): readonly Span[] =>
  occurrencesIn(recurrence, from, to).spans;

/** The same, and whether anything comes later. */
export function occurrencesIn(recurrence: Recurrence, from: Millis, to: Millis): Occurrences {
  const { timeZone, minutes } = recurrence;
  const length = minutes * MINUTE;
  // No zone is more than a day away from UTC.
  const { walls, finished } = wallsBetween(recurrence, from - length - DAY, to + DAY);
  const span = { start: from, end: to };
  const spans = walls
    .map((wall) => instantOfWall(timeZone, wall))
    .map((start) => ({ start, end: start + length }))
    .filter((one) => meets(one, span))
    .sort((a, b) => a.start - b.start);
  if (spans.length > MOST_OCCURRENCES) throw tooMany();
  return { spans, finished };
}

/** Local starts between two local times, exceptions left out and extra ones added, each once. */
function wallsBetween(
  recurrence: Recurrence,
  from: number,
  to: number,
): { walls: number[]; finished: boolean } {
  const first = readWall(recurrence.start);
  if (first === null || !isTimeZone(recurrence.timeZone))
    throw new ScheduleError([
      fault('The first start or the zone can’t be used.', 'Correct the start and the zone.'),
    ]);
  const ruled =
    recurrence.rule === null ? once(first, to) : ruledWalls(recurrence.rule, recurrence, first, from, to);
  const extra = recurrence.extra.flatMap((wall) => readWall(wall) ?? []);
  const except = new Set(recurrence.except.map(readWall));
  const walls = [...new Set([...ruled.walls, ...extra])].filter((wall) => !except.has(wall));
  return {
    walls: walls.filter((wall) => wall >= from && wall <= to),
    finished: ruled.finished && walls.every((wall) => wall <= to),
  };
}

const once = (first: number, to: number): { walls: number[]; finished: boolean } => ({
  walls: [first],
  finished: first <= to,
});

/**
 * The local starts that a rule means: RFC 5545 is followed by rrule-temporal, in local time as if it were UTC. The first start
 * belongs to the rule only where it means it; RFC 5545 leaves that open. (ical.js, which reads ICS files for us, loses the
 * fifth Sunday of a month, tells 1 March for 29 February, and goes on for ever where a rule never comes.)
 */
function ruledWalls(
  text: string,
  { timeZone }: Recurrence,
  first: number,
  from: number,
  to: number,
): { walls: number[]; finished: boolean } {
  const { rule, faults } = readRule(text, 'rule');
  if (!rule) throw new ScheduleError(faults);
  const until = untilOf(rule, timeZone);
  const last = Math.min(to, until);
  if (last < first) return { walls: [], finished: until <= to };
  const series = new RRuleTemporal({ rruleString: `DTSTART:${utcText(first)}\nRRULE:${withoutUntil(text)}` });
  // A counted rule is told from its beginning: only so is it known which one is the last.
  if (rule.count !== null) {
    const walls = series.all().map(wallOf);
    return { walls, finished: walls.every((wall) => wall <= to) };
  }
  const begin = new Date(Math.max(first, from));
  return { walls: series.between(begin, new Date(last), true).map(wallOf), finished: until <= to };
}

const wallOf = ({ epochMilliseconds }: { readonly epochMilliseconds: number }): number => epochMilliseconds;

/** "20261122T180000Z". */
const utcText = (wall: number): string => new Date(wall).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** The end is judged here: it may be a day, a local time or an instant, whatever the zone. */
const withoutUntil = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .split(';')
    .filter((piece) => !piece.startsWith('UNTIL='))
    .join(';');

/** The last local time of a rule. A day counts whole; an instant in UTC is read on the zone's clock. */
function untilOf(rule: Rule, timeZone: string): number {
  if (rule.until === null) return Infinity;
  const wall = readWall(rule.until);
  if (wall === null) return readWall(`${rule.until}T23:59`) ?? 0;
  return rule.untilUtc ? wall + offsetAt(timeZone, wall) : wall;
}

const fault = (message: string, remedy: string): Fault => ({ path: 'rule', message, remedy });

const tooMany = (): ScheduleError =>
  new ScheduleError([
    fault(
      `It comes more than ${MOST_OCCURRENCES.toLocaleString('en')} times in this time.`,
      'Let it come less often, or end it earlier.',
    ),
  ]);
