import { callerOf } from '../issues/caller';
import { requireIssue } from '../issues/find-issue';
import { countWrite } from '../issues/write-limit';
import type { JiraContext, Route } from '../context';
import type { Issue } from '../entities';
import type { Caller } from '../issues/caller';
import type { JiraRequest, JiraResponse } from '../../core/types';

export type Request = JiraRequest & { readonly params: Record<string, string> };
export interface Target {
  readonly context: JiraContext;
  readonly request: Request;
  readonly caller: Caller;
  readonly issue: Issue;
}
export const READ = ['read:jira-work'];
export const WRITE = ['write:jira-work'];

type Answer = JiraResponse | Promise<JiraResponse>;

/** A route on one issue of the path: the caller must see it; everything but GET counts as a write to it. */
export function onIssue(
  method: Route['method'],
  tail: string,
  handle: (target: Target) => Answer,
  more: Partial<Route> = {},
): Route {
  return {
    method,
    path: `/rest/api/3/issue/{issueIdOrKey}${tail}`,
    scopes: method === 'GET' ? READ : WRITE,
    ...more,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const issue = requireIssue(context, caller, request.params['issueIdOrKey'] ?? '');
      if (method !== 'GET') countWrite(context, issue.id);
      return handle({ context, request, caller, issue });
    },
  };
}
