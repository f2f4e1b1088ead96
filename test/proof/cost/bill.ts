import { addCounts, zeroCounts } from '../../../sandbox/forge/meters/counts';
import type { Counts, InvocationRecord, MetersReport } from '../../../sandbox/forge/meters/types';
import type { Sandbox } from '../../../sandbox';
import { overBudget } from '../../e2e/support/budgets';

/** What a story used, and each operation of it that went over its budget. */
export interface Bill {
  readonly story: string;
  readonly counts: Counts;
  readonly over: readonly string[];
}

/** What runs anyway, whether the story happens or not: it is counted with the idle month and with the evening of a busy day. */
export const SWEEP = 'sweep-five-minutes';
export const UPKEEP: readonly string[] = ['upkeep-daily', 'queue upkeep-work', 'queue job-work'];
const BACKGROUND: readonly string[] = [SWEEP, ...UPKEEP];

/** Adds up the operations of a report that are wanted. */
export function countsWhere(report: MetersReport, wanted: (operation: string) => boolean): Counts {
  return sumCounts(report.operations.filter(({ operation }) => wanted(operation)).map(({ total }) => total));
}

/**
 * Runs a story on a site whose meters are emptied first. Schedules that fire meanwhile are not part of the bill.
 * @param without operations that belong to something else
 */
export async function billOf(
  site: Sandbox,
  story: string,
  run: () => Promise<unknown>,
  without: readonly string[] = BACKGROUND,
): Promise<Bill> {
  await site.settle();
  site.meters.reset();
  await run();
  await site.settle();
  const report = site.meters.report();
  const wanted = (operation: string): boolean => !without.includes(operation);
  const operations = report.operations.filter(({ operation }) => wanted(operation));
  return { story, counts: countsWhere(report, wanted), over: overBudget({ ...report, operations }) };
}

/** A bill `times` over. */
export function timesBill({ counts }: Pick<Bill, 'counts'>, times: number): Counts {
  const sum = zeroCounts();
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] = counts[key] * times;
  return sum;
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = zeroCounts();
  for (const one of all) addCounts(sum, one);
  return sum;
}

/** Every invocation from now on, with its calls: the meters themselves keep the last 200. */
export function watchInvocations({ meters }: Pick<Sandbox, 'meters'>): InvocationRecord[] {
  const seen: InvocationRecord[] = [];
  const record = meters.record.bind(meters);
  meters.record = (invocation) => {
    seen.push(invocation);
    record(invocation);
  };
  return seen;
}
