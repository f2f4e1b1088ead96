/** One thing that is wrong with a workflow (WorkflowValidationError). */
export interface Finding {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type:
    | 'RULE'
    | 'STATUS'
    | 'STATUS_LAYOUT'
    | 'STATUS_PROPERTY'
    | 'WORKFLOW'
    | 'TRANSITION'
    | 'TRANSITION_PROPERTY'
    | 'SCOPE'
    | 'STATUS_MAPPING'
    | 'TRIGGER';
  readonly elementReference?: {
    readonly statusReference?: string;
    readonly transitionId?: string;
    readonly ruleId?: string;
    readonly propertyKey?: string;
    readonly statusMappingReference?: { readonly projectId: string; readonly issueTypeId: string };
  };
}
export const wrong = (
  type: Finding['type'],
  code: string,
  message: string,
  elementReference?: Finding['elementReference'],
): Finding => ({
  code,
  level: 'ERROR',
  message,
  type,
  ...(elementReference ? { elementReference } : {}),
});
