import type { IssueState } from '../../store/issue-state-types';

/** Whether a fold changed anything worth a write: everything but when it was looked at, the version and what only grows with time. */
export function hasNews(before: IssueState, after: IssueState): boolean {
  const essence = (state: IssueState): string => {
    const { seenAt: _seen, version: _version, cursor: _cursor, openCases: _open, ...rest } = state;
    return JSON.stringify(rest);
  };
  return essence(before) !== essence(after);
}

/** Whether the cursor moved: an event writes it down, so that its duplicates cost one read. */
export const hasMoved = (before: IssueState, after: IssueState): boolean =>
  JSON.stringify(before.cursor) !== JSON.stringify(after.cursor);
