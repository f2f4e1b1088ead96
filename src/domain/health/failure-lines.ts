import { MOST_AN_HOUR, oldestKept, type Hour } from './failure-hours';

export interface FailureLine {
  readonly code: string;
  readonly count: number;
  /** At least one hour reached the limit: there may have been more. */
  readonly capped: boolean;
  readonly lastAt: string;
  readonly operation: string;
}

/** The last 24 hours by code, the most frequent first. The oldest hour counts as a whole. */
export function failureLines(hours: readonly Hour[], now: string): readonly FailureLine[] {
  const lines = new Map<string, FailureLine>();
  for (const { hour, codes } of hours) {
    if (hour < oldestKept(now)) continue;
    for (const [code, one] of Object.entries(codes)) {
      const sum = lines.get(code);
      const isLater = sum === undefined || one.at >= sum.lastAt;
      lines.set(code, {
        code,
        count: (sum?.count ?? 0) + one.count,
        capped: (sum?.capped ?? false) || one.count >= MOST_AN_HOUR,
        lastAt: isLater ? one.at : sum.lastAt,
        operation: isLater ? one.operation : sum.operation,
      });
    }
  }
  return [...lines.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
