import { addFailure } from '../../domain/health/failure-hours';
import { isoOf } from '../../jira/instant';
import type { Failures } from '../../store/failures';
import type { Deps } from '../deps';

/**
 * Counts a failure for the health page. Two requests to storage, and only when something has failed; it never fails itself, for
 * whoever calls it has a failure to deal with already.
 */
export async function noteFailure(
  { store, clock, log }: Pick<Deps, 'clock' | 'log'> & { readonly store: { readonly failures: Failures } },
  operation: string,
  code: string,
): Promise<void> {
  try {
    const hours = addFailure(await store.failures.read(), { at: isoOf(clock.now()), code, operation });
    if (hours !== null) await store.failures.write(hours);
  } catch (error) {
    log.error('failure.not-noted', error, { operation, code });
  }
}
