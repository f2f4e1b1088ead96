import type { Partial_ } from '../../contract/common';
import type { HealthView, LetterRef } from '../../contract/health';
import { judgeHealth } from '../../domain/health/judge';
import { isoOf } from '../../jira/instant';
import { answerErrorOf } from '../answer-error';
import type { Deps, UseCase } from '../deps';
import {
  readDaily,
  readDrifts,
  readFailures,
  readLetterViews,
  readPointsView,
  readQueues,
  readReconcile,
  readSweep,
  readVerification,
} from './parts';

/**
 * How Steward is. Each part is read for itself: what can't be read is named, and the rest is still true. Nothing of it is counted
 * beforehand but what failed: a site that is well pays for this page when somebody opens it.
 */
export const viewHealth: UseCase<'health.view'> = (deps) => healthView(deps);

/** `gone`: a letter that was just taken away; lists lag behind writes. */
export async function healthView(deps: Deps, gone?: LetterRef): Promise<HealthView> {
  const partial: Partial_[] = [];
  const part = async <T>(name: string, read: Promise<T>): Promise<T | null> => {
    try {
      return await read;
    } catch (error) {
      deps.log.error('health.part', error, { part: name });
      const message = answerErrorOf(error)?.message ?? 'It could not be read.';
      partial.push({ part: name, message });
      return null;
    }
  };
  const [sweep, daily, queues, letters, reconcile, verification, drift, points, failures] = await Promise.all(
    [
      part('Sweep', readSweep(deps)),
      part('Daily upkeep', readDaily(deps)),
      part('Queues', readQueues(deps)),
      part('Dead letters', readLetterViews(deps, gone)),
      part('Reconcile', readReconcile(deps)),
      part('Verification', readVerification(deps)),
      part('Drift', readDrifts(deps)),
      part('Jira points', readPointsView(deps)),
      part('Errors', readFailures(deps)),
    ],
  );
  const at = isoOf(deps.clock.now());
  const parts = {
    at,
    sweep,
    daily,
    queues,
    letters,
    reconcile,
    verification,
    drift,
    points,
    failures,
    partial,
  };
  return { ...parts, ...judgeHealth(parts) };
}
