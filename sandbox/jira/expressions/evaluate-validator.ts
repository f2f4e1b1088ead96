import { statusById } from '../issues/transitions/workflow-of';
import { JiraExpressionError } from './ast';
import { evaluate } from './evaluate';
import { issueHost } from './host-issue';
import { appHost, projectHost, transitionHost, userHost, workflowHost } from './host-parts';
import { makeLoader } from './load-by-id';
import { fromJson } from './values';
import type { Attempt } from '../issues/transitions/validators';
import type { HostWorld } from './host-parts';
import type { Value } from './values';

/**
 * Evaluates an expression validator for a transition under way: `issue` carries the edits of the screen, `originalIssue` doesn't and
 * is absent on the initial transition. true lets it pass, a text is the message; an error or anything else counts as false, and the
 * event avi:jira:failed:expression is sent.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function evaluateValidator(
  attempt: Attempt,
  expression: string,
  config: Readonly<Record<string, unknown>>,
): boolean | string {
  const { context, caller, project, original, issue, transition, workflow } = attempt;
  const world: HostWorld = { context, timeZone: caller.timeZone };
  const from = original ? statusById(context, original.statusId) : null;
  const variables = new Map<string, Value>([
    ['user', userHost(world, caller.authorId)],
    ['issue', issueHost(world, issue)],
    ['project', projectHost(world, project)],
    ['transition', transitionHost(transition, from, statusById(context, transition.toStatusReference))],
    ['workflow', workflowHost(workflow)],
    ['config', fromJson(config)],
    ['app', appHost(context)],
  ]);
  if (original) variables.set('originalIssue', issueHost(world, original));
  try {
    const { value } = evaluate(expression, {
      variables,
      timeZone: caller.timeZone,
      now: context.clock.now(),
      load: makeLoader(world, caller),
    });
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    report(attempt, expression, ['The expression has to return a boolean or a string.']);
  } catch (error) {
    if (!(error instanceof JiraExpressionError)) throw error;
    report(attempt, expression, [error.message]);
  }
  return false;
}

function report(
  { context, caller, workflow, transition }: Attempt,
  expression: string,
  errorMessages: readonly string[],
): void {
  const name = 'avi:jira:failed:expression';
  context.emit({
    name,
    selfGenerated: false,
    payload: {
      eventType: name,
      timestamp: String(context.clock.now()),
      atlassianId: caller.authorId,
      expression,
      errorMessages,
      workflowId: workflow.id,
      workflowName: workflow.name,
      transitionId: transition.id,
    },
  });
}
