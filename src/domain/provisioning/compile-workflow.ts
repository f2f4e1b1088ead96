import type { PackWorkflow, PackTransition } from '../practices/schema-workflow';
import { sha256 } from './hash';
import type { SiteRule, SiteTransition, SiteWorkflow } from './site';
import type { Bindings, WorkflowAction } from './types';

/** A transition as `POST /workflows/create` and `/update` take it. Status references are status ids. */
export interface WireTransition {
  readonly id: string;
  readonly type: 'INITIAL' | 'DIRECTED';
  readonly name: string;
  readonly description: string;
  readonly toStatusReference: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly actions: readonly SiteRule[];
  readonly validators: readonly SiteRule[];
  readonly conditions?: {
    readonly operation: 'ALL';
    readonly conditions: readonly SiteRule[];
    readonly conditionGroups: readonly [];
  };
  readonly triggers: readonly [];
  readonly properties: Readonly<Record<string, string>>;
}

/** A rule id that is the same each time the same workflow is compiled, in the form of a uuid. */
function ruleId(...parts: readonly string[]): string {
  const hex = sha256(parts);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Whether our validator stands on a transition: before implementation, and before closing. */
const isAsked = ({ guard, closes }: PackTransition): boolean => guard === 'gate' || closes === true;

/** The rule that hangs our validator on a transition. The parameters are those Jira documents for Forge rules. */
export const gateRuleOf = (action: WorkflowAction, transition: PackTransition): SiteRule[] =>
  isAsked(transition) && action.gateRule
    ? [
        {
          id: ruleId('gate', action.name, transition.id),
          ruleKey: action.gateRule.ruleKey,
          parameters: {
            key: action.gateRule.ari,
            config: '',
            id: ruleId('gate-rule', action.name, transition.id),
            disabled: 'false',
            tag: '',
          },
        },
      ]
    : [];

const wayOutOf = (action: WorkflowAction, transition: PackTransition): SiteRule[] =>
  transition.guard === 'wayOut'
    ? [
        {
          id: ruleId('way-out', action.name, transition.id),
          ruleKey: 'system:restrict-issue-transition',
          parameters: { groupIds: action.emergencyGroup },
        },
      ]
    : [];

function resolutionOf(action: WorkflowAction, transition: PackTransition): SiteRule[] {
  const id = transition.resolution === undefined ? undefined : action.resolutions[transition.resolution];
  if (id === undefined) return [];
  const rule = {
    ruleKey: 'system:update-field',
    parameters: { field: 'resolution', value: id, mode: 'replace' },
  };
  return [{ id: ruleId('resolution', action.name, transition.id), ...rule }];
}

/** Id of a status of this practice; throws when it isn't known yet, which means that a step was left out. */
export function statusId(action: { readonly practice: string }, role: string, bindings: Bindings): string {
  const id = bindings[`status:${action.practice}:${role}`];
  if (id === undefined) throw new Error(`the status "${role}" of ${action.practice} has no id yet`);
  return id;
}

/** The workflow's transitions with Jira's ids and rules. */
export function compileTransitions(action: WorkflowAction, bindings: Bindings): WireTransition[] {
  return action.workflow.transitions.map((transition) => {
    const conditions = wayOutOf(action, transition);
    return {
      id: transition.id,
      type: transition.from.length === 0 ? 'INITIAL' : 'DIRECTED',
      name: transition.name,
      description: transition.description,
      toStatusReference: statusId(action, transition.to, bindings),
      links: transition.from.map((role) => ({ fromStatusReference: statusId(action, role, bindings) })),
      actions: resolutionOf(action, transition),
      validators: gateRuleOf(action, transition),
      ...(conditions.length > 0 && {
        conditions: { operation: 'ALL' as const, conditions, conditionGroups: [] as const },
      }),
      triggers: [],
      properties: {},
    };
  });
}

const isGate = (rule: SiteRule, action: Pick<WorkflowAction, 'gateRule'>): boolean =>
  action.gateRule !== null &&
  rule.ruleKey === action.gateRule.ruleKey &&
  rule.parameters['key'] === action.gateRule.ari &&
  rule.parameters['disabled'] !== 'true';

const isWayOut = (rule: SiteRule, action: WorkflowAction): boolean =>
  rule.ruleKey === 'system:restrict-issue-transition' &&
  rule.parameters['groupIds'] === action.emergencyGroup;

/** What of ours a workflow lacks, in words; empty: it is as wanted. What the customer added is not a difference. */
export function differences(action: WorkflowAction, workflow: SiteWorkflow, bindings: Bindings): string[] {
  return compileTransitions(action, bindings).flatMap((wanted) => {
    const pack = action.workflow.transitions.find((transition) => transition.id === wanted.id);
    const found = workflow.transitions.find(
      (transition) => transition.id === wanted.id && transition.to === wanted.toStatusReference,
    );
    if (!found || !pack) return [`the transition "${wanted.name}"`];
    const from = wanted.links.map((link) => link.fromStatusReference);
    const gaps = from.some((id) => !found.from.includes(id)) ? [`a source of "${wanted.name}"`] : [];
    if (wanted.validators.length > 0 && !found.validators.some((rule) => isGate(rule, action)))
      gaps.push(`the gate on "${found.name}"`);
    const conditions = found.conditions?.operation === 'ALL' ? found.conditions.conditions : [];
    if (pack.guard === 'wayOut' && !conditions.some((rule) => isWayOut(rule, action)))
      gaps.push(`the emergency group's condition on "${found.name}"`);
    return gaps;
  });
}

/** Transitions into the guarded status that pass neither our gate nor are the named way out. */
export function unguarded(
  action: Pick<WorkflowAction, 'practice' | 'workflow' | 'gateRule'>,
  workflow: SiteWorkflow,
  bindings: Bindings,
): SiteTransition[] {
  if (action.workflow.guarded === null) return [];
  const target = statusId(action, action.workflow.guarded, bindings);
  const wayOut = action.workflow.transitions.find((transition) => transition.guard === 'wayOut')?.id;
  return workflow.transitions.filter(
    (transition) =>
      transition.to === target &&
      transition.id !== wayOut &&
      !transition.validators.some((rule) => isGate(rule, action)),
  );
}

/** Whether the gate was found on every transition of ours that should have it. */
export function gateAttached(
  workflow: PackWorkflow,
  existing: SiteWorkflow,
  rule: WorkflowAction['gateRule'],
): boolean {
  const gated = workflow.transitions.filter((transition) => transition.guard === 'gate');
  return gated.every((transition) =>
    existing.transitions.some(
      (one) => one.id === transition.id && one.validators.some((r) => isGate(r, { gateRule: rule })),
    ),
  );
}
