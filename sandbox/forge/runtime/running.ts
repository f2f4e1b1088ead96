import type { CallRecord } from '../meters/types';

/** One invocation while it runs, as the platform's services see it. */
export interface Running {
  readonly id: string;
  /** The user of the invocation; null for events, queues and schedules. */
  readonly accountId: string | null;
  /** All pushes that go back to one first invocation share this id. */
  readonly chain: string;
  /** True once it has answered, failed or run out of time: nothing it still does counts. */
  readonly ended: boolean;
  /** Calls that have been answered so far. */
  readonly answered: number;
  record(call: CallRecord): void;
  /** Ends the invocation as the death of its process would; the returned promise never settles. */
  die(reason: string): Promise<never>;
}
