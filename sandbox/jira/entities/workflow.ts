// Workflows and their schemes.

export interface WorkflowRule {
  id: string;
  ruleKey: string;
  parameters: Record<string, string>;
}

export interface WorkflowConditionGroup {
  operation: 'ANY' | 'ALL';
  conditions: WorkflowRule[];
  conditionGroups: WorkflowConditionGroup[];
}

export interface WorkflowTransition {
  id: string;
  type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  name: string;
  description: string;
  toStatusReference: string;
  links: { fromStatusReference: string; fromPort: number | null; toPort: number | null }[];
  actions: WorkflowRule[];
  validators: WorkflowRule[];
  conditions: WorkflowConditionGroup | null;
  triggers: WorkflowRule[];
  transitionScreen: { ruleKey: 'system:transition-screen'; parameters: { screenId: string } } | null;
  properties: Record<string, string>;
  /** The event that it fires instead of the usual one; nobody here listens. */
  customIssueEventId?: string;
}

export interface Workflow {
  id: string; // uuid
  name: string;
  description: string;
  isEditable: boolean;
  scope: 'GLOBAL' | 'PROJECT';
  version: { id: string; versionNumber: number };
  startPointLayout: { x: number; y: number } | null;
  /** Where the editor draws the transitions that any status has. */
  loopedTransitionContainerLayout?: { x: number; y: number };
  /** statusReference -> status: references equal status ids once stored, as Jira answers them. */
  statuses: {
    statusReference: string;
    layout: { x: number; y: number } | null;
    properties: Record<string, string>;
    approvalConfiguration?: Record<string, string>;
  }[];
  transitions: WorkflowTransition[];
  createdAt: string;
  updatedAt: string;
}

export interface WorkflowScheme {
  id: string;
  name: string;
  description: string;
  defaultWorkflowName: string;
  issueTypeMappings: Record<string, string>;
  isDefault: boolean;
  version: { id: string; versionNumber: number };
}
