import { BUDGETS, type Budget } from '../../sandbox/budgets';
import type { OperationReport } from '../../sandbox/forge/meters/types';
import { HOUR, Office } from '../../test/journeys/support/office';
import { DAILY_GB_SECONDS, IDLE_GB_SECONDS } from './budgets';
import type { Figure } from './figures';

const SWEEPS_A_MONTH = (30 * 24 * 60) / 5;

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
      ...(await idleFigures(office)),
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
    kvsOperations: max.kvsReads + max.kvsWrites + max.kvsQueries + max.transactions,
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

/** A week in which nothing happens, at the prices of the sandbox's time model, taken for a month. */
async function idleFigures({ site }: Office): Promise<Figure[]> {
  // What the story left to be done is done first.
  await site.clock.step(48 * HOUR);
  await site.settle();
  site.meters.reset();
  await site.clock.step(7 * 24 * HOUR);
  await site.settle();
  const { operations, total } = site.meters.report();
  const sweeps = operations.find((one) => one.operation === 'sweep-five-minutes')?.total;
  const others = ((total.gbSeconds - (sweeps?.gbSeconds ?? 0)) / 7) * 30;
  const month = sweeps ? (sweeps.gbSeconds / sweeps.invocations) * SWEEPS_A_MONTH : NaN;
  return [
    { what: 'idle site a month: sweeps', value: month, unit: 'GB-s' },
    { what: 'idle site a month: daily jobs', value: others, unit: 'GB-s', limit: DAILY_GB_SECONDS },
    { what: 'idle site a month: all', value: month + others, unit: 'GB-s', limit: IDLE_GB_SECONDS },
  ];
}
