import type { InvocationError, AsyncEvent } from '@forge/events';
import { issueWork, workIssue as doIssueWork } from '../usecases/work-issue';
import { consume } from './consume';

/** Messages about one issue: something is due, fields want publishing, an event has to be made up for. */
export const workIssue = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('issue-work', issueWork, event, context, doIssueWork);
