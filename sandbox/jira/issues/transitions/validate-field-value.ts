import { JiraError } from '../../context';
import { notKnown } from '../../errors';
import { readValue } from '../fields/field-access';
import { isAvailable } from '../fields/field-context';
import { screenFieldIds } from '../screen-fields';
import type { WorkflowRule } from '../../entities';
import type { Attempt } from './validators';

/** The validator system:validate-field-value; of its kinds "fieldRequired" and "fieldChanged" are built. */
export function validateFieldValue(
  attempt: Attempt,
  parameters: WorkflowRule['parameters'],
): JiraError | null {
  switch (parameters['ruleType']) {
    case 'fieldRequired':
      return fieldRequired(attempt, parameters);
    case 'fieldChanged':
      return fieldChanged(attempt, parameters);
    default:
      throw notKnown(`the rule type ${String(parameters['ruleType'])} of system:validate-field-value`);
  }
}

function fieldRequired(attempt: Attempt, parameters: WorkflowRule['parameters']): JiraError | null {
  const { context, issue, project } = attempt;
  for (const id of (parameters['fieldsRequired'] ?? '').split(',').filter((part) => part !== '')) {
    const field = context.tables.table('fields').get(id);
    if (!field) continue;
    const available = isAvailable(context, field, project.id, issue.issueTypeId);
    if (!available && parameters['ignoreContext'] === 'true') continue;
    if (isFilled(readValue(issue, field))) continue;
    return refusal(attempt, id, parameters['errorMessage'] || `${field.name} is required.`);
  }
  return null;
}

function fieldChanged(attempt: Attempt, parameters: WorkflowRule['parameters']): JiraError | null {
  const id = parameters['fieldKey'] ?? '';
  if (attempt.changes.some((change) => change.field.id === id)) return null;
  const name = attempt.context.tables.table('fields').get(id)?.name ?? id;
  return refusal(
    attempt,
    id,
    parameters['errorMessage'] || `Field ${name} has to be modified during the transition.`,
  );
}

/** On the transition's screen the text stands at the field, otherwise among the messages. */
function refusal({ context, transition }: Attempt, fieldId: string, message: string): JiraError {
  const screenId = transition.transitionScreen?.parameters.screenId;
  const onScreen = screenId !== undefined && screenFieldIds(context, screenId).includes(fieldId);
  return onScreen ? new JiraError(400, [], { [fieldId]: message }) : new JiraError(400, [message]);
}
const isFilled = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
