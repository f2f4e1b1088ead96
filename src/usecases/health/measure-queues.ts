import { QUEUES } from '../../contract/health';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { pushAgain } from './retry-letters';
import { viewHealth } from './view-health';

/**
 * Sends a test message through each queue. Forge doesn't say how many messages wait, and counting each one would cost two writes a
 * message; how long one takes costs nothing until somebody asks.
 */
export const measureQueues: UseCase<'health.measure'> = async (deps, _request, caller) => {
  const id = deps.random.hex(8);
  const at = isoOf(deps.clock.now());
  await Promise.all(
    QUEUES.map(async (queue) => {
      await deps.store.heartbeats.sendProbe(queue, id, at);
      await pushAgain(deps, queue, { probe: id });
    }),
  );
  return viewHealth(deps, {}, caller);
};
