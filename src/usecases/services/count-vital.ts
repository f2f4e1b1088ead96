import type { Registry } from '../../domain/services/types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';

/** The most critical, of 1 to 5. */
const VITAL = 5;

/**
 * Keeps the site's numbers of services right: where there are vital ones an unknown service is a stopper, and where there are none
 * at all nobody is asked for one. One read.
 */
export async function countVital({ store }: Pick<Deps, 'store'>, registry: Registry): Promise<void> {
  const all = [...registry.values()].filter(({ stage }) => stage === 'live');
  const live = all.length;
  const vital = all.filter(({ criticality }) => criticality === VITAL).length;
  await retryOnConflict(async () => {
    const stats = await store.outcomes.siteStats();
    if (stats.value.vital !== vital || (stats.value.live ?? 0) !== live)
      await store.outcomes.saveSite({ ...stats, value: { ...stats.value, vital, live } });
  });
}
