import { BUDGETS, type Budget } from '../../sandbox/budgets';
import type { OperationReport } from '../../sandbox/forge/meters/types';
import { HOUR, Office } from '../../test/journeys/support/office';
import { idleBill } from '../../test/proof/cost/month';
import { DAILY_GB_SECONDS, IDLE_GB_SECONDS } from './budgets';
import type { Figure } from './figures';

const DAYS_A_MONTH = 30;

/** Calls of the dearest invocation of each operation in a short story of one change, and what an idle month costs. */
export async function operationFigures(): Promise<Figure[]> {
  const office = await Office.open();
  try {
    const adopting = office.site.meters.report().total;
    office.site.meters.reset();
    const id = await office.approved();
    await office.site.clock.step(HOUR);
    await office.start(id);
    await office.site.settle();
    const story = office.site.meters.report().operations.flatMap(figuresOf);
    return [
      { what: 'adopting both practices: Jira calls', value: adopting.jiraCalls, unit: '' },
      { what: 'adopting both practices: invocations', value: adopting.invocations, unit: '' },
      ...story,
      ...(await idleFigures()),
    ];
  } finally {
    await office.close();
  }
}

function figuresOf({ operation, max }: OperationReport): Figure[] {
  const budget: Budget | undefined = BUDGETS.find((one) => one.operation === operation);
  const counts = {
    jiraCalls: max.jiraCalls,
    kvsReads: max.kvsReads,
    kvsQueries: max.kvsQueries,
    transactions: max.transactions,
    kvsOperations: max.kvsOperations,
  };
  const shown = budget
    ? (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => budget[key] !== undefined)
    : (['jiraCalls', 'kvsOperations'] as const);
  return shown.map((key) => {
    const limit = budget?.[key];
    return {
      what: `${operation}: ${key}`,
      value: counts[key],
      unit: '',
      ...(limit !== undefined && { limit }),
    };
  });
}

/** A month in which nothing happens, on a site of its own: a change that is under way is no idle site. */
async function idleFigures(): Promise<Figure[]> {
  const office = await Office.open();
  try {
    const { counts, daily } = await idleBill(office, DAYS_A_MONTH);
    const all = counts.gbSeconds;
    return [
      { what: 'idle site a month: sweeps', value: all - daily, unit: 'GB-s' },
      { what: 'idle site a month: daily jobs', value: daily, unit: 'GB-s', limit: DAILY_GB_SECONDS },
      { what: 'idle site a month: all', value: all, unit: 'GB-s', limit: IDLE_GB_SECONDS },
    ];
  } finally {
    await office.close();
  }
}
