import type { IssueState } from '../../store/issue-state-types';

/** Whether a fold changed anything worth a write: everything but when it was looked at and the version. */
export function hasNews(before: IssueState, after: IssueState): boolean {
  const essence = ({ seenAt: _seen, version: _version, cursor: _cursor, ...rest }: IssueState): string =>
    JSON.stringify(rest);
  return essence(before) !== essence(after);
}

/** Whether the cursor moved: an event writes it down, so that its duplicates cost one read. */
export const hasMoved = (before: IssueState, after: IssueState): boolean =>
  JSON.stringify(before.cursor) !== JSON.stringify(after.cursor);
