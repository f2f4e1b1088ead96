/**
 * What people wrote and approvers rely on, by logical name. Not in here, since they may change while a change is
 * being decided: summary, assignee, status, priority, labels, links, comments, risk.
 */
export const SEALED_FIELDS = [
  'description',
  'implementationPlan',
  'backOutPlan',
  'testPlan',
  'plannedStart',
  'plannedEnd',
  'service',
  'environment',
  'changeType',
  'backOutTested',
  'backOutMinutes',
  'outageExpected',
  'peerReviewed',
  'attachments',
  'template',
] as const;

/** The answer to an admin-made question counts as a field of its own. */
export type AnswerField = `answer:${string}`;
export type SealedField = (typeof SEALED_FIELDS)[number] | AnswerField;

const ANSWER = 'answer:';

/** The sealed field that holds the answer to a question. */
export const answerField = (question: string): AnswerField => `${ANSWER}${question}`;

/** The id of the question whose answer a sealed field holds; null for any other field. */
export const questionOfField = (field: string): string | null =>
  field.startsWith(ANSWER) && field.length > ANSWER.length ? field.slice(ANSWER.length) : null;

/** Whether a logical field belongs to the sealed content. */
export function isSealedField(name: string): name is SealedField {
  return (SEALED_FIELDS as readonly string[]).includes(name) || questionOfField(name) !== null;
}
