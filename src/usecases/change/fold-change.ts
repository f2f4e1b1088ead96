import type { Millis } from '../../domain/time/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { ChangeTask } from '../../jira/read-tasks';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { laterId } from '../issue/cursor';
import { earlier } from '../issue/earlier';
import { afterDueAt, followAfter } from '../review/after';
import { followJsm } from '../jsm/follow-jsm';
import { noteResult } from '../risk/note-result';
import { followDeadlines } from '../approvals/late-stages';
import { phaseOf, roleOf, type IssueRules } from '../rules/find-practice';
import { applyMove } from './apply-move';
import { approvalFacts } from './approval-facts';
import { openRoundOf } from './close-open-round';
import { decisionNews } from './decision-news';
import { gatherDuties } from './duties-of';
import { followEdits } from './follow-edits';
import { noteArrival } from './note-arrival';
import type { ChangeSight, Draft } from './open-next-round';
import { propertyOfIssue } from '../schedule/change-property';
import { contentOf } from './read-change';
import { levelNews } from './level-in-force';
import { isSubmission, statusMoves, unseenMoves } from './status-moves';
import { wantedOfChange } from './wanted-of-change';

/**
 * Brings the aggregate of a change up to the live issue and its history. Folding the same twice adds nothing.
 * `entries` is the whole changelog, oldest first; `tasks` are the sub-tasks.
 */
export async function foldChange(
  before: IssueState,
  sight: Omit<ChangeSight, 'content'>,
  entries: readonly ChangeEntry[],
  tasks: readonly ChangeTask[],
  now: Millis,
): Promise<Draft> {
  const { rules, issue } = sight;
  const full: ChangeSight = { ...sight, content: contentOf(rules, issue, before) };
  const moves = statusMoves(rules.practice, entries);
  const submitted = moves.find(isSubmission)?.at ?? null;
  const phase = phaseOf(roleOf(rules.practice, issue.status.id));
  const duties = gatherDuties(before.duties, rules.practice, issue, entries, submitted, tasks);
  let draft: Draft = { state: { ...before, issueKey: issue.key, phase, duties }, happenings: [] };
  const unseen = unseenMoves(moves, before.cursor.changelogId);
  for (const move of unseen) draft = await applyMove(draft, full, move);
  draft = noteStay(draft, rules, issue, entries);
  draft = await followJsm(draft, full, now);
  draft = await followEdits(draft, full, entries, openRoundOf(before)?.id ?? null, now);
  draft = await followDeadlines(draft, full, before.seenAt, now);
  draft = noteResult(draft, rules.practice, issue, entries, now);
  draft = await followAfter(draft, full, unseen, now);
  const { wanted: fields, dueAt } = wantedOfChange(draft.state, full, now);
  const changeProperty = propertyOfIssue(rules, { ...draft.state, wanted: fields }, issue);
  const changelogId = entries.reduce<string | null>(
    (last, { id }) => laterId(last, id),
    before.cursor.changelogId,
  );
  return {
    happenings: [
      ...draft.happenings,
      ...levelNews(before, draft.state, now),
      ...decisionNews(before, draft.state, now),
    ],
    state: {
      ...draft.state,
      facts: [...draft.state.facts, ...approvalFacts(before, draft.state, now)],
      wanted: { ...fields, changeProperty },
      dueAt: earlier(dueAt, afterDueAt(draft, full, now)),
      cursor: { ...draft.state.cursor, changelogId },
    },
  };
}

/**
 * A change that stands in an implementing status has arrived there: by a move, by being created there, or by becoming a
 * change there. An arrival that isn't on the record yet, since the change was another type meanwhile, goes there now.
 */
function noteStay(draft: Draft, rules: IssueRules, issue: LiveIssue, entries: readonly ChangeEntry[]): Draft {
  const { state } = draft;
  if (state.phase !== 'implementing') return draft;
  const move = statusMoves(rules.practice, entries).findLast(({ to }) => to === 'implementing');
  if (move !== undefined) {
    const isKnown = state.verdicts.some(({ usedBy }) => usedBy === move.changelogId);
    // What happened under an earlier setting of the gate was judged under it.
    return isKnown || move.at < Date.parse(rules.project.gate.since)
      ? draft
      : noteArrival(draft, rules, move);
  }
  const becameChange = entries.findLast(({ items }) => items.some(({ fieldId }) => fieldId === 'issuetype'));
  const arrival = becameChange ?? { id: `created-${issue.id}`, at: issue.created, author: issue.creator };
  const { id: changelogId, at, author: by } = arrival;
  return noteArrival(draft, rules, { changelogId, at, by, from: null, to: 'implementing' });
}
