import { sealedContent } from '../../domain/approvals/seal';
import { answerField } from '../../domain/approvals/sealed-fields';
import type { SealedContent } from '../../domain/approvals/types';
import type { ChangeAnswers } from '../../domain/risk';
import type { LogicalField, PracticeRules, RulesInForce } from '../../domain/rules/types';
import { serviceNamesIn } from '../../domain/services/name-key';
import type { Calendar, Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';

/** What the fields are called in messages to people: as Jira Service Management and adoption name them. */
const NAMES: Readonly<Record<LogicalField | 'description' | 'attachments' | 'template', string>> = {
  description: 'Description',
  attachments: 'Attachments',
  template: 'Template',
  implementationPlan: 'Implementation plan',
  backOutPlan: 'Backout plan',
  testPlan: 'Test plan',
  plannedStart: 'Planned start',
  plannedEnd: 'Planned end',
  changeType: 'Change type',
  changeReason: 'Change reason',
  impact: 'Impact',
  urgency: 'Urgency',
  environment: 'Change environment',
  service: 'Affected service',
  implementer: 'Implementer',
  backOutTested: 'Back-out tested',
  backOutMinutes: 'Back-out minutes',
  outageExpected: 'Outage expected',
  peerReviewed: 'Peer reviewed',
  changeOutcome: 'Change outcome',
  approvers: 'Approvers',
};

/** Fields beside the mapped ones that a change needs. */
export const CHANGE_FIELDS = ['description', 'attachment', 'subtasks', 'issuelinks'] as const;

/** The live value of a logical field, as Jira gives it; undefined when the field isn't mapped or empty. */
export function valueOf(practice: PracticeRules, issue: LiveIssue, field: LogicalField): unknown {
  const id = practice.fields[field];
  return id === undefined ? undefined : issue.raw[id];
}

/** The services that the issue's field names, as people wrote them. */
export const serviceNamesOf = (practice: PracticeRules, issue: LiveIssue): string[] =>
  serviceNamesIn(fieldValueOf(valueOf(practice, issue, 'service')).text);

/**
 * What people wrote, as the seal covers it: the fields of the live issue, the last answer to each
 * admin-made question, and the version of the template that it was made from. This is
 * the one way to the content of a change, for the panel, the ballot and the gate alike: two ways would give two seals.
 */
export function contentOf(
  { practice, rules }: Pick<IssueRules, 'practice' | 'rules'>,
  issue: LiveIssue,
  { answers, origin }: Pick<IssueState, 'answers' | 'origin'>,
): SealedContent {
  const mapped = Object.keys(practice.fields) as LogicalField[];
  return sealedContent({
    ...sealedAnswers(rules, answers),
    ...(origin?.kind === 'template' && {
      template: { name: NAMES.template, value: `${origin.templateId}, version ${origin.version}` },
    }),
    description: { name: NAMES.description, value: issue.raw['description'] ?? null },
    attachments: { name: NAMES.attachments, value: issue.raw['attachment'] ?? null },
    ...Object.fromEntries(
      mapped.map((field) => [field, { name: NAMES[field], value: valueOf(practice, issue, field) ?? null }]),
    ),
  });
}

/**
 * The answers that somebody gave, by their option's id: renaming a question or an option voids nothing. What was only pre-filled
 * is nobody's word.
 */
function sealedAnswers(
  { riskModels }: Pick<RulesInForce, 'riskModels'>,
  answers: IssueState['answers'],
): Record<string, { readonly name: string; readonly value: unknown }> {
  const asked = riskModels.flatMap(({ questions }) => questions);
  return Object.fromEntries(
    answers
      .filter(({ by }) => by !== null)
      .map(({ question, option }) => [
        answerField(question),
        { name: asked.findLast(({ id }) => id === question)?.text ?? question, value: option },
      ]),
  );
}

/** Jira's field id of a sealed field, to look its editor up in the changelog. */
export function sealedFieldId(practice: PracticeRules, field: string): string {
  if (field === 'description') return 'description';
  if (field === 'attachments') return 'attachment';
  return practice.fields[field as LogicalField] ?? field;
}

/** What a sealed field is called in messages. */
export const sealedFieldName = (field: string): string =>
  Object.hasOwn(NAMES, field) ? NAMES[field as keyof typeof NAMES] : field;

/** The planned window in epoch milliseconds; null where it is empty or not an instant. */
export function windowOf(
  practice: PracticeRules,
  issue: LiveIssue,
): { start: Millis | null; end: Millis | null } {
  const instant = (field: LogicalField): Millis | null => {
    const value = valueOf(practice, issue, field);
    const millis = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isFinite(millis) ? millis : null;
  };
  return { start: instant('plannedStart'), end: instant('plannedEnd') };
}

/** What the fields answer, for the assessment of risk. `at` is the instant of the assessment. */
export function answersOf(
  practice: PracticeRules,
  issue: LiveIssue,
  content: SealedContent,
  at: Millis,
  businessHours: Pick<Calendar, 'between'> | null,
): ChangeAnswers {
  const option = (field: LogicalField): string | null => fieldValueOf(valueOf(practice, issue, field)).text;
  const isWritten = (field: string): boolean => (content.fields[field]?.text ?? '').trim() !== '';
  const minutes = valueOf(practice, issue, 'backOutMinutes');
  const { start, end } = windowOf(practice, issue);
  return {
    at,
    written: {
      description: isWritten('description'),
      implementationPlan: isWritten('implementationPlan'),
      backOutPlan: isWritten('backOutPlan'),
      testPlan: isWritten('testPlan'),
    },
    plannedStart: start,
    plannedEnd: end,
    changeType: option('changeType'),
    environment: option('environment'),
    services: serviceNamesOf(practice, issue),
    impact: option('impact'),
    backOutTested: option('backOutTested'),
    backOutMinutes: typeof minutes === 'number' && minutes >= 0 ? minutes : null,
    outageExpected: option('outageExpected'),
    peerReviewed: option('peerReviewed'),
    businessHours,
    taskCount: countOf(issue.raw['subtasks']),
    plans: {
      testPlan: content.fields['testPlan']?.text ?? '',
      backOutPlan: content.fields['backOutPlan']?.text ?? '',
    },
    attachments: fileNamesOf(issue.raw['attachment']),
  };
}

const countOf = (list: unknown): number | null => (Array.isArray(list) ? list.length : null);

const fileNamesOf = (attachments: unknown): string[] =>
  (Array.isArray(attachments) ? (attachments as readonly unknown[]) : []).flatMap((one) =>
    typeof one === 'object' && one !== null && 'filename' in one && typeof one.filename === 'string'
      ? [one.filename]
      : [],
  );
