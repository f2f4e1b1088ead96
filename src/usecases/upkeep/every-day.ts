import type { RulesInForce } from '../../domain/rules/types';
import { isStorageLimit } from '../../store/errors';
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
  let looks = 0;
  const rules = await deps.store.rules.get();
  const failures = await runAll([
    async () => {
      looks = await weeklyLook(deps);
    },
    () => pushSilentJobs(deps),
    () => beginAgenda(deps),
    ...(rules === null ? [] : daily(deps, rules)),
  ]);
  if (failures.length > 0) throw failures[0];
  return { looks };
}

const daily = (deps: Deps, rules: RulesInForce): Part[] => [
  () => fillCategories(deps, rules),
  () => renewFreezes(deps, rules),
  () => renewBoards(deps, rules),
  () => queueReconcile(deps, rules),
  () => whenItCan(deps, 'scan', async () => void (await scanImplementing(deps, rules))),
  () => whenItCan(deps, 'unmet', async () => void (await findUnmet(deps, rules))),
  () => anchorDaily(deps, rules),
];

type Part = () => Promise<unknown>;

/** One after the other; what fails in one doesn't keep the others from their day. Where storage wants a rest, all have one. */
async function runAll(parts: readonly Part[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const part of parts)
    try {
      await part();
    } catch (error) {
      failures.push(error);
      if (isStorageLimit(error)) break;
    }
  return failures;
}

async function beginAgenda(deps: Deps): Promise<void> {
  if ((await dueTasks(deps, 1)).length > 0)
    await deps.queue.push('upkeep-work', { kind: 'agenda' }, { concurrencyKey: 'agenda' });
}
