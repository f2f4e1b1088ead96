import type { DriftItem } from '../../contract/upkeep';

/** A part of a step of the plan: one status of those that it makes, one type of those that it maps. */
export interface StepPart {
  readonly stepId: string;
  /** Ref of the part; null: the step is one thing. */
  readonly ref: string | null;
}

/** How Jira's audit log would name what was changed. */
export interface Trace {
  readonly typeName: 'CUSTOM_FIELD' | 'ISSUE_TYPE' | 'SCHEME' | 'SCREEN' | 'STATUS' | 'WORKFLOW';
  /** Id, or name where the log has that in its place. */
  readonly object: string;
}

/** One difference as it was found: what it is, which parts of the plan mend it, and where Jira may say who did it. */
export interface Finding {
  readonly item: Omit<DriftItem, 'by' | 'at'>;
  readonly mends: readonly StepPart[];
  readonly traces: readonly Trace[];
}
