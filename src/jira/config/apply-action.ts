import type { Action } from '../../domain/provisioning/types';
import type { ActionContext, ActionResult } from './action-context';
import { createWorkflows } from './create-workflows';
import { extendWorkflow } from './extend-workflow';
import { ensureField } from './write-field';
import { addToFieldScheme } from './write-field-scheme';
import { createLinkType, pinPanel } from './write-others';
import { makeScreenScheme, mapScreenScheme, writeScreen } from './write-screens';
import { addTypesToScheme, copyTypeScheme, createType } from './write-types';
import { createRequestType } from './write-request-type';
import { createStatuses } from './write-statuses';
import { readBackGate, writeWorkflow } from './write-workflow';
import { changeWorkflowScheme } from './write-workflow-scheme';

/** Actions that change Jira; the others write Steward's own records. */
export type JiraAction = Exclude<Action, { kind: 'putRules' | 'publishAdoption' }>;

export const isJiraAction = (action: Action): action is JiraAction =>
  action.kind !== 'putRules' && action.kind !== 'publishAdoption';

/**
 * Does one action of a plan. Doing it again finds what the first time made.
 * @throws JiraError with Jira's words when it refuses
 */
export function applyAction(context: ActionContext, action: JiraAction): Promise<ActionResult> {
  switch (action.kind) {
    case 'createType':
      return createType(context, action);
    case 'addTypesToScheme':
      return addTypesToScheme(context, action);
    case 'copyTypeScheme':
      return copyTypeScheme(context, action);
    case 'ensureField':
      return ensureField(context, action);
    case 'createStatuses':
      return createStatuses(context, action);
    case 'createWorkflows':
      return createWorkflows(context, action);
    case 'extendWorkflow':
      return extendWorkflow(context, action);
    case 'addToFieldScheme':
      return addToFieldScheme(context, action);
    case 'createRequestType':
      return createRequestType(context, action);
    case 'writeWorkflow':
      return writeWorkflow(context, action);
    case 'readBackGate':
      return readBackGate(context, action);
    case 'copyWorkflowScheme':
    case 'updateWorkflowScheme':
      return changeWorkflowScheme(context, action);
    case 'copyScreen':
    case 'extendScreen':
      return writeScreen(context, action);
    case 'makeScreenScheme':
      return makeScreenScheme(context, action);
    case 'mapScreenScheme':
      return mapScreenScheme(context, action);
    case 'createLinkType':
      return createLinkType(context, action);
    case 'pinPanel':
      return pinPanel(context, action);
  }
}
