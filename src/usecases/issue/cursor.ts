import { createHash } from 'node:crypto';
import { compareIds } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { Cursor } from '../../store/issue-state-types';

/** A short mark of every value that was read. Other field lists give other marks, which only costs a fold. */
export const fingerprintOf = (issue: LiveIssue): string =>
  createHash('sha256')
    .update(JSON.stringify([issue.key, issue.raw]))
    .digest('hex')
    .slice(0, 24);

/** Whether the aggregate has seen the issue exactly as it is now. */
export const isUpToDate = (cursor: Cursor, seen: Pick<Cursor, 'issueUpdated' | 'fingerprint'>): boolean =>
  cursor.issueUpdated === seen.issueUpdated && cursor.fingerprint === seen.fingerprint;

/** The later of two changelog ids; null is before all. */
export const laterId = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || compareIds(a, b) >= 0 ? a : b;
