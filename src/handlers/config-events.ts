import { configEvent, noteChange } from '../usecases/upkeep';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

/** Jira's events about its configuration. What is missed here is found by the weekly look. */
export async function onConfigEvent(payload: unknown, context: unknown): Promise<void> {
  const deps = makeDeps(siteOf(context));
  const event = configEvent.safeParse(payload);
  if (!event.success) {
    deps.log.error('config-event.unreadable', event.error);
    return;
  }
  const { eventType } = event.data;
  try {
    deps.log.info('config-event', { eventType, outcome: await noteChange(deps, event.data) });
  } catch (error) {
    deps.log.error('config-event.failed', error, { eventType });
  }
}
