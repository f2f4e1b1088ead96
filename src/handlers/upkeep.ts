import type { AsyncEvent, InvocationError } from '@forge/events';
import { everyDay as doEveryDay, upkeepWork, workUpkeep as doUpkeep } from '../usecases/upkeep';
import { consume } from './consume';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

/** Messages about the upkeep: the configuration was changed, figures want counting, open issues a second look. */
export const workUpkeep = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('upkeep-work', upkeepWork, event, context, doUpkeep);

/** Every day: begins what is to be done; the queue does it. */
export async function everyDay(_event: unknown, context: unknown): Promise<{ readonly statusCode: 204 }> {
  const deps = makeDeps(siteOf(context));
  const { looks } = await doEveryDay(deps);
  if (looks > 0) deps.log.info('weekly-look', { started: looks });
  return { statusCode: 204 };
}
