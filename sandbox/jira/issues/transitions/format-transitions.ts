import { fieldMeta } from '../field-meta';
import { projectOf } from '../find-issue';
import { statusRef } from '../refs';
import { fieldsById } from '../screen-fields';
import { availableTransitions, transitionFieldIds } from './do-transition';
import { statusById } from './workflow-of';
import type { JiraContext } from '../../context';
import type { Issue, WorkflowTransition } from '../../entities';
import type { Caller } from '../caller';

/** The caller's transitions as GET /issue/{id}/transitions answers them; `fields` = expand=transitions.fields. */
export function formatTransitions(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  show: { readonly fields: boolean },
): Record<string, unknown>[] {
  return availableTransitions(context, caller, issue).transitions.map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: statusRef(context, statusById(context, transition.toStatusReference)),
    hasScreen: transition.transitionScreen !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: false,
    isAvailable: true,
    isConditional:
      transition.conditions !== null &&
      transition.conditions.conditions.length + (transition.conditions.conditionGroups?.length ?? 0) > 0,
    looped: transition.toStatusReference === issue.statusId,
    ...(show.fields ? { fields: screenMeta(context, caller, issue, transition) } : {}),
  }));
}

function screenMeta(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  transition: WorkflowTransition,
): Record<string, unknown> {
  const scope = { context, caller, project: projectOf(context, issue), issueTypeId: issue.issueTypeId };
  const required = new Set(
    transition.validators
      .filter(
        (rule) =>
          rule.ruleKey === 'system:validate-field-value' && rule.parameters['ruleType'] === 'fieldRequired',
      )
      .flatMap((rule) => (rule.parameters['fieldsRequired'] ?? '').split(',')),
  );
  // On a transition screen Jira asks for a resolution: the field is required there.
  const fields = fieldsById(context, transitionFieldIds(context, transition)).filter(
    (field) => !field.app?.readOnly,
  );
  return Object.fromEntries(
    fields.map((field) => [
      field.id,
      fieldMeta(scope, field, required.has(field.id) || field.id === 'resolution'),
    ]),
  );
}
