const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How often the sweep runs. */
export const SWEEP_MS = 5 * MINUTE;
/** Two runs, and the time that the queue may take: what is overdue longer was missed. */
const SWEEP_LATE_MS = 15 * MINUTE;
/** The platform spreads daily runs, and starts them anew when the app is upgraded. */
const DAILY_LATE_MS = 26 * 60 * MINUTE;

/** Whether the sweep is on time, by what is overdue: a run that finds nothing leaves no trace. Instants are epoch ms. */
export const sweepState = (
  now: number,
  oldestDue: number | null,
  last: number | null,
): 'onTime' | 'late' | 'unknown' =>
  oldestDue !== null && now - oldestDue > SWEEP_LATE_MS ? 'late' : last === null ? 'unknown' : 'onTime';

/** When it runs next: the platform keeps its place in the interval. Null: it isn't known yet. */
export const nextSweep = (now: number, last: number | null): number | null =>
  last === null ? null : last + Math.max(1, Math.ceil((now - last) / SWEEP_MS)) * SWEEP_MS;

/** Whether the daily upkeep is on time. `failed`: it ran and stopped half-way. */
export const dailyState = (
  now: number,
  last: { readonly at: number; readonly code: string | null } | null,
): 'onTime' | 'late' | 'failed' | 'unknown' =>
  last === null
    ? 'unknown'
    : now - last.at > DAILY_LATE_MS
      ? 'late'
      : last.code === null
        ? 'onTime'
        : 'failed';

export const nextDaily = (now: number, last: number | null): number | null =>
  last === null ? null : last + Math.max(1, Math.ceil((now - last) / DAY)) * DAY;
