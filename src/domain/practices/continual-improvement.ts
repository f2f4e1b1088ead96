import { improvementStatuses, improvementWorkflow } from './improvement-workflow';
import { dateField, longTextField, queue, raci, selectField, step, textField } from './pack-parts';
import { expectedBenefitField, ownerField, targetField } from './record-fields';
import { RECORD_LINKS } from './record-links';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';
import { escalations, PRIORITIES, WORKING_DAY } from './shared-priority';

const MANAGER = 'Improvement manager';

const fields: PackField[] = [
  selectField('improvementSource', 'Where it comes from', 'What made somebody think of it.', [
    'Customer or user',
    'Incident or problem',
    'Review of a change or release',
    'Measurement or report',
    'Audit or assessment',
    'Supplier',
    'Idea from the team',
  ]),
  serviceField,
  ownerField,
  longTextField('vision', 'Vision', 'What it should be like one day, and how this fits in.'),
  textField('baseline', 'Baseline', 'The figure as it is now, with its unit and date.'),
  targetField,
  expectedBenefitField,
  selectField('effort', 'Effort', 'How much work it is.', ['Days', 'Weeks', 'Months']),
  dateField('measureOn', 'Measure on', 'When the result is looked at.'),
  textField('measuredResult', 'Measured result', 'The figure afterwards, with its unit and date.'),
  longTextField('lessons', 'What was learned', 'What the next improvement should know.'),
  decisionReasonField,
];

export const continualImprovement: PracticePack = {
  id: 'continual-improvement',
  version: 1,
  kind: 'full',
  name: 'Continual improvement',
  purpose: 'Make services a little better all the time, and prove it with figures from before and after.',
  brings: [
    'One list for all ideas, with where they come from and what they would bring',
    'Baseline, target and measured result on every improvement',
    'An answer to whoever had the idea, in time',
  ],
  taxonomy: {
    v3Stage: 'continual-service-improvement',
    v3Processes: ['seven-step-improvement'],
    v4Practices: ['continual-improvement'],
    v4Activities: ['plan', 'improve'],
    v5Lifecycle: ['discover', 'design', 'operate'],
    cobit: ['APO04', 'APO11', 'MEA01'],
    dimensions: ['organisations-and-people', 'value-streams-and-processes'],
  },
  raci: [
    raci('Propose', 'Anybody', MANAGER, [], ['Service owner']),
    raci('Assess', 'Improvement owner', MANAGER, ['Service owner', 'Finance'], ['Proposer']),
    raci('Approve', 'Service owner', 'Service owner', [MANAGER], ['Proposer']),
    raci('Carry out', 'Improvement owner', 'Service owner', ['Support team'], [MANAGER]),
    raci('Measure and learn', 'Improvement owner', MANAGER, ['Customer'], ['Proposer', 'Service owner']),
  ],
  procedure: [
    step('Propose', 'proposed', 'Say what could be better, and for whom.'),
    step('Assess', 'assessing', 'Measure where you are, and say where you want to be.'),
    step('Approve', 'approved', 'Decide which improvements bring most for the effort.'),
    step('Do', 'inProgress', 'Take small steps and look back often.'),
    step('Measure', 'measuring', 'Compare with the baseline on the day that was set.'),
    step('Finish', 'achieved', 'Record the result, and keep what worked.'),
  ],
  issueTypes: [
    {
      ref: 'improvement',
      name: 'Improvement',
      aliases: ['Improvement opportunity'],
      kind: 'standard',
      icon: 'improvement',
      description: 'Something that could be better, with figures from before and after.',
      create: true,
    },
  ],
  fields,
  statuses: improvementStatuses,
  workflow: improvementWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.improvement],
  requestTypes: [
    {
      ref: 'suggestImprovement',
      typeRef: 'improvement',
      name: 'Suggest an improvement',
      aliases: [],
      description: 'Tell us what could be better.',
      helpText: 'Say what bothers you, how often, and what you would wish for. You will get an answer.',
      group: 'Feedback',
    },
  ],
  dependencies: [
    {
      practice: 'problem-management',
      need: 'helps',
      why: 'Problems show where improving pays.',
    },
  ],
  slas: [
    {
      id: 'improvement-answer',
      name: 'Time to answer a suggestion',
      agreement: 'OLA',
      startsWhen: [],
      stopsWhen: ['approved', 'rejected'],
      stopsOnAgentComment: false,
      pausesWhen: [{ role: 'onHold', reason: 'On hold' }],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: [{ id: 'Any priority', priorities: PRIORITIES, minutes: 10 * WORKING_DAY, calendar: 'working' }],
      escalations,
    },
  ],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'improvement-target-met',
      name: 'Improvements that reached their target',
      question: 'Do our improvements improve anything?',
      formula:
        'Improvements achieved whose measured result meets the target, divided by all improvements achieved.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'improvement-measured',
      name: 'Improvements with figures',
      question: 'Could we prove it?',
      formula: 'Improvements in work or beyond with baseline and target, divided by all in work or beyond.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'improvement-lead-time',
      name: 'Median time from idea to result',
      question: 'How quickly do ideas become something?',
      formula: 'Median time from creation to entering "Achieved".',
      unit: 'hours',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'improvement-queue',
      'Results to measure',
      'issuetype = "{type:improvement}" AND status = "{status:measuring}" AND "{field:measureOn}" <= 7d ORDER BY "{field:measureOn}"',
    ),
  ],
};
