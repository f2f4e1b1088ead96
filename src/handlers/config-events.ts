import { configEvent, noteChange } from '../usecases/upkeep';
import { failureCode } from '../usecases/health/failure-code';
import { asCode } from './as-code';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed } from './report';

/** Jira's events about its configuration. What is missed here is found by the weekly look. */
export async function onConfigEvent(payload: unknown, context: unknown): Promise<void> {
  const deps = makeDeps(siteOf(context));
  const event = configEvent.safeParse(payload);
  if (!event.success) {
    deps.log.error('config-event.unreadable', event.error);
    return;
  }
  const { eventType } = event.data;
  const invoked = { operation: `config-event ${eventType}`, began: deps.clock.now() };
  try {
    reportDone(deps, invoked, asCode(await noteChange(deps, event.data)));
  } catch (error) {
    deps.log.error('config-event.failed', error, { eventType });
    await reportFailed(deps, invoked, failureCode(error));
  }
}
