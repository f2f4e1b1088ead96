import { findIssue } from '../issues/find-issue';
import { userCaller } from '../issues/caller';
import { evaluate } from './evaluate';
import { issueHost } from './host-issue';
import { appHost, projectHost, userHost } from './host-parts';
import { makeLoader } from './load-by-id';
import { toJson } from './values';
import type { JiraContext } from '../context';
import type { HostWorld } from './host-parts';
import type { Value } from './values';

/** What a module's expression may look at; project follows from the issue. */
export interface ModuleSubject {
  readonly accountId: string;
  readonly issueId?: string;
  readonly projectId?: string;
  readonly appProperties?: boolean;
}

/** Evaluates the expression of a module (display condition, trigger filter) for a user. Throws JiraExpressionError. */
export async function evaluateForModule(
  context: JiraContext,
  expression: string,
  subject: ModuleSubject,
): Promise<unknown> {
  const caller = userCaller(context, subject.accountId);
  const world: HostWorld = { context, timeZone: caller.timeZone };
  const issue = subject.issueId === undefined ? undefined : findIssue(context, subject.issueId);
  const project = context.tables.table('projects').get(subject.projectId ?? issue?.projectId ?? '');
  const variables = new Map<string, Value>([['user', userHost(world, subject.accountId)]]);
  if (issue) variables.set('issue', issueHost(world, issue));
  if (project) variables.set('project', projectHost(world, project));
  if (subject.appProperties !== false && context.app) variables.set('app', appHost(context));
  return toJson(
    evaluate(expression, {
      variables,
      timeZone: caller.timeZone,
      now: context.clock.now(),
      load: makeLoader(world, caller),
    }).value,
  );
}
