import type { PlanItem } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { FieldType } from '../practices/schema';
import type { OwnWorkflow } from '../practices/schema-workflow';
import type { Category, ScreenOperation } from './site';

/**
 * Names of things that may not exist yet, mapped to Jira's ids as soon as they do:
 * `type:change`, `field:impact`, `option:impact:0`, `status:change-enablement:draft`, `workflow:change-enablement`,
 * `workflowScheme`, `screen:10021`, `screenScheme:change`, `linkType:...`, `gate`.
 */
export type Bindings = Readonly<Record<string, string>>;

export interface NewStatus {
  readonly ref: string;
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
  readonly workflow: OwnWorkflow;
  readonly emergencyGroup: string;
  readonly gateRule: { readonly ruleKey: string; readonly ari: string } | null;
  /** Resolution ids by name, for the transitions that set one; empty when Jira lacks the rule. */
  readonly resolutions: Readonly<Record<string, string>>;
}
export interface SchemeAction {
  /** copy: a new scheme is made and the project switched to it. update: the project's own scheme is changed. */
  readonly kind: 'copyWorkflowScheme' | 'updateWorkflowScheme';
  readonly schemeId: string;
  readonly name: string;
  readonly practice: PracticeId;
  readonly typeRef: string;
  readonly workflowRef: string;
  /** Where existing issues go: old status id -> ref of the new one. */
  readonly moves: readonly { readonly from: string; readonly toRef: string }[];
}
export interface ScreenAction {
  readonly kind: 'copyScreen' | 'extendScreen';
  readonly ref: string;
  readonly screenId: string;
  readonly name: string;
  readonly tab: string;
  readonly fieldRefs: readonly string[];
}

/** Says whether the gate stands on every transition of this workflow that should have it; binds `gate`. */
export interface ReadBackAction {
  readonly kind: 'readBackGate';
  readonly workflowName: string;
  readonly workflow: OwnWorkflow;
  readonly gateRule: WorkflowAction['gateRule'];
}

export type Action =
  | {
      readonly kind: 'createType';
      readonly ref: string;
      readonly name: string;
      readonly description: string;
      readonly subtask: boolean;
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
  | WorkflowAction
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
      readonly typeRef: string;
      readonly screenSchemeRef: string;
    }
  | {
      readonly kind: 'createLinkType';
      readonly ref: string;
      readonly name: string;
      readonly inward: string;
      readonly outward: string;
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
