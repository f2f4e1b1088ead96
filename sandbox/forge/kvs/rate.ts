import { KVS_LIMITS } from './limits';
import { refusals } from './kvs-error';

/** Units and requests of one installation in the current minute and second. */
export interface Rate {
  /** Throws the 429 of a request that comes when the minute's units or the second's requests are used up. */
  admit(write: boolean, transaction: boolean): void;
  /** Counts what a request has used. */
  use(readUnits: number, writeUnits: number): void;
}

/** @param pace ms that never stand still: real time, or sandbox time when it goes faster */
export function createRate(pace: () => number): Rate {
  let minute = -1;
  let second = -1;
  let reads = 0;
  let writes = 0;
  let requests = 0;
  return {
    admit(write, transaction) {
      const now = pace();
      if (Math.floor(now / 60_000) !== minute) {
        minute = Math.floor(now / 60_000);
        reads = writes = 0;
      }
      if (Math.floor(now / 1000) !== second) {
        second = Math.floor(now / 1000);
        requests = 0;
      }
      requests += 1;
      const full =
        requests > KVS_LIMITS.requestsPerSecond || (write ? writes : reads) >= KVS_LIMITS.unitsPerMinute;
      if (full) throw transaction ? refusals.transactionRateLimited() : refusals.rateLimited();
    },
    use(readUnits, writeUnits) {
      reads += readUnits;
      writes += writeUnits;
    },
  };
}
