import { JiraError } from '../../jira/errors';
import { CannotAct } from './scene';

/** A refusal that another try would not change. */
export const isRefusal = (error: unknown): error is CannotAct | JiraError =>
  error instanceof CannotAct ||
  (error instanceof JiraError && !['RATE_LIMITED', 'UNAVAILABLE', 'MALFORMED'].includes(error.code));
