import { createHash } from 'node:crypto';
import { INTERVAL_MS } from '../limits';
import type { SandboxClock } from '../../core/clock';
import type { ScheduleModule } from '../manifest/types';

export interface SchedulesOptions {
  readonly schedules: readonly ScheduleModule[];
  readonly cloudId: string;
  readonly clock: SandboxClock;
  /** Instant from which runs are counted; kept in the site's file, so that it is the same after a restart. */
  readonly installedAt: number;
  readonly fire: (schedule: ScheduleModule) => Promise<unknown>;
}

/** Forge starts schedules about five minutes after a deployment. */
const FIRST_MS = 5 * 60_000;

/** Runs scheduled triggers on the clock, each with its own stable offset in the interval, per installation. Answers how to stop them. */
export function startSchedules({
  schedules,
  cloudId,
  clock,
  installedAt,
  fire,
}: SchedulesOptions): () => void {
  let stopped = false;
  const plans = schedules.map((schedule) => ({ schedule, cancel: (): void => undefined }));
  const plan = (entry: (typeof plans)[number]): void => {
    if (stopped) return;
    const interval = INTERVAL_MS[entry.schedule.interval];
    const first = installedAt + FIRST_MS + offsetOf(cloudId, entry.schedule.key, interval);
    const due = nextRun(first, interval, clock.now());
    entry.cancel = clock.at(due, `schedule ${entry.schedule.key}`, async () => {
      plan(entry);
      await fire(entry.schedule);
    });
  };
  plans.forEach(plan);
  // Runs that a jump leaves behind are left out, as on a platform that doesn't catch up.
  clock.onJump(() =>
    plans.forEach((entry) => {
      entry.cancel();
      plan(entry);
    }),
  );
  return () => {
    stopped = true;
    plans.forEach((entry) => entry.cancel());
  };
}

/** The first run after `now` (never at it: the run that is due now has just been taken). */
export function nextRun(first: number, interval: number, now: number): number {
  return now < first ? first : first + (Math.floor((now - first) / interval) + 1) * interval;
}

/** Milliseconds into the interval, from a hash: spread over installations, the same every time. */
export function offsetOf(cloudId: string, key: string, interval: number): number {
  const share = createHash('sha256').update(`${cloudId}/${key}`).digest().readUInt32BE(0) / 2 ** 32;
  return Math.floor((share * interval) / 1000) * 1000;
}
