import type { RulesInForce } from '../domain/rules/types';
import type { Millis } from '../domain/time/types';
import { isoOf } from '../jira/instant';
import { readChangelog, type ChangeEntry } from '../jira/read-changelog';
import { COMMENTS, readIssue, type LiveIssue } from '../jira/read-issue';
import { readTasks } from '../jira/read-tasks';
import type { IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { hasNewAssignee } from './change/duties-of';
import { foldChange } from './change/fold-change';
import { CHANGE_FIELDS } from './change/read-change';
import { clockFields, clockHistoryFields, hearsComments } from './clocks/clock-fields';
import { foldClocks, gatherClocks } from './clocks/fold-clocks';
import type { Deps } from './deps';
import type { Happening } from './happening';
import { fingerprintOf, isUpToDate, laterId } from './issue/cursor';
import { emptyState } from './issue/empty-state';
import { hasMoved, hasNews } from './issue/has-news';
import { rosters, type RosterOf } from './read-rosters';
import { record } from './record';
import { findPractice, mappedFields, type IssueRules } from './rules/find-practice';

export interface FoldRequest {
  readonly issueId: string;
  /** The records that decide, when the caller has read them already. */
  readonly basis?: { readonly rules: RulesInForce | null; readonly state: IssueState | null };
  /** Nobody looks on: what follows (setting a priority) may be done, and the cursor is written down. */
  readonly act: boolean;
  /** The changelog entry that an event told of. */
  readonly eventId?: string | null;
}

export interface Folded {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly state: IssueState;
  /** The history that was read; null when the aggregate was up to date and it was not needed. */
  readonly entries: readonly ChangeEntry[] | null;
  readonly now: Millis;
  readonly rosterOf: RosterOf;
  /** A round or a stage was opened by this fold. */
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
  const sight = { rules, issue, rosterOf: rosters(deps.jira), now };
  const seen = { issueUpdated: isoOf(issue.updated), fingerprint: fingerprintOf(issue) };
  const start = basis.state ?? emptyState(rules, issue, now);
  return rules.practice.practice === 'change-enablement'
    ? foldAsChange(deps, request, sight, start, seen)
    : foldAsClocks(deps, request, sight, start, seen);
}

type Sight = Pick<Folded, 'rules' | 'issue' | 'rosterOf' | 'now'>;
type Seen = { readonly issueUpdated: string; readonly fingerprint: string };

async function foldAsChange(
  deps: Deps,
  request: FoldRequest,
  sight: Sight,
  start: IssueState,
  seen: Seen,
): Promise<Folded> {
  const { issue, now } = sight;
  const tasks = await readTasks(deps.jira, issue);
  const isKnown = isUpToDate(start.cursor, seen) && !hasNewAssignee(start.duties, tasks);
  if (isKnown && request.eventId == null && !isDue(start, now))
    return { ...sight, state: start, entries: null, opened: false };
  const entries = await readChangelog(deps.jira, issue.id, null);
  const fold = (before: IssueState) => foldChange(before, sight, entries, tasks, now);
  return { ...sight, entries, ...(await write(deps, request, sight, start, seen, fold)) };
}

async function foldAsClocks(
  deps: Deps,
  request: FoldRequest,
  sight: Sight,
  start: IssueState,
  seen: Seen,
): Promise<Folded> {
  const { rules, now } = sight;
  const read = await readChangelog(deps.jira, sight.issue.id, clockHistoryFields(rules));
  const ask = { withComments: true, act: request.act };
  const gathered = await gatherClocks(deps, rules, start, { issue: sight.issue, entries: read }, ask, now);
  const { issue, entries } = gathered;
  const fold = async (before: IssueState) => foldClocks(before, rules, gathered, now);
  return { ...sight, issue, entries, ...(await write(deps, request, sight, start, seen, fold)) };
}

const isDue = ({ dueAt }: IssueState, now: Millis): boolean => dueAt !== null && Date.parse(dueAt) <= now;

/** Folds and writes what is worth writing; reads the aggregate again and folds anew when somebody else was quicker. */
async function write(
  deps: Deps,
  request: FoldRequest,
  { rules, issue, now }: Sight,
  start: IssueState,
  seen: Seen,
  fold: (
    before: IssueState,
  ) => Promise<{ readonly state: IssueState; readonly happenings: readonly Happening[] }>,
): Promise<Pick<Folded, 'state' | 'opened'>> {
  return retryOnConflict(async (attempt) => {
    const before =
      attempt === 0 ? start : ((await deps.store.issues.get(issue.id)) ?? emptyState(rules, issue, now));
    const draft = await fold(before);
    const after: IssueState = {
      ...draft.state,
      projectId: issue.projectId,
      practice: rules.practice.practice,
      issueKey: issue.key,
      seenAt: isoOf(now),
      cursor: {
        ...draft.state.cursor,
        ...seen,
        eventId: laterId(before.cursor.eventId, request.eventId ?? null),
      },
    };
    const isWorth = hasNews(before, after) || (request.act && hasMoved(before, after));
    const state = isWorth ? await record(deps, after, draft.happenings) : after;
    return { state, opened: openings(state) > openings(before) };
  });
}

/** Rounds and stages that were ever opened: each opening has read the members of its groups. */
const openings = ({ rounds }: IssueState): number =>
  rounds.reduce((sum, { stages }) => sum + stages.length, rounds.length);

function fieldsToRead(rules: RulesInForce, state: IssueState | null): string[] {
  const projectId = state?.projectId ?? null;
  return [
    ...CHANGE_FIELDS,
    ...mappedFields(rules, projectId),
    ...clockFields(rules, projectId),
    ...(wantsComments(rules, state) ? [COMMENTS] : []),
  ];
}

/** Before an issue is known, it may be one whose clocks listen to comments. */
function wantsComments({ projects }: RulesInForce, state: IssueState | null): boolean {
  if (state !== null)
    return (
      state.practice !== 'change-enablement' && hearsComments(projects[state.projectId]?.slaPolicies ?? [])
    );
  return Object.values(projects).some(({ slaPolicies }) => hearsComments(slaPolicies));
}
