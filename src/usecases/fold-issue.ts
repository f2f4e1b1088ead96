import type { RulesInForce } from '../domain/rules/types';
import type { Millis } from '../domain/time/types';
import { isoOf } from '../jira/instant';
import { readChangelog, type ChangeEntry } from '../jira/read-changelog';
import { COMMENTS, readIssue, type LiveIssue } from '../jira/read-issue';
import { readTasksAndHistory } from '../jira/read-tasks';
import type { IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { askLater } from './asking/ask-later';
import { hasNewAssignee } from './change/duties-of';
import { foldChange } from './change/fold-change';
import { CHANGE_FIELDS } from './change/read-change';
import { isSubmission, statusMoves, unseenMoves } from './change/status-moves';
import { clockFields, clockHistoryFields, hasClocks } from './clocks/clock-fields';
import { clockPhase } from './clocks/clock-phase';
import { foldClocks, gatherClocks } from './clocks/fold-clocks';
import { statusCategoryOf } from './clocks/read-history';
import type { Deps } from './deps';
import type { Happening } from './happening';
import { followUp } from './follow-up';
import { whenItCan } from './when-it-can';
import { earlier } from './issue/earlier';
import { fingerprintOf, isUpToDate, laterId } from './issue/cursor';
import { emptyState } from './issue/empty-state';
import { hasMoved, hasNews } from './issue/has-news';
import { liveSeating } from './approvals/live-seating';
import { desertedRound } from './approvals/settle-seats';
import { policyFields } from './approvals/policy-fields';
import type { Seating } from './approvals/seating';
import { decidedLater } from './policies/decided-later';
import { record } from './record';
import { keepLater } from './reports/keep-later';
import { incidentNote } from './services/incident-note';
import { tellServicesLater } from './services/note-incident';
import { scheduleLater } from './schedule/schedule-later';
import { countLater } from './risk/count-later';
import { evidenceOf, isStale } from './risk/evidence';
import { findPractice, mappedFields, phaseOf, roleOf, type IssueRules } from './rules/find-practice';
import { tellUnauthorisedLater } from './gate/tell-unauthorised';
import { OWN_ENTRY } from './set-priority';

export interface FoldRequest {
  readonly issueId: string;
  /** The records that decide, when the caller has read them already. */
  readonly basis?: { readonly rules: RulesInForce | null; readonly state: IssueState | null };
  /** Nobody looks on: what follows (setting a priority) may be done, and the cursor is written down. */
  readonly act: boolean;
  /** The changelog entry that an event told of. */
  readonly eventId?: string | null;
  /** The history is wanted even if the aggregate is up to date. */
  readonly replays?: boolean;
}

export interface Folded {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly state: IssueState;
  /** The history that was read; null when the aggregate was up to date and it was not needed. */
  readonly entries: readonly ChangeEntry[] | null;
  readonly now: Millis;
  readonly seating: Seating;
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
  const sight = { rules, issue, seating: liveSeating(deps, rules, issue), now };
  const seen = { issueUpdated: isoOf(issue.updated), fingerprint: fingerprintOf(issue) };
  const start = basis.state ?? emptyState(rules, issue, now);
  return rules.practice.practice === 'change-enablement'
    ? foldAsChange(deps, request, sight, start, seen)
    : foldAsClocks(deps, request, sight, start, seen);
}

type Sight = Pick<Folded, 'rules' | 'issue' | 'seating' | 'now'>;
type Seen = { readonly issueUpdated: string; readonly fingerprint: string };

async function foldAsChange(
  deps: Deps,
  request: FoldRequest,
  sight: Sight,
  start: IssueState,
  seen: Seen,
): Promise<Folded> {
  const { rules, issue, now } = sight;
  const { tasks, entries: beside } = await readTasksAndHistory(deps.jira, issue);
  const bears = { rules, issue, now, phase: phaseOf(roleOf(rules.practice, issue.status.id)) };
  const isKnown =
    isUpToDate(start.cursor, seen) && !hasNewAssignee(start.duties, tasks) && !isStale(start, bears);
  if (isKnown && request.eventId == null && !isDue(start, now)) {
    const known = request.replays === true && hasClocks(rules);
    const entries = known ? (beside ?? (await readChangelog(deps.jira, issue.id, null))) : null;
    return { ...sight, state: start, entries, opened: false };
  }
  const entries = beside ?? (await readChangelog(deps.jira, issue.id, null));
  const moves = unseenMoves(statusMoves(rules.practice, entries), start.cursor.changelogId);
  const evidence = await evidenceOf(deps, start, bears, moves.some(isSubmission));
  const gathered = hasClocks(rules)
    ? await gatherClocks(deps, rules, start, { issue, entries }, false, now)
    : null;
  // Nobody who looks waits for members to be read again in whom an earlier look found nobody to vote.
  const left = request.act ? null : desertedRound(start, now);
  if (left !== null) await whenItCan(deps, 'seats', () => foldLater(deps, issue.id));
  const fold = async (before: IssueState): Promise<FoldDraft> => {
    const draft = await foldChange({ ...before, evidence }, { ...sight, left }, entries, tasks, now);
    if (gathered === null) return { ...draft, decided: false };
    const { part, decided } = foldClocks(draft.state, rules, gathered, now);
    const dueAt = earlier(draft.state.dueAt, part.dueAt);
    return { state: { ...draft.state, ...part, dueAt }, happenings: draft.happenings, decided };
  };
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
  const whole = { issue: sight.issue, entries: read };
  const gathered = await gatherClocks(deps, rules, start, whole, request.act, now);
  const { issue, entries, happenings } = gathered;
  const changelogId = (before: IssueState): string | null =>
    entries
      .filter(({ id }) => !id.startsWith(OWN_ENTRY))
      .reduce<string | null>((last, { id }) => laterId(last, id), before.cursor.changelogId);
  const fold = async (before: IssueState): Promise<FoldDraft> => {
    const { part, decided } = foldClocks(before, rules, gathered, now);
    const cursor = { ...part.cursor, changelogId: changelogId(before) };
    const phase = clockPhase(part, statusCategoryOf(issue) === 'done');
    const incident = incidentNote(before, rules.practice, issue, entries);
    return { state: { ...before, ...part, cursor, phase, incident }, happenings, decided };
  };
  return {
    ...sight,
    issue,
    entries,
    ...(await write(deps, request, { ...sight, issue }, start, seen, fold)),
  };
}

const isDue = ({ dueAt }: IssueState, now: Millis): boolean => dueAt !== null && Date.parse(dueAt) <= now;

interface FoldDraft {
  readonly state: IssueState;
  readonly happenings: readonly Happening[];
  /** A cycle was decided since the aggregate was last written. */
  readonly decided: boolean;
}

/** Folds and writes what is worth writing; reads the aggregate again and folds anew when somebody else was quicker. */
async function write(
  deps: Deps,
  request: FoldRequest,
  { rules, issue, now }: Sight,
  start: IssueState,
  seen: Seen,
  fold: (before: IssueState) => Promise<FoldDraft>,
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
    const written = isWorth ? await record(deps, after, draft.happenings) : after;
    if (isWorth) await follow(deps, rules, issue, written, draft.decided);
    if (written.results.length > before.results.length)
      await whenItCan(deps, 'count', () => countLater(deps, written));
    const state = await followUp(deps, written, [
      () => askLater(deps, before, written),
      () => decidedLater(deps, before, written),
      () => scheduleLater(deps, rules, issue, written),
      () => tellUnauthorisedLater(deps, before, written),
    ]);
    if (request.act) await tellServicesLater(deps, state);
    return { state, opened: openings(state) > openings(before) };
  });
}

