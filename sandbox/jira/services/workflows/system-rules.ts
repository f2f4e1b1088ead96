/** One of Atlassian's own rules, as GET /workflows/capabilities describes it. */
export interface SystemRule {
  readonly ruleKey: string;
  readonly ruleType: 'Condition' | 'Validator' | 'Function' | 'Screen';
  readonly name: string;
  readonly description: string;
  readonly initial: boolean;
  /** Parameters that must be there; any other name than these and `optional` is refused. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}
const rule = (
  ruleKey: string,
  ruleType: SystemRule['ruleType'],
  name: string,
  description: string,
  more: Partial<Pick<SystemRule, 'initial' | 'required' | 'optional'>> = {},
): SystemRule => ({
  ruleKey: `system:${ruleKey}`,
  ruleType,
  name,
  description,
  initial: false,
  required: [],
  optional: [],
  ...more,
});

/** The rules that this site runs (names and parameters: description of the operation workflowCapabilities). */
export const SYSTEM_RULES: readonly SystemRule[] = [
  rule(
    'check-permission-validator',
    'Validator',
    'Check a permission',
    'Checks that people have a permission.',
    { initial: true, required: ['permissionKey'] },
  ),
  rule('validate-field-value', 'Validator', 'Validate a field', 'Checks the value of a field.', {
    initial: true,
    required: ['ruleType'],
    optional: [
      'fieldsRequired',
      'ignoreContext',
      'errorMessage',
      'groupsExemptFromValidation',
      'fieldKey',
      'excludeSubtasks',
      'regexp',
      'date1FieldKey',
      'date2FieldKey',
      'includeTime',
      'conditionSelected',
      'numberOfDays',
    ],
  }),
  rule(
    'check-field-value',
    'Condition',
    'Restrict based on a field value',
    'Shows the transition when a field has a value.',
    { required: ['fieldId', 'fieldValue', 'comparator', 'comparisonType'] },
  ),
  rule(
    'restrict-issue-transition',
    'Condition',
    'Restrict who can move a work item',
    'Lets only some people use the transition.',
    {
      optional: [
        'accountIds',
        'roleIds',
        'groupIds',
        'permissionKeys',
        'groupCustomFields',
        'allowUserCustomFields',
        'denyUserCustomFields',
      ],
    },
  ),
  rule('separation-of-duties', 'Condition', 'Separation of duties', 'Nobody may do two steps in a row.', {
    required: ['fromStatusId', 'toStatusId'],
  }),
  rule('restrict-from-all-users', 'Condition', 'Restrict from all users', 'Hides the transition.', {
    required: ['restrictMode'],
  }),
  rule(
    'block-in-progress-approval',
    'Condition',
    'Block until approval is done',
    'Blocks the transition during an approval.',
  ),
  rule('change-assignee', 'Function', 'Assign a work item', 'Assigns the work item after the transition.', {
    initial: true,
    required: ['type'],
    optional: ['accountId'],
  }),
  rule('update-field', 'Function', 'Update a field', 'Sets a field after the transition.', {
    initial: true,
    required: ['field', 'value'],
    optional: ['mode'],
  }),
  rule('copy-value-from-other-field', 'Function', 'Copy a field', 'Copies one field to another.', {
    initial: true,
    required: ['sourceFieldKey', 'targetFieldKey'],
    optional: ['issueSource'],
  }),
  rule('transition-screen', 'Screen', 'Show a screen', 'Shows a screen on the transition.', {
    required: ['screenId'],
  }),
];
const BY_KEY = new Map(SYSTEM_RULES.map((entry) => [entry.ruleKey, entry]));
export const systemRule = (ruleKey: string): SystemRule | undefined => BY_KEY.get(ruleKey);

/** Documented rules that this site doesn't run: refused loudly. */
export const RULES_NOT_HERE: readonly string[] = [
  'system:previous-status-validator',
  'system:previous-status-condition',
  'system:parent-or-child-blocking-condition',
  'system:parent-or-child-blocking-validator',
  'system:proforma-forms-attached',
  'system:proforma-forms-submitted',
  'system:trigger-webhook',
  'system:trigger-agent',
  'system:remind-people-to-update-fields',
  'system:jsd-approvals-block-until-approved',
  'system:jsd-approvals-block-until-rejected',
  'system:development-triggers',
];
