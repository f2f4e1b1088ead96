import {
  dateTimeField,
  longTextField,
  numberField,
  option,
  selectField,
  userField,
  usersField,
} from './pack-parts';
import type { PackField } from './schema';
import {
  decisionReasonField,
  impactField,
  reviewFindingsField,
  serviceField,
  urgencyField,
} from './shared-fields';

const YES_NO = ['Yes', 'No'];

/** What a change says about itself: the plans, the window, and the questions that the risk assessment asks. */
const planned: PackField[] = [
  selectField(
    'changeType',
    'Change type',
    'Standard: repeatable and pre-approved. Normal: assessed each time. Emergency: cannot wait.',
    ['Standard', 'Normal', 'Emergency'],
  ),
  selectField(
    'changeReason',
    'Change reason',
    'Why the change is made.',
    [option('Repair', 'Bug fix'), 'Upgrade', 'Maintenance', 'New functionality', 'Other'],
    'Reason for change',
  ),
  impactField,
  urgencyField,
  longTextField('implementationPlan', 'Implementation plan', 'What is done, step by step, and by whom.'),
  longTextField(
    'backOutPlan',
    'Backout plan',
    'How the service gets back to where it was.',
    'Back-out plan',
    'Rollback plan',
  ),
  longTextField('testPlan', 'Test plan', 'How you will know that it works.'),
  dateTimeField(
    'plannedStart',
    'Planned start',
    'When implementation begins.',
    'Planned start date',
    'Change start date',
  ),
  dateTimeField(
    'plannedEnd',
    'Planned end',
    'When implementation is over, back-out included.',
    'Planned end date',
    'Change completion date',
  ),
  selectField('environment', 'Change environment', 'Where the change is made.', [
    'Production',
    'Staging',
    'Test',
    'Development',
  ]),
  serviceField,
  userField(
    'implementer',
    'Implementer',
    'Who carries the change out. An implementer cannot approve it.',
    'Change implementer',
  ),
  selectField(
    'backOutTested',
    'Back-out tested',
    'Whether the way back has been tried. "Not possible" is an answer, and raises the damage.',
    [...YES_NO, 'Not possible'],
  ),
  numberField('backOutMinutes', 'Back-out minutes', 'How many minutes backing out takes.'),
  selectField('outageExpected', 'Outage expected', 'Whether people will notice while it is done.', YES_NO),
  selectField('peerReviewed', 'Peer reviewed', 'Whether a second person has read the plan.', YES_NO),
];

/** What is known afterwards. None of it is part of what was approved, so filling it in voids nothing. */
const reviewed: PackField[] = [
  selectField(
    'changeOutcome',
    'Change outcome',
    'How it ended. "Failed" and "Backed out" count as failures when later changes are assessed.',
    [
      option('Successful', 'Success'),
      'Successful with issues',
      option('Failed', 'Unsuccessful'),
      option('Backed out', 'Rolled back'),
      'Not carried out',
    ],
    'Closure code',
  ),
  longTextField(
    'deviations',
    'Deviations from the plan',
    'What was done in another way than the approved plan says, and why.',
  ),
  reviewFindingsField,
  longTextField(
    'followUp',
    'Follow-up actions',
    'What is still to be done, by whom and until when, with the key of each issue.',
  ),
  decisionReasonField,
];

/** Filled in by Steward, for lists and filters; nothing is decided by it. */
const asked: PackField[] = [
  usersField('approvers', 'Approvers', 'Whose approval the change waits for now. Filled in by Steward.'),
];

export const changeFields: PackField[] = [...planned, ...reviewed, ...asked];
