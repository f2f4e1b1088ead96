import { JiraError } from '../../jira/errors';
import { CannotAct } from './scene';

/** A refusal that another try would not change. What is a conflict still has had its second try: the client's, at once. */
export const isRefusal = (error: unknown): error is CannotAct | JiraError =>
  error instanceof CannotAct ||
  (error instanceof JiraError && !['RATE_LIMITED', 'UNAVAILABLE', 'MALFORMED'].includes(error.code));
