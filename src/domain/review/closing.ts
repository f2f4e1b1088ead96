import { listWords } from '../approvals/words';
import type { ReviewDuty } from './duty';

export type ClosingCode = 'NOT_TAKEN_UP' | 'NO_OUTCOME' | 'TASKS_OPEN' | 'REVIEW_DUE' | 'RETRO_DUE';
export interface ClosingReason {
  readonly code: ClosingCode;
  readonly text: string;
  readonly remedy: string;
}

/** Where the vote on what was done stands; null: none is owed. */
export type RetroState = 'notOpen' | 'open' | 'blocked' | 'ratified' | 'ratifiedWithFindings' | 'notRatified';

export interface Closing {
  readonly hasOutcome: boolean;
  /** Keys of tasks that are neither done nor dropped. */
  readonly openTasks: readonly string[];
  readonly review: ReviewDuty;
  readonly retro: RetroState | null;
}

/**
 * What a change lacks that is about to be closed; empty: nothing. What was not ratified is an unauthorised change, which is on the
 * record for good: it may close once its review is done.
 */
export function closingReasons({ hasOutcome, openTasks, review, retro }: Closing): ClosingReason[] {
  const found: ClosingReason[] = [];
  if (!hasOutcome)
    found.push({
      code: 'NO_OUTCOME',
      text: 'Nobody has said how it ended',
      remedy: 'Fill in its outcome.',
    });
  if (openTasks.length > 0)
    found.push({
      code: 'TASKS_OPEN',
      text: `${listWords(openTasks)} ${openTasks.length === 1 ? 'is' : 'are'} still open`,
      remedy: 'Finish what has to be done, and drop what hasn’t.',
    });
  if (retro === 'notOpen' || retro === 'open' || retro === 'blocked')
    found.push({
      code: 'RETRO_DUE',
      text: 'What was done has not been voted on',
      remedy: 'Ask those who have a seat to vote on the Change panel.',
    });
  if ((review.required || retro === 'notRatified') && !review.done)
    found.push({
      code: 'REVIEW_DUE',
      text: 'Its review is not done',
      remedy: 'Finish the review on the Change panel.',
    });
  return found;
}

/** All of it as one plain text for Jira's transition dialog; empty when it may close. */
export function closingMessage(reasons: readonly ClosingReason[]): string {
  if (reasons.length === 0) return '';
  const lines = reasons.map(({ text, remedy }) => `${text}. ${remedy}`);
  if (lines.length === 1) return `This change can’t be closed yet: ${lines.join('')}`;
  return [
    `This change can’t be closed yet. ${lines.length} things are missing:`,
    ...lines.map((line, index) => `${index + 1}. ${line}`),
  ].join('\n');
}
