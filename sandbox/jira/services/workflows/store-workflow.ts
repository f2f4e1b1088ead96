import { createStatus } from '../create-status';
import { uuidFrom } from '../../ids';
import type { ConditionGroupInput, RuleInput, StatusInput, TransitionInput, WorkflowBody } from './schema';
import type { JiraContext } from '../../context';
import type { Workflow, WorkflowConditionGroup, WorkflowRule, WorkflowTransition } from '../../entities';

/** Creates the new statuses of a request and updates the named ones; answers status reference -> status id. */
export function storeStatuses(context: JiraContext, statuses: readonly StatusInput[]): Map<string, string> {
  const table = context.tables.table('statuses');
  return new Map(
    statuses.map((input) => {
      const old = input.id === undefined ? undefined : table.get(input.id);
      if (!old)
        return [
          input.statusReference,
          createStatus(context, input.name.trim(), input.statusCategory, input.description ?? '').id,
        ] as const;
      table.put({
        ...old,
        name: input.name.trim(),
        category: input.statusCategory,
        description: input.description ?? old.description,
      });
      return [input.statusReference, old.id] as const;
    }),
  );
}

/** Turns a checked body into stored statuses and transitions; references become status ids, rules without an id get one. */
export function storedParts(
  context: JiraContext,
  body: WorkflowBody,
  ids: ReadonlyMap<string, string>,
): Pick<Workflow, 'statuses' | 'transitions' | 'startPointLayout' | 'loopedTransitionContainerLayout'> {
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  return {
    startPointLayout: body.startPointLayout ?? null,
    ...(body.loopedTransitionContainerLayout
      ? { loopedTransitionContainerLayout: body.loopedTransitionContainerLayout }
      : {}),
    statuses: body.statuses.map((status) => ({
      statusReference: idOf(status.statusReference),
      layout: status.layout ?? null,
      properties: status.properties,
      ...(status.approvalConfiguration
        ? { approvalConfiguration: status.approvalConfiguration as Record<string, string> }
        : {}),
    })),
    transitions: body.transitions.map((transition) => storedTransition(context, transition, idOf)),
  };
}

function storedTransition(
  context: JiraContext,
  input: TransitionInput,
  idOf: (reference: string) => string,
): WorkflowTransition {
  const rules = (list: readonly RuleInput[] | undefined): WorkflowRule[] =>
    (list ?? []).map((rule) => storedRule(context, rule));
  return {
    id: input.id ?? '',
    type: input.type ?? 'DIRECTED',
    name: (input.name ?? '').trim(),
    description: input.description ?? '',
    toStatusReference: idOf(input.toStatusReference ?? ''),
    links: (input.links ?? []).map((link) => ({
      fromStatusReference: idOf(link.fromStatusReference ?? ''),
      fromPort: link.fromPort ?? null,
      toPort: link.toPort ?? null,
    })),
    actions: rules(input.actions),
    validators: rules(input.validators),
    triggers: rules(input.triggers),
    conditions: input.conditions ? storedGroup(context, input.conditions) : null,
    transitionScreen: input.transitionScreen
      ? {
          ruleKey: 'system:transition-screen',
          parameters: { screenId: input.transitionScreen.parameters?.['screenId'] ?? '' },
        }
      : null,
    properties: input.properties ?? {},
    ...(typeof input.customIssueEventId === 'string' ? { customIssueEventId: input.customIssueEventId } : {}),
  };
}
const storedRule = (context: JiraContext, rule: RuleInput): WorkflowRule => ({
  id: rule.id ?? rule.parameters?.['id'] ?? uuidFrom('rule', context.nextId('workflowRule')),
  ruleKey: rule.ruleKey,
  parameters: rule.parameters ?? {},
});
const storedGroup = (context: JiraContext, group: ConditionGroupInput): WorkflowConditionGroup => ({
  operation: group.operation,
  conditions: (group.conditions ?? []).map((rule) => storedRule(context, rule)),
  conditionGroups: (group.conditionGroups ?? []).map((inner) => storedGroup(context, inner)),
});
