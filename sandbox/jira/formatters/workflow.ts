import type { JiraContext } from '../context';
import type { Workflow, WorkflowConditionGroup, WorkflowRule, WorkflowTransition } from '../entities';

const formatRule = ({ id, ruleKey, parameters }: WorkflowRule): Record<string, unknown> => ({
  id,
  ruleKey,
  parameters,
});
const formatGroup = (group: WorkflowConditionGroup): Record<string, unknown> => ({
  operation: group.operation,
  conditions: group.conditions.map(formatRule),
  conditionGroups: group.conditionGroups.map(formatGroup),
});
const formatTransition = (transition: WorkflowTransition): Record<string, unknown> => ({
  id: transition.id,
  type: transition.type,
  toStatusReference: transition.toStatusReference,
  name: transition.name,
  description: transition.description,
  links: transition.links.map((link) => ({
    fromStatusReference: link.fromStatusReference,
    ...(link.fromPort === null ? {} : { fromPort: link.fromPort }),
    ...(link.toPort === null ? {} : { toPort: link.toPort }),
  })),
  actions: transition.actions.map(formatRule),
  validators: transition.validators.map(formatRule),
  triggers: transition.triggers.map(formatRule),
  ...(transition.conditions ? { conditions: formatGroup(transition.conditions) } : {}),
  ...(transition.transitionScreen ? { transitionScreen: transition.transitionScreen } : {}),
  properties: transition.properties,
  ...(transition.customIssueEventId === undefined
    ? {}
    : { customIssueEventId: transition.customIssueEventId }),
});

/** JiraWorkflow: as POST /workflows and its relatives answer it. */
export const formatWorkflow = (workflow: Workflow): Record<string, unknown> => ({
  id: workflow.id,
  name: workflow.name,
  description: workflow.description,
  version: workflow.version,
  scope: { type: workflow.scope },
  isEditable: workflow.isEditable,
  ...(workflow.startPointLayout ? { startPointLayout: workflow.startPointLayout } : {}),
  ...(workflow.loopedTransitionContainerLayout
    ? { loopedTransitionContainerLayout: workflow.loopedTransitionContainerLayout }
    : {}),
  statuses: workflow.statuses.map((status) => ({
    statusReference: status.statusReference,
    deprecated: false,
    properties: status.properties,
    ...(status.layout ? { layout: status.layout } : {}),
    ...(status.approvalConfiguration ? { approvalConfiguration: status.approvalConfiguration } : {}),
  })),
  transitions: workflow.transitions.map(formatTransition),
  created: workflow.createdAt,
  updated: workflow.updatedAt,
});

/** The statuses that the workflows stand on, once each; their references are their ids. */
export function formatWorkflowStatuses(context: JiraContext, workflows: readonly Workflow[]): unknown[] {
  const ids = new Set(
    workflows.flatMap((workflow) => workflow.statuses.map((status) => status.statusReference)),
  );
  return [...ids].flatMap((id) => {
    const status = context.tables.table('statuses').get(id);
    return status
      ? [
          {
            id,
            statusReference: id,
            name: status.name,
            statusCategory: status.category,
            scope: { type: status.scope },
            description: status.description,
          },
        ]
      : [];
  });
}
