import type { AsyncEvent, InvocationError } from '@forge/events';
import * as z from '../shape';
import { lookAgain, weeklyLook } from '../usecases/upkeep';
import { consume } from './consume';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

const upkeepWork = z.object({ kind: z.literal('look') });

/** Messages that the configuration was changed a while ago. */
export const workUpkeep = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('upkeep-work', upkeepWork, event, context, (deps) => lookAgain(deps));

/** Every day: a share of the weekly look at adopted projects. */
export async function everyDay(_event: unknown, context: unknown): Promise<{ readonly statusCode: 204 }> {
  const deps = makeDeps(siteOf(context));
  const started = await weeklyLook(deps);
  if (started > 0) deps.log.info('weekly-look', { started });
  return { statusCode: 204 };
}
