import type { AsyncEvent, InvocationError } from '@forge/events';
import { isoOf } from '../jira/instant';
import { failureCode } from '../usecases/health/failure-code';
import { everyDay as doEveryDay, upkeepWork, workUpkeep as doUpkeep } from '../usecases/upkeep';
import { consume } from './consume';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed } from './report';

/** Messages about the upkeep: the configuration was changed, figures want counting, open issues a second look. */
export const workUpkeep = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('upkeep-work', upkeepWork, event, context, doUpkeep);

/** Every day: begins what is to be done; the queue does it. That it ran is noted, for the health page. */
export async function everyDay(_event: unknown, context: unknown): Promise<{ readonly statusCode: 204 }> {
  const deps = makeDeps(siteOf(context));
  const began = deps.clock.now();
  const invoked = { operation: 'upkeep-daily', began };
  try {
    const { looks } = await doEveryDay(deps);
    await deps.store.heartbeats.noteDaily(isoOf(began), looks, null);
    reportDone(deps, invoked);
  } catch (error) {
    deps.log.error('upkeep-daily.failed', error);
    const code = failureCode(error);
    await deps.store.heartbeats
      .noteDaily(isoOf(began), 0, code)
      .catch((failed: unknown) => deps.log.error('upkeep-daily.not-noted', failed));
    await reportFailed(deps, invoked, code);
  }
  return { statusCode: 204 };
}
