import * as z from '../../shape';
import type { Adjustment } from '../../domain/sla-report/adjustments';
import { rollup, rollUpDays, type Rollup } from '../../domain/sla-report/rollup';
import { dayOf, daysOf, weekBounds, weekOf, type Day } from '../../domain/sla-report/weeks';
import { isoOf } from '../../jira/instant';
import type { StoredRecord } from '../../store/records';
import type { Deps } from '../deps';
import { listOutcomes } from './outcome-record';
import { dayAfter, dayBounds } from './periods';
import { adjustment, weeksSubject } from './rollup-record';

/** A year of days that no week was published of is read in so many pages. */
const DAY_PAGES = 4;
/** Decided cycles of today and yesterday that are counted live, a hundred a page. */
const LIVE_PAGES = 10;

export interface Counted {
  /** Published weeks, and the days since. */
  readonly rollups: readonly Rollup[];
  readonly published: ReadonlySet<string>;
  readonly adjustments: readonly Adjustment[];
  /** False: more was decided since yesterday than is counted live. */
  readonly whole: boolean;
}

/**
 * Everything that was counted of a project from a Monday on: weeks as they were published, the days since then as they were
 * counted last, today and yesterday live from what was decided. No ticket is looked at.
 */
export async function readRollups(
  deps: Pick<Deps, 'store' | 'clock'>,
  timeZone: string,
  projectId: string,
  monday: Day,
): Promise<Counted> {
  const from = isoOf(dayBounds(monday, timeZone).from);
  const yesterday = dayAfter(dayOf(deps.clock.now(), timeZone), -1);
  const liveFrom = isoOf(dayBounds(yesterday, timeZone).from);
  const [weeks, changed, live] = await Promise.all([
    deps.store.records.list('sla-rollup', weeksSubject(projectId), rollup, { from }),
    deps.store.records.list('sla-adjustment', projectId, z.array(adjustment), { from }),
    listOutcomes(deps, projectId, { from: liveFrom }, LIVE_PAGES),
  ]);
  const published = new Set(weeks.records.map(({ body }) => body.period));
  const days = await daysSince(deps, timeZone, projectId, from, weeks.records);
  const now = rollUpDays(
    live.records.map(({ body }) => body.outcome),
    timeZone,
  );
  const counted = [...days.filter(({ period }) => period < yesterday), ...now];
  return {
    rollups: [
      ...weeks.records.map(({ body }) => body),
      ...counted.filter(({ period }) => !published.has(weekOf(period))),
    ],
    published,
    adjustments: changed.records.flatMap(({ body }) => body),
    whole: live.whole,
  };
}

/** Days are read from the first week on that is not published: those before it were published in one piece. */
async function daysSince(
  { store }: Pick<Deps, 'store'>,
  timeZone: string,
  projectId: string,
  from: string,
  weeks: readonly StoredRecord<Rollup>[],
): Promise<Rollup[]> {
  const found: Rollup[] = [];
  const start = firstGap(from, timeZone, weeks);
  let cursor: string | undefined;
  for (let page = 0; page < DAY_PAGES; page++) {
    const range = { from: start, ...(cursor !== undefined && { cursor }) };
    const { records, next } = await store.records.list('sla-rollup', projectId, rollup, range);
    found.push(...records.map(({ body }) => body));
    if (next === null) break;
    cursor = next;
  }
  return found;
}

/** The end of the unbroken row of published weeks that begins with the first one asked for. */
function firstGap(from: string, timeZone: string, weeks: readonly StoredRecord<Rollup>[]): string {
  let end = from;
  for (const { at, body } of weeks) {
    if (at > end) break;
    end = isoOf(weekBounds(weekOf(daysOf(body.period).from), timeZone).to);
  }
  return end;
}
