import { type Fault, faultLines } from '../time/fault';

/** A recurrence that can't be followed. Carries every fault at once. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
  constructor(readonly faults: readonly Fault[]) {
    super(`The times can't be worked out.\n${faultLines(faults)}`);
  }
}
