import { closingReasons, type ClosingReason } from '../../domain/review/closing';
import type { ChangeResult } from '../../domain/risk';
import type { Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import { subtasksOf } from '../../jira/subtasks';
import type { IssueState } from '../../store/issue-state-types';
import { valueOf } from '../change/read-change';
import { retroStateOf, reviewDutyOf } from '../review/standing';
import { resultNamed } from '../risk/result-named';
import type { IssueRules } from '../rules/find-practice';

/** What the outcome field will say: what the transition screen sets, else what it says now. Null: nothing. */
export function outcomeText(
  { practice }: Pick<IssueRules, 'practice'>,
  issue: LiveIssue,
  modified: Readonly<Record<string, unknown>> = {},
): string | null {
  const { changeOutcome } = practice.fields;
  const value =
    changeOutcome !== undefined && Object.hasOwn(modified, changeOutcome)
      ? modified[changeOutcome]
      : valueOf(practice, issue, 'changeOutcome');
  return fieldValueOf(value).text;
}

/** What a change lacks for being closed, from the ledger and the live issue. A project without an outcome field asks for none. */
export function judgeClosing(
  rules: Pick<IssueRules, 'practice'>,
  state: IssueState,
  issue: LiveIssue,
  modified: Readonly<Record<string, unknown>>,
  now: Millis,
): ClosingReason[] {
  const outcome = outcomeText(rules, issue, modified);
  const stated: ChangeResult | null = resultNamed(outcome);
  return closingReasons({
    hasOutcome: rules.practice.fields.changeOutcome === undefined || (outcome ?? '').trim() !== '',
    openTasks: subtasksOf(issue)
      .filter(({ isDone }) => !isDone)
      .map(({ key }) => key),
    review: reviewDutyOf(state, stated),
    retro: retroStateOf(state, now),
  });
}
