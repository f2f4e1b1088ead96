import type { Millis } from '../domain/time/types';
import type { RulesInForce } from '../domain/rules/types';
import { isoOf } from '../jira/instant';
import { readChangelog, type ChangeEntry } from '../jira/read-changelog';
import { readIssue, type LiveIssue } from '../jira/read-issue';
import { auditWrites } from '../store/audit';
import type { IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { CHANGE_FIELDS } from './change/read-change';
import { foldChange, historyFields } from './change/fold-change';
import { clockHistoryFields, foldClocks, clockFields } from './clocks/fold-clocks';
import type { Deps } from './deps';
import { emptyState } from './issue/empty-state';
import { fingerprintOf, isUpToDate, laterId } from './issue/cursor';
import { hasMoved, hasNews } from './issue/has-news';
import type { Happening } from './happening';
import { rosters, type RosterOf } from './read-rosters';
import { findPractice, mappedFields, type IssueRules } from './rules/find-practice';

export interface FoldRequest {
  readonly issueId: string;
  /** The records that decide, when the caller has read them already. */
  readonly basis?: { readonly rules: RulesInForce | null; readonly state: IssueState | null };
  /** Write the cursor down even when nothing else changed, so that a duplicate event is recognised. */
  readonly keepCursor: boolean;
  /** The changelog entry that an event told of. */
  readonly eventId?: string | null;
  /** Comments may have come: read them when a clock listens to comments. */
  readonly withComments: boolean;
}

export interface Folded {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly state: IssueState;
  /** The history that was read; null when the aggregate was up to date and it was not needed. */
  readonly entries: readonly ChangeEntry[] | null;
  readonly now: Millis;
  readonly rosterOf: RosterOf;
  /** A round was opened by this fold. */
  readonly opened: boolean;
}

/**
 * Brings an issue's aggregate up to the live issue: used by the event, the panel, the vote and the sweep alike, in
 * any order and as often as they like. Null: no practice looks after this issue.
 */
export async function foldIssue(deps: Deps, request: FoldRequest): Promise<Folded | null> {
  const { issueId } = request;
  const basis = request.basis ?? (await deps.store.issues.getWithRules(issueId));
  if (basis.rules === null) return null;
  const issue = await readIssue(deps.jira, issueId, fieldsToRead(basis.rules, basis.state));
  const rules = findPractice(basis.rules, issue.projectId, issue.issueTypeId);
  if (rules === null) return null;
  const now = deps.clock.now();
  const rosterOf = rosters(deps.jira);
  const isChange = rules.practice.practice === 'change-enablement';
  let known: IssueState | null = basis.state;
  const start = known ?? emptyState(rules, issue, now);
  const sight = { rules, issue, rosterOf };
  const seen = { issueUpdated: isoOf(issue.updated), fingerprint: fingerprintOf(issue) };
  if (isChange && known !== null && isUpToDate(known.cursor, seen) && request.eventId == null)
    return { ...sight, state: known, entries: null, now, opened: false };

  const fields = isChange ? historyFields(rules, start, issue) : clockHistoryFields(rules);
  const entries = await readChangelog(deps.jira, issueId, fields);
  const gathered = isChange ? null : await foldClocks.gather(deps, rules, start, issue, request.withComments);
  return retryOnConflict(async (attempt) => {
    if (attempt > 0) known = await deps.store.issues.get(issueId);
    const before = known ?? emptyState(rules, issue, now);
    const draft =
      gathered === null
        ? await foldChange(before, sight, entries, now)
        : foldClocks.fold(before, { rules, issue, entries, gathered }, now);
    const cursor = { ...draft.state.cursor, ...seen, eventId: laterId(before.cursor.eventId, request.eventId ?? null) };
    const place = { projectId: issue.projectId, practice: rules.practice.practice, issueKey: issue.key };
    const after = { ...draft.state, ...place, seenAt: isoOf(now), cursor };
    const worth = hasNews(before, after) || (request.keepCursor && hasMoved(before, after));
    const state = worth ? await record(deps, after, draft.happenings) : { ...after, version: before.version };
    return { ...sight, state, entries, now, opened: state.rounds.length > before.rounds.length };
  });
}

/** Writes an aggregate together with the audit records of what happened to it. Throws VersionConflict. */
export async function record(deps: Deps, state: IssueState, happenings: readonly Happening[]): Promise<IssueState> {
  const { head, writes } = auditWrites(state.issueId, state.audit, happenings);
  return deps.store.issues.save({ ...state, audit: head }, writes);
}

function fieldsToRead(rules: RulesInForce, state: IssueState | null): string[] {
  const projectId = state?.projectId ?? null;
  return [...CHANGE_FIELDS, ...mappedFields(rules, projectId), ...clockFields(rules, projectId)];
}
