import type { RulesInForce } from '../domain/rules/types';
import { compareIds } from '../jira/read-changelog';
import { VersionConflict } from '../store/errors';
import type { IssueState } from '../store/issue-state-types';
import { hasClocks } from './clocks/clock-fields';
import type { Deps } from './deps';
import { foldIssue } from './fold-issue';
import { isComment, isDeletion, type IssueEvent } from './issue/read-event';
import { publishFields, publishLater } from './publish-fields';
import { pushDueSoon } from './push-due-soon';
import { returnLater } from './return-rejected';
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
  if (isDeletion(event)) return forget(deps, basis.state);
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

/** The record outlives the issue; only what was due on it is not due any more. */
async function forget(deps: Deps, state: IssueState | null): Promise<EventOutcome> {
  if (state === null) return 'not ours';
  try {
    const gone = {
      dueAt: null,
      slaDue: null,
      clocks: [],
      openCases: [],
      waitingMails: [],
      wanted: state.published,
      incident: state.incident && { ...state.incident, names: [] },
    };
    await tellServicesLater(deps, await deps.store.issues.save({ ...state, ...gone }, []));
    if (state.plan?.slot) await deps.queue.push('issue-work', { kind: 'schedule', issueId: state.issueId });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
  return 'deleted';
}
