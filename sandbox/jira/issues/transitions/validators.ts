import { JiraError } from '../../context';
import { notKnown } from '../../errors';
import { hasProjectPermission } from '../../permissions';
import { builtInPermission } from '../../permissions/keys';
import { validateFieldValue } from './validate-field-value';
import { runAppValidator } from './app-validator';
import type { JiraContext } from '../../context';
import type { Issue, Project, Workflow, WorkflowRule, WorkflowTransition } from '../../entities';
import type { Caller } from '../caller';
import type { FieldChange } from '../read-changes';

/** A transition under way: what validators may look at. */
export interface Attempt {
  readonly context: JiraContext;
  readonly caller: Caller;
  readonly project: Project;
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  /** Before the edits of the screen; null when the issue is being created. */
  readonly original: Issue | null;
  /** With the edits of the screen. */
  readonly issue: Issue;
  readonly changes: readonly FieldChange[];
  readonly comments: readonly unknown[];
}

/** Runs the validators in the order of the workflow; the first that fails refuses the transition with its text. */
export async function runValidators(attempt: Attempt): Promise<void> {
  for (const rule of attempt.transition.validators) {
    const refusal = await validate(attempt, rule);
    if (refusal) throw refusal;
  }
}

async function validate(attempt: Attempt, rule: WorkflowRule): Promise<JiraError | null> {
  switch (rule.ruleKey) {
    case 'system:validate-field-value':
      return validateFieldValue(attempt, rule.parameters);
    case 'system:check-permission-validator':
      return checkPermission(attempt, rule.parameters['permissionKey'] ?? '');
    default: {
      if (!rule.ruleKey.startsWith('forge:')) throw notKnown(`the workflow validator ${rule.ruleKey}`);
      if (rule.parameters['disabled'] === 'true') return null;
      const message = await runAppValidator(attempt, rule);
      return message === null ? null : new JiraError(400, [message]);
    }
  }
}

function checkPermission({ context, caller, project, issue }: Attempt, key: string): JiraError | null {
  if (hasProjectPermission(context, caller.accountId, project.id, key, issue)) return null;
  const name = builtInPermission(key)?.name ?? key;
  return new JiraError(400, [`User '${caller.authorId}' doesn't have the '${name}' permission`]);
}
