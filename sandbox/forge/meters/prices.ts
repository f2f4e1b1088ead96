/**
 * Forge's prices above the monthly allowance, in USD. Source:
 * developer.atlassian.com/platform/forge/forge-platform-pricing (billing since January 2026).
 */
export const PRICES = {
  gbSecond: 0.000025,
  kvsReadGb: 0.055,
  kvsWriteGb: 1.09,
  free: { gbSeconds: 200_000, kvsReadGb: 0.1, kvsWriteGb: 0.1 },
} as const;

/**
 * How long things take, in ms, so that costs don't depend on the machine that measures. Rough figures of a warm Forge
 * function; calls are counted one after the other, so parallel ones are overpriced rather than underpriced.
 */
export const TIME_MODEL = {
  invocation: 25,
  /** Share of invocations that start cold, and what that adds. */
  coldShare: 0.05,
  cold: 600,
  jira: 150,
  kvsRead: 10,
  kvsQuery: 20,
  kvsWrite: 15,
  kvsTransaction: 30,
  queue: 40,
  other: 50,
} as const;

export type CallKind = 'jira' | 'kvsRead' | 'kvsQuery' | 'kvsWrite' | 'kvsTransaction' | 'queue' | 'other';

/** Milliseconds of one invocation by the model. */
export const modelledMs = (calls: readonly { readonly kind: CallKind }[]): number =>
  calls.reduce(
    (sum, call) => sum + TIME_MODEL[call.kind],
    TIME_MODEL.invocation + TIME_MODEL.coldShare * TIME_MODEL.cold,
  );
