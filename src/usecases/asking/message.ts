import { instantWords } from '../../domain/approvals';
import type { Round } from '../../domain/approvals/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import type { Message } from './tell-people';

/** "Your vote is wanted. Risk: High. Planned: ... to ... Vote by ..." Jira's own mail around it has the link to the issue. */
export function askingMessage(
  { timeZone }: Pick<RulesInForce, 'timeZone'>,
  { issueKey, issueId }: IssueState,
  { id, level, purpose, content }: Round,
  dueAt: Millis | null,
  reminder: Millis | null,
): Message {
  const words = (at: Millis): string => instantWords(at, timeZone);
  // The window is sealed: what the vote is about, whatever the plan says meanwhile.
  const [start, end] = ['plannedStart', 'plannedEnd'].map((field) =>
    Date.parse(content.fields[field]?.text ?? ''),
  );
  const window =
    start === undefined || end === undefined || Number.isNaN(start + end)
      ? []
      : [`Planned: ${words(start)} to ${words(end)}.`];
  const by = dueAt === null ? [] : [`Vote by ${words(dueAt)}.`];
  const wanted = reminder === null ? 'Your vote is wanted' : 'Your vote is still wanted';
  const what = purpose === 'retro' ? ' on what was done' : '';
  return {
    id: reminder === null ? `ask-${issueId}-${id}-${dueAt ?? 0}` : `remind-${issueId}-${id}-${reminder}`,
    subject: `${issueKey}: ${wanted.toLowerCase()}${what} (${level})`,
    text: [
      `${wanted}${what}. Risk: ${level}.`,
      ...window,
      ...by,
      'Vote on the Change panel of this issue.',
    ].join(' '),
    urgent: reminder !== null && dueAt !== null && reminder >= dueAt,
    due: dueAt === null ? null : isoOf(dueAt),
  };
}
