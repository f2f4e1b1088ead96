import { InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError } from '../jira/errors';
import { handleIssueEvent } from '../usecases/handle-issue-event';
import { issueEvent, type IssueEvent } from '../usecases/issue/read-event';
import type { Deps } from '../usecases/deps';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

const RETRY_S = 30;

/**
 * Jira's issue events. One that can't be worked on now goes to the queue, which repeats it for a day; if even that
 * fails, the platform is asked to bring the event back.
 */
export async function onIssueEvent(payload: unknown, context: unknown): Promise<InvocationError | undefined> {
  const deps = makeDeps(siteOf(context));
  const event = issueEvent.safeParse(payload);
  if (!event.success) {
    deps.log.error('event.unreadable', event.error);
    return undefined;
  }
  try {
    const outcome = await handleIssueEvent(deps, event.data);
    deps.log.info('event', { outcome, issueId: event.data.issue.id, type: event.data.eventType });
    return undefined;
  } catch (error) {
    deps.log.error('event.failed', error, { issueId: event.data.issue.id });
    return queueInstead(deps, event.data, error);
  }
}

async function queueInstead(
  deps: Deps,
  event: IssueEvent,
  error: unknown,
): Promise<InvocationError | undefined> {
  const issueId = event.issue.id;
  const delaySeconds = error instanceof JiraError && error.retryAfter !== null ? error.retryAfter : RETRY_S;
  try {
    await deps.queue.push(
      'issue-work',
      { kind: 'fold', issueId },
      { delaySeconds, concurrencyKey: `issue-${issueId}` },
    );
    return undefined;
  } catch (failed) {
    deps.log.error('event.not-queued', failed, { issueId });
    return new InvocationError({
      retryAfter: RETRY_S,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
