import { counted } from '../../format/plural';

/** The questionnaire that admins made. */
export const questions = {
  title: 'Questions',
  open: (count: number) => (count === 0 ? 'All answered' : `${counted(count, 'question')} open`),
  contradicted: (count: number) => counted(count, 'contradiction'),
  known: (because: string) => `Known from ${because}`,
  taken: 'This counts as the answer until somebody gives another.',
  answered: 'Answered',
  by: 'by',
  none: 'Not answered',
  contradiction: 'This doesn’t fit what is known.',
  yours: 'The answer counts.',
  voids: 'The change is submitted: changing an answer voids the approval, and the approvers decide again.',
  save: 'Save the answers',
  saveSome: (count: number) => `Save ${counted(count, 'answer')}`,
  nothing: 'Choose an answer first.',
  saved: (count: number) =>
    `${counted(count, 'answer is', 'answers are')} saved. The risk is assessed again.`,
  failed: 'The answers were not saved. They are still here',
  reset: 'Discard my changes',
  readOnly: 'You can read the answers, but only people who may edit the change can give them.',
  tooLate: 'Work has begun: the answers are part of what was approved.',
};

/** Names of the fields as Steward makes them. */
const fields: Readonly<Record<string, string>> = {
  implementationPlan: 'Implementation plan',
  backOutPlan: 'Back-out plan',
  testPlan: 'Test plan',
  plannedStart: 'Planned start',
  plannedEnd: 'Planned end',
  changeType: 'Change type',
  changeReason: 'Change reason',
  impact: 'Impact',
  urgency: 'Urgency',
  environment: 'Environment',
  service: 'Service',
  implementer: 'Implementer',
  backOutTested: 'Back-out tested',
  backOutMinutes: 'Back-out minutes',
  outageExpected: 'Outage expected',
  peerReviewed: 'Peer reviewed',
  changeOutcome: 'Change outcome',
};

/** What nobody has said yet. */
export const completeness = {
  title: 'Completeness',
  complete: 'Complete',
  missing: (count: number) => `${counted(count, 'thing')} missing`,
  allThere: 'Everything that the assessment asks for is there.',
  missingTitle: 'Still missing',
  damage: 'Nobody has said how far a failure would reach.',
  damageRemedy: (value: number) =>
    `Name the service, or set the field “Impact”. Until then the damage counts as ${value} of 5.`,
  why: 'Each answer makes the estimate narrower. Leaving one out never lowers the level.',
  services: 'Services',
  noService: 'The change names no service.',
  noServiceRemedy: 'Fill the field “Service” of this issue: damage, conflicts and history are read from it.',
  unknown: (name: string) => `“${name}” isn’t in the service registry.`,
  unknownRemedy:
    'Correct the name in the field “Service”, or ask a Jira administrator to add the service. Until then nobody knows what depends on it.',
  fields,
};
