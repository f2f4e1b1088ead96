import { addCounts, countsOf, perInvocation, zeroCounts } from './counts';
import { PRICES, TIME_MODEL } from './prices';
import type { Counts, InvocationRecord, MetersReport, OperationReport, PerInvocation } from './types';

export type { MetersReport } from './types';

/** How many invocations are kept with their calls. */
const KEPT = 200;

interface Line {
  readonly operation: string;
  moduleType: string;
  memoryMb: number;
  failures: number;
  readonly total: Counts;
  max: PerInvocation;
}

/** Counts everything the app uses, per operation. */
export interface Meters {
  record(invocation: InvocationRecord): void;
  report(): MetersReport;
  reset(): void;
}

/** @param now the sandbox's clock, ISO */
export function createMeters(now: () => string): Meters {
  let since = now();
  let lines = new Map<string, Line>();
  let total = zeroCounts();
  let last: InvocationRecord[] = [];
  const lineOf = (record: InvocationRecord): Line => {
    let line = lines.get(record.operation);
    if (!line) {
      const { operation, moduleType, memoryMb } = record;
      line = {
        operation,
        moduleType,
        memoryMb,
        failures: 0,
        total: zeroCounts(),
        max: perInvocation(() => 0),
      };
      lines.set(operation, line);
    }
    return line;
  };
  return {
    record(invocation) {
      const counts = countsOf(invocation);
      const line = lineOf(invocation);
      if (invocation.outcome !== 'ok') line.failures += 1;
      addCounts(line.total, counts);
      addCounts(total, counts);
      const before = line.max;
      line.max = perInvocation((key) => Math.max(before[key], counts[key]));
      last.push(invocation);
      if (last.length > KEPT * 2) last = last.slice(-KEPT);
    },
    report: () => ({
      since,
      now: now(),
      prices: PRICES,
      timeModel: TIME_MODEL,
      total: { ...total },
      operations: [...lines.values()].map(reportOf).sort((a, b) => b.total.gbSeconds - a.total.gbSeconds),
      invocations: last.slice(-KEPT).reverse(),
    }),
    reset() {
      since = now();
      lines = new Map();
      total = zeroCounts();
      last = [];
    },
  };
}

function reportOf(line: Line): OperationReport {
  const { total, operation, moduleType, memoryMb, failures, max } = line;
  return {
    operation,
    moduleType,
    memoryMb,
    failures,
    total: { ...total },
    max,
    average: perInvocation((key) => total[key] / total.invocations),
  };
}
