import { notKnown } from '../../errors';
import { textToAdf } from '../../adf/adf-text';
import { readValue } from '../fields/field-access';
import { findField } from '../screen-fields';
import type { JiraContext } from '../../context';
import type { Field, Issue, Project, WorkflowRule } from '../../entities';
import type { Caller } from '../caller';
import type { FieldChange } from '../read-changes';

/** What the post functions of a transition change, in stored form and in their order. */
export function actionChanges(
  context: JiraContext,
  caller: Caller,
  project: Project,
  issue: Issue,
  actions: readonly WorkflowRule[],
): FieldChange[] {
  return actions.flatMap((rule) => {
    switch (rule.ruleKey) {
      case 'system:update-field':
        return [updateField(context, rule.parameters)];
      case 'system:change-assignee':
        return [{ field: need(context, 'assignee'), value: newAssignee(caller, project, rule.parameters) }];
      case 'system:copy-value-from-other-field':
        return [copyValue(context, issue, rule.parameters)];
      default:
        throw notKnown(`the workflow action ${rule.ruleKey}`);
    }
  });
}

/** `value` is an id for fields that refer to something, text otherwise; empty text clears. */
function updateField(context: JiraContext, parameters: WorkflowRule['parameters']): FieldChange {
  const field = need(context, parameters['field'] ?? '');
  const text = parameters['value'] ?? '';
  if (parameters['mode'] === 'append') throw notKnown('mode append of system:update-field');
  if (text === '') return { field, value: null };
  switch (field.schema.type) {
    case 'string':
      return {
        field,
        value:
          ['description', 'environment'].includes(field.id) || field.typeKey?.endsWith(':textarea')
            ? textToAdf(text)
            : text,
      };
    case 'number':
      return { field, value: Number(text) };
    case 'option':
      return { field, value: { id: text } };
    case 'resolution':
    case 'priority':
    case 'user':
    case 'date':
    case 'datetime':
      return { field, value: text };
    default:
      throw notKnown(`system:update-field on the field "${field.name}"`);
  }
}

function newAssignee(
  caller: Caller,
  project: Project,
  parameters: WorkflowRule['parameters'],
): string | null {
  switch (parameters['type']) {
    case 'to-selected-user':
      return parameters['accountId'] ?? null;
    case 'to-unassigned':
      return null;
    case 'to-current-user':
      return caller.authorId;
    case 'to-default-user':
      return project.leadAccountId;
    default:
      throw notKnown(`the type ${String(parameters['type'])} of system:change-assignee`);
  }
}

function copyValue(context: JiraContext, issue: Issue, parameters: WorkflowRule['parameters']): FieldChange {
  if ((parameters['issueSource'] ?? 'SAME') !== 'SAME')
    throw notKnown('issueSource PARENT of system:copy-value-from-other-field');
  const [source, target] = [
    need(context, parameters['sourceFieldKey'] ?? ''),
    need(context, parameters['targetFieldKey'] ?? ''),
  ];
  if (source.schema.type !== target.schema.type)
    throw notKnown(`copying "${source.name}" to "${target.name}"`);
  return { field: target, value: readValue(issue, source) };
}

function need(context: JiraContext, id: string): Field {
  const field = findField(context, id);
  if (!field) throw notKnown(`a workflow action on the field ${id}, which doesn't exist`);
  return field;
}