/** What the queue does after a fold: keep what was decided or closed for reports, go on reading comments. */
async function follow(
  deps: Deps,
  rules: IssueRules,
  issue: LiveIssue,
  { issueId, cursor }: IssueState,
  decided: boolean,
): Promise<void> {
  if (decided || (hasClocks(rules) && statusCategoryOf(issue) === 'done'))
    await whenItCan(deps, 'keep', () => keepLater(deps, issueId));
  if (cursor.commentsRead === undefined) return;
  // How far the comments were read is in the aggregate: where the queue takes nothing now, the next fold goes on.
  await whenItCan(deps, 'comments', () => foldLater(deps, issueId));
}

const foldLater = ({ queue }: Deps, issueId: string): Promise<void> =>
  queue.push('issue-work', { kind: 'fold', issueId }, { concurrencyKey: `issue-${issueId}` });

/** Rounds and stages that were ever opened: each opening has read the members of its groups. */
const openings = ({ rounds }: IssueState): number =>
  rounds.reduce(
    (sum, { stages }) => sum + stages.filter(({ openedAt }) => openedAt !== null).length,
    rounds.length,
  );

function fieldsToRead(rules: RulesInForce, state: IssueState | null): string[] {
  const projectId = state?.projectId ?? null;
  return [
    ...CHANGE_FIELDS,
    ...mappedFields(rules, projectId),
    ...(rules.appFields.jsmApprovals === undefined ? [] : [rules.appFields.jsmApprovals]),
    ...clockFields(rules, projectId),
    ...policyFields(rules, projectId),
    ...(wantsComments(rules, state) ? [COMMENTS] : []),
  ];
}

/** Comments are facts from the first event on, wherever there are clocks. Before an issue is known, it may have some. */
function wantsComments({ projects }: RulesInForce, state: IssueState | null): boolean {
  const project = state === null ? undefined : projects[state.projectId];
  const practice = project?.practices.find((one) => one.practice === state?.practice);
  if (project !== undefined && practice !== undefined) return hasClocks({ project, practice });
  return Object.values(projects).some(({ slaPolicies }) => slaPolicies.length > 0);
}
