import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';

/**
 * Has the queue work out anew what the map says of these services and of those around them. Where the queue takes nothing
 * now, the daily upkeep looks at all of them.
 */
export async function renewLater(
  deps: Pick<Deps, 'queue' | 'store' | 'clock' | 'log'>,
  serviceIds: readonly string[],
): Promise<void> {
  try {
    await deps.queue.push('upkeep-work', { kind: 'reach', serviceIds }, { concurrencyKey: 'reach' });
  } catch (error) {
    deps.log.error('reach.not-queued', error, { services: serviceIds.length });
    await putOnAgenda(deps, { kind: 'reach' }, deps.clock.now());
  }
}
