import { BUDGETS, type Budget } from '../../../sandbox/budgets';
import type { MetersReport } from '../../../sandbox/forge/meters/types';

const LIMITS = ['jiraCalls', 'kvsReads', 'kvsQueries', 'transactions', 'kvsOperations'] as const;

/** Every operation of which some invocation used more than its budget, in words. */
export function overBudget(report: MetersReport): string[] {
  return report.operations.flatMap((operation) => {
    const budget: Budget | undefined = BUDGETS.find((one) => one.operation === operation.operation);
    if (!budget) return [];
    const { max } = operation;
    const over = LIMITS.filter((limit) => max[limit] > (budget[limit] ?? Infinity)).map(
      (limit) => `${limit} ${max[limit]} of ${budget[limit]}`,
    );
    return over.map((what) => `${operation.operation}: ${what}`);
  });
}
