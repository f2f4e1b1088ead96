import { InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError } from '../jira/errors';
import { handleIssueEvent } from '../usecases/handle-issue-event';
import { readEvents, type IssueEvent } from '../usecases/issue/read-event';
import type { Deps } from '../usecases/deps';
import { failureCode } from '../usecases/health/failure-code';
import { asCode } from './as-code';
import { siteOf } from './invocation';
import { spread } from './jitter';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed } from './report';

/** Longer by up to half: a storm of events must not come back as one. */
const RETRY_S = 30;
/** The longest that the queue delays a message. */
const LONGEST_DELAY_S = 900;

/**
 * Jira's issue events. One that can't be worked on now goes to the queue, which repeats it for a day; if even that
 * fails, the platform is asked to bring the event back.
 */
export async function onIssueEvent(payload: unknown, context: unknown): Promise<InvocationError | undefined> {
  const deps = makeDeps(siteOf(context));
  const events = readEvents(payload);
  if (events === null) {
    deps.log.error('event.unreadable', new Error('neither an issue nor a link'));
    return undefined;
  }
  let failed: InvocationError | undefined;
  for (const event of events) failed = (await handleOne(deps, event)) ?? failed;
  return failed;
}

async function handleOne(deps: Deps, event: IssueEvent): Promise<InvocationError | undefined> {
  const invoked = { operation: 'issue-event', ids: { issueId: event.issue.id }, began: deps.clock.now() };
  try {
    reportDone(deps, invoked, asCode(await handleIssueEvent(deps, event)));
    return undefined;
  } catch (error) {
    deps.log.error('event.failed', error, { issueId: event.issue.id, type: event.eventType });
    await reportFailed(deps, invoked, failureCode(error));
    return queueInstead(deps, event, error);
  }
}

async function queueInstead(
  deps: Deps,
  event: IssueEvent,
  error: unknown,
): Promise<InvocationError | undefined> {
  const issueId = event.issue.id;
  const asked = error instanceof JiraError && error.retryAfter !== null ? error.retryAfter : RETRY_S;
  const delaySeconds = spread(asked, issueId, LONGEST_DELAY_S);
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
      retryAfter: spread(RETRY_S, issueId),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
