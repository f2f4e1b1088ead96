import type { Deps } from '../deps';
import { anchorDaily } from '../evidence/anchoring-job';
import { scanImplementing } from '../gate/scan-implementing';
import { renewFreezes } from '../schedule/freezes/renew-freezes';
import { renewBoards } from '../boards/renew-boards';
import { whenItCan } from '../when-it-can';
import { pushSilentJobs } from '../jobs/push-again';
import { dueTasks } from './agenda';
import { fillCategories } from './fill-categories';
import { findUnmet } from './find-unmet';
import { queueReconcile } from './reconcile-sample';
import { weeklyLook } from './weekly-look';

/**
 * The daily upkeep: begins a share of the weekly look at adopted projects, and queues what the agenda says and the rolling
 * reconcile, if there is anything to do. On a site where nothing happened it reads a few keys and lists.
 */
export async function everyDay(deps: Deps): Promise<{ readonly looks: number }> {
  const looks = await weeklyLook(deps);
  await pushSilentJobs(deps);
  if ((await dueTasks(deps, 1)).length > 0)
    await deps.queue.push('upkeep-work', { kind: 'agenda' }, { concurrencyKey: 'agenda' });
  const rules = await deps.store.rules.get();
  if (rules !== null) {
    await fillCategories(deps, rules);
    await renewFreezes(deps, rules);
    await renewBoards(deps, rules);
    await queueReconcile(deps, rules);
    await whenItCan(deps, 'scan', async () => {
      await scanImplementing(deps, rules);
    });
    await whenItCan(deps, 'unmet', async () => {
      await findUnmet(deps, rules);
    });
    await anchorDaily(deps, rules);
  }
  return { looks };
}
