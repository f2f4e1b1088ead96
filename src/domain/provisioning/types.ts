import type { PlanItem } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { FieldType } from '../practices/schema';
import type { PackWorkflow } from '../practices/schema-workflow';
import type { Category, ScreenOperation } from './site';

/**
 * Names of things that may not exist yet, mapped to Jira's ids as soon as they do:
 * `type:change`, `field:impact`, `option:impact:0`, `status:change-enablement:draft`, `workflow:change-enablement`,
 * `workflowScheme`, `screen:10021`, `screenScheme:change`, `linkType:...`, `gate`.
 */
export type Bindings = Readonly<Record<string, string>>;

export interface NewStatus {
  /** Practices that share a name share the status. */
  readonly refs: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly category: Category;
}
export interface FieldAction {
  readonly kind: 'ensureField';
  readonly ref: string;
  /** null: it is made. */
  readonly fieldId: string | null;
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  /** Types of the project that need a context of this field; made for the project when there is none. */
  readonly typeRefs: readonly string[];
  /** All options it must have, in order, with the names by which existing ones are recognised. */
  readonly options: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}
export interface WorkflowAction {
  readonly kind: 'writeWorkflow';
  readonly practice: PracticeId;
  readonly ref: string;
  readonly name: string;
  readonly workflow: PackWorkflow;
  readonly emergencyGroup: string;
  readonly gateRule: { readonly ruleKey: string; readonly ari: string } | null;
  /** Resolution ids by name, for the transitions that set one; empty when Jira lacks the rule. */
  readonly resolutions: Readonly<Record<string, string>>;
}
/** Which workflow a type gets, and where its existing issues go: old status id -> ref of the new one. */
export interface TypeWorkflow {
  readonly typeRef: string;
  readonly workflowRef: string;
  readonly moves: readonly { readonly from: string; readonly toRef: string }[];
}
/** All types that get another workflow, in one change of the scheme. */
export interface SchemeAction {
  /** copy: a new scheme is made and the project switched to it. update: the project's own scheme is changed. */
  readonly kind: 'copyWorkflowScheme' | 'updateWorkflowScheme';
  readonly schemeId: string;
  readonly name: string;
  readonly types: readonly TypeWorkflow[];
}
/** A transition that is added to a workflow that was there. Statuses are Jira's ids, or refs of those not made yet. */
export interface AddedTransition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly from: readonly string[];
  readonly to: string;
}
/** Adds statuses with their transitions to a workflow, in place or in a copy; all that was there stays as it was. */
export interface ExtendWorkflowAction {
  readonly kind: 'extendWorkflow';
  readonly practice: PracticeId;
  readonly ref: string;
  readonly workflowId: string;
  readonly name: string;
  /** Name of the copy; null: in place. */
  readonly copyAs: string | null;
  readonly statusRefs: readonly string[];
  readonly transitions: readonly AddedTransition[];
}
export interface ScreenAction {
  readonly kind: 'copyScreen' | 'extendScreen';
  readonly ref: string;
  readonly screenId: string;
  readonly name: string;
  readonly tab: string;
  readonly fieldRefs: readonly string[];
  /** What a copy takes over from the original: fields, and tabs beside the one that every new screen has. */
  readonly copies: number;
}

/** Says whether the gate stands on every transition of this workflow that should have it; binds `gate`. */
export interface ReadBackAction {
  readonly kind: 'readBackGate';
  readonly workflowName: string;
  readonly workflow: PackWorkflow;
  readonly gateRule: WorkflowAction['gateRule'];
}

export type Action =
  | {
      readonly kind: 'createType';
      readonly ref: string;
      readonly name: string;
      readonly description: string;
      readonly subtask: boolean;
      /** Jira's own picture for it; null: Jira's choice. */
      readonly avatarId: string | null;
    }
  | { readonly kind: 'addTypesToScheme'; readonly schemeId: string; readonly typeRefs: readonly string[] }
  | {
      readonly kind: 'copyTypeScheme';
      readonly schemeId: string;
      readonly name: string;
      readonly typeRefs: readonly string[];
    }
  | FieldAction
  | { readonly kind: 'createStatuses'; readonly statuses: readonly NewStatus[] }
  /** All that are new, in one call. */
  | { readonly kind: 'createWorkflows'; readonly workflows: readonly WorkflowAction[] }
  | WorkflowAction
  | ExtendWorkflowAction
  | SchemeAction
  | ScreenAction
  | {
      readonly kind: 'makeScreenScheme';
      readonly ref: string;
      readonly name: string;
      readonly screens: Readonly<Partial<Record<ScreenOperation, string>>>;
    }
  | {
      /** In the project's own scheme, or in a copy of a shared one that the project is then given. */
      readonly kind: 'mapScreenScheme';
      readonly schemeId: string;
      readonly copyAs: string | null;
      readonly types: readonly { readonly typeRef: string; readonly screenSchemeRef: string }[];
    }
  | {
      readonly kind: 'createLinkType';
      readonly ref: string;
      readonly name: string;
      readonly inward: string;
      readonly outward: string;
    }
  /** Makes fields usable in the project, in one call; types that a field is restricted to are kept. */
  | {
      readonly kind: 'addToFieldScheme';
      readonly schemeId: string;
      readonly name: string;
      readonly fields: readonly { readonly fieldRef: string; readonly typeRefs: readonly string[] | null }[];
    }
  | {
      readonly kind: 'createRequestType';
      readonly ref: string;
      readonly typeRef: string;
      readonly name: string;
      readonly description: string;
      readonly helpText: string;
    }
  | ReadBackAction
  | { readonly kind: 'putRules' }
  | { readonly kind: 'publishAdoption' }
  | { readonly kind: 'pinPanel'; readonly moduleKey: string };

export interface Step {
  /** Stable within a plan; results are recorded under it. */
  readonly id: string;
  /** What the progress list says. */
  readonly text: string;
  readonly action: Action;
}

/** What adopting would do: shown first, then applied step by step, exactly as shown. */
export interface Plan {
  readonly planId: string;
  readonly items: readonly PlanItem[];
  readonly steps: readonly Step[];
  /** Ids that are known already. */
  readonly bindings: Bindings;
  readonly writes: number;
  readonly conflicts: number;
}

/** One subject's share of a plan. */
export interface PlanPart {
  readonly items: readonly PlanItem[];
  readonly steps: readonly Step[];
  readonly bindings: Bindings;
}
export const emptyPart: PlanPart = { items: [], steps: [], bindings: {} };

/** Joins parts in order. */
export const joinParts = (parts: readonly PlanPart[]): PlanPart => ({
  items: parts.flatMap((part) => part.items),
  steps: parts.flatMap((part) => part.steps),
  bindings: Object.assign({}, ...parts.map((part) => part.bindings)) as Bindings,
});
