import { openIssueWorld, type IssueWorld } from '../../sandbox/jira/issues/issue-world';
import type { PersonKey } from '../../../sandbox/jira/seed/people';
import type { Actor } from '../../../sandbox/core/types';
import type { JiraResponse } from '../../../sandbox/core/types';

let opened: IssueWorld | null = null;
/** One site for all limits of Jira. */
export const site = (): IssueWorld => (opened ??= openIssueWorld());

/** What Jira answers; its limits are the same for everybody, so the admin asks unless somebody else is named. */
export async function answerTo(
  method: string,
  path: string,
  body?: unknown,
  who: PersonKey | Actor = 'admin',
): Promise<JiraResponse> {
  return site().call(who, method, path, body);
}

/** "ok", or the status and the words of Jira's refusal. */
export async function call(...asked: Parameters<typeof answerTo>): Promise<string> {
  const { status, body } = await answerTo(...asked);
  return status < 400 ? 'ok' : `${status} ${JSON.stringify(body)}`;
}

/** The key of an issue that is made when it is first asked for. */
let made: Promise<string> | null = null;
export const anIssue = (): Promise<string> => (made ??= site().make());
