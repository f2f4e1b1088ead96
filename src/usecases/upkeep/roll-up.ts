import { adjustments } from '../../domain/sla-report/adjustments';
import { mergeRollups, rollUp, rollup, type Rollup } from '../../domain/sla-report/rollup';
import { daysOf, weekBounds, weekOf, type Day, type Week } from '../../domain/sla-report/weeks';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';
import { listOutcomes } from '../reports/outcome-record';
import { dayAfter, dayBounds, publishedFrom } from '../reports/periods';
import { dayId, weeksSubject } from '../reports/rollup-record';
import { putOnAgenda, strikeOut, noted } from './agenda';
import { CLOSED_DAYS } from './retention';

/** Decided cycles of one day that are counted: far more than a project decides in a day. */
const MOST_PAGES = 50;

/** Counts a day anew: a function of what was decided on it, so that repeating it changes nothing. */
export async function countDay(
  deps: Pick<Deps, 'store' | 'clock' | 'log'>,
  timeZone: string,
  projectId: string,
  day: Day,
): Promise<Rollup> {
  const { from, to } = dayBounds(day, timeZone);
  // What was decided so long ago is no longer kept one by one: the count of then stands.
  if (from <= deps.clock.now() - CLOSED_DAYS * 86_400_000) {
    const kept = await deps.store.records.get('sla-rollup', projectId, dayId(day), rollup);
    if (kept !== null) return kept.body;
  }
  const range = { from: isoOf(from), to: isoOf(to - 1) };
  const { records, whole } = await listOutcomes(deps, projectId, range, MOST_PAGES);
  if (!whole)
    deps.log.error('rollup.cut', new Error('too many decided cycles on one day'), { projectId, day });
  const counted = rollUp(
    day,
    records.map(({ body }) => body.outcome),
  );
  await deps.store.records.put('sla-rollup', projectId, dayId(day), isoOf(from), counted);
  return counted;
}

/**
 * Publishes a week that is over, from its days; they are counted first where something on them changed. A published week stays:
 * what is learned of it later is kept beside it. The next week is noted, so that quiet weeks are published in time too.
 */
export async function closeWeek(
  deps: Pick<Deps, 'store' | 'clock' | 'log'>,
  timeZone: string,
  projectId: string,
  week: Week,
): Promise<void> {
  const { from } = weekBounds(week, timeZone);
  const at = isoOf(from);
  const days = await countedDays(deps, timeZone, projectId, week);
  const present = mergeRollups(week, days);
  const subject = weeksSubject(projectId);
  if (await deps.store.records.create('sla-rollup', subject, week, at, present)) {
    const next = weekOf(daysOf(week).to);
    return putOnAgenda(deps, { kind: 'week', projectId, week: next }, publishedFrom(next, timeZone));
  }
  const published = await deps.store.records.get('sla-rollup', subject, week, rollup);
  const changed = published === null ? [] : adjustments([published.body], days);
  if (changed.length > 0) await deps.store.records.put('sla-adjustment', projectId, week, at, changed);
  else await deps.store.records.remove('sla-adjustment', projectId, week);
}

async function countedDays(
  deps: Pick<Deps, 'store' | 'clock' | 'log'>,
  timeZone: string,
  projectId: string,
  week: Week,
): Promise<Rollup[]> {
  const monday = daysOf(week).from;
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));
  const kept = await deps.store.records.getMany('sla-rollup', projectId, days.map(dayId), rollup);
  const waiting = await noted(
    deps,
    days.map((day) => ({ kind: 'day', projectId, day })),
  );
  const counted: Rollup[] = [];
  for (const [index, day] of days.entries()) {
    const task = waiting[index] ?? null;
    if (task !== null) {
      counted.push(await countDay(deps, timeZone, projectId, day));
      await strikeOut(deps, task);
    } else if (kept[index]) counted.push(kept[index].body);
  }
  return counted;
}
