import type { RulesInForce } from '../domain/rules/types';
import { compareIds } from '../jira/read-changelog';
import { isoOf } from '../jira/instant';
import type { IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { closeOpenRound } from './change/close-open-round';
import { hasClocks } from './clocks/clock-fields';
import type { Deps } from './deps';
import { buried, readTombstone, type Deleted } from './evidence/tombstones';
import { foldIssue } from './fold-issue';
import { isComment, isDeletion, type IssueEvent } from './issue/read-event';
import { publishFields, publishLater } from './publish-fields';
import { pushDueSoon } from './push-due-soon';
import { returnLater } from './return-rejected';
import { record } from './record';
import { findPractice } from './rules/find-practice';
import { tellServicesLater } from './services/note-incident';

/** What became of an event; for the log and for tests. */
export type EventOutcome = 'not ours' | 'known already' | 'folded' | 'deleted';

/**
 * Takes an event as a hint that something may have changed and folds the issue. One read tells whether it concerns
 * us and whether it was folded before.
 */
export async function handleIssueEvent(deps: Deps, event: IssueEvent): Promise<EventOutcome> {
  const issueId = event.issue.id;
  const basis = await deps.store.issues.getWithRules(issueId);
  if (basis.rules === null || !concerns(basis.rules, basis.state, event)) return 'not ours';
  if (isDeletion(event)) return forget(deps, basis.state, event);
  if (basis.state !== null && isKnown(basis.rules, basis.state, event)) return 'known already';
  const folded = await foldIssue(deps, { issueId, basis, act: true, eventId: event.changelog?.id ?? null });
  if (folded === null) return 'not ours';
  // A fold that opened a round has read the boards' groups, one that gathered evidence its services: then the queue publishes.
  const gathered = folded.state.evidence !== (basis.state?.evidence ?? null);
  const state =
    folded.opened || gathered
      ? folded.state
      : await publishFields(deps, folded.rules.rules.appFields, folded.state, 'fields');
  await publishLater(deps, folded.rules.rules.appFields, state);
  await returnLater(deps, state);
  await pushDueSoon(deps, state);
  return 'folded';
}

/** An issue concerns us when its type is adopted, or when we have a record of it: it may have been moved away. */
function concerns(rules: RulesInForce, state: IssueState | null, { issue: { fields } }: IssueEvent): boolean {
  if (state !== null || fields?.project === undefined || fields.issuetype === undefined) return true;
  return findPractice(rules, fields.project.id, fields.issuetype.id) !== null;
}

function isKnown(rules: RulesInForce, state: IssueState, event: IssueEvent): boolean {
  if (isComment(event)) {
    const { [state.projectId]: project } = rules.projects;
    const practice = project?.practices.find((one) => one.practice === state.practice);
    if (project === undefined || practice === undefined || !hasClocks({ project, practice })) return true;
    return state.facts.some(({ kind, id }) => kind === 'comment' && id === event.comment?.id);
  }
  const id = event.changelog?.id;
  if (id !== undefined)
    return [state.cursor.eventId, state.cursor.changelogId].some(
      (seen) => seen !== null && compareIds(id, seen) <= 0,
    );
  return event.eventType === 'avi:jira:created:issue' && state.cursor.issueUpdated !== null;
}

/**
 * The record outlives the issue: the last entry of its chain says who deleted it, and only what was due or listed is not any more.
 * Told twice, it is noted once.
 */
async function forget(deps: Deps, known: IssueState | null, event: IssueEvent): Promise<EventOutcome> {
  if (known === null) return 'not ours';
  const state = await retryOnConflict(async () => {
    if ((await readTombstone(deps, known)) !== null) return null;
    const present = (await deps.store.issues.get(known.issueId)) ?? known;
    const now = deps.clock.now();
    const { happening, write } = buried(deps, present, readDeletion(event), now);
    const closed = closeOpenRound(
      { state: ended(present), happenings: [happening] },
      { at: now, by: happening.actor, how: 'cancelled' },
    );
    return record(deps, closed.state, closed.happenings, [write]);
  });
  if (state === null) return 'known already';
  await tellServicesLater(deps, state);
  if (state.plan?.slot) await deps.queue.push('issue-work', { kind: 'schedule', issueId: state.issueId });
  // Nobody is asked for a vote any more: inboxes forget it.
  if (state.asked.length > 0) await deps.queue.push('ask-work', { kind: 'ask', issueId: state.issueId });
  return 'deleted';
}

const ended = (state: IssueState): IssueState => ({
  ...state,
  dueAt: null,
  slaDue: null,
  clocks: [],
  openCases: [],
  waitingMails: [],
  wanted: state.published,
  incident: state.incident && { ...state.incident, names: [] },
  phase: hasEnded(state) ? state.phase : 'cancelled',
});

/** Lists of open changes shall not show it; what it was stands on the tombstone. An issue with clocks has no such state. */
const hasEnded = ({ phase }: IssueState): boolean =>
  phase === 'clocks' || phase === 'closed' || phase === 'cancelled';

function readDeletion({ issue: { key, fields }, atlassianId }: IssueEvent): Deleted {
  const created = Date.parse(fields?.created ?? '');
  return {
    key: key ?? null,
    by: atlassianId ?? null,
    createdAt: Number.isNaN(created) ? null : isoOf(created),
  };
}
