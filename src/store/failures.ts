import { kvs } from '@forge/kvs';
import * as z from '../shape';
import { KEY } from './keys';

const count = z.object({
  count: z.int(),
  /** ISO instant of the last one. */
  at: z.string(),
  operation: z.string(),
});
const hour = z.object({
  /** "2026-11-22T20", UTC. */
  hour: z.string(),
  codes: z.record(z.string(), count),
});
const kept = z.object({ hours: z.array(hour) });
export type FailureHour = z.infer<typeof hour>;

/** What failed of late, counted by hour and code in one small record. It is read and written when something fails, and never else. */
export interface Failures {
  /** The oldest hour first; empty when nothing was noted, or when it can't be read. */
  read(): Promise<readonly FailureHour[]>;
  /** A plain counter: of two failures at the same instant one may go uncounted. */
  write(hours: readonly FailureHour[]): Promise<void>;
}

export const failures: Failures = {
  read: async () => {
    const read = kept.safeParse(await kvs.get<unknown>(KEY.failures));
    return read.success ? read.data.hours : [];
  },
  write: (hours) => kvs.set(KEY.failures, { hours }),
};
