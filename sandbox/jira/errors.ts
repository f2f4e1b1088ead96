import { JiraError } from './context';

/** 400 with one message, the way most of Jira's configuration resources refuse. */
export const badRequest = (message: string): JiraError => new JiraError(400, [message]);
export const forbidden = (message = 'You do not have the permission to perform this operation.'): JiraError =>
  new JiraError(403, [message]);
export const notFound = (message: string): JiraError => new JiraError(404, [message]);
export const conflict = (message: string): JiraError => new JiraError(409, [message]);
/** What the sandbox has not built: says so, and names itself, instead of guessing. */
export const notKnown = (what: string): JiraError =>
  new JiraError(501, [`The sandbox does not know ${what}`]);

/** Jira's own words for a body that doesn't have the shape of the operation. */
export const INVALID_PAYLOAD = 'Invalid request payload. Refer to the REST API documentation and try again.';
export const ISSUE_NOT_FOUND = 'Issue does not exist or you do not have permission to see it.';
