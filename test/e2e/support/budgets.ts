import { BUDGETS, type Budget } from '../../../sandbox/budgets';
import type { MetersReport } from '../../../sandbox/forge/meters/types';

const LIMITS = ['jiraCalls', 'kvsReads', 'kvsQueries', 'transactions'] as const;

/** Every operation of which some invocation used more than its budget, in words. */
export function overBudget(report: MetersReport): string[] {
  return report.operations.flatMap((operation) => {
    const budget: Budget | undefined = BUDGETS.find((one) => one.operation === operation.operation);
    if (!budget) return [];
    const { max } = operation;
    // Summed for each invocation that is kept: the greatest of each kind need not come from one of them.
    const all = Math.max(
      0,
      ...report.invocations
        .filter((one) => one.operation === operation.operation)
        .map(({ calls }) => calls.filter(({ kind }) => kind.startsWith('kvs')).length),
    );
    const over = LIMITS.filter((limit) => max[limit] > (budget[limit] ?? Infinity)).map(
      (limit) => `${limit} ${max[limit]} of ${budget[limit]}`,
    );
    if (all > (budget.kvsOperations ?? Infinity))
      over.push(`kvsOperations ${all} of ${budget.kvsOperations}`);
    return over.map((what) => `${operation.operation}: ${what}`);
  });
}
