import type { Millis } from '../../domain/time/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { laterId } from '../issue/cursor';
import { phaseOf, roleOf, type IssueRules } from '../rules/find-practice';
import { applyMove } from './apply-move';
import { gatherDuties } from './duties-of';
import { followEdits } from './follow-edits';
import { noteArrival } from './note-arrival';
import type { ChangeSight, Draft } from './open-next-round';
import { contentOf } from './read-change';
import { isSubmission, statusMoves, unseenMoves } from './status-moves';
import { wantedOfChange } from './wanted-of-change';

/**
 * Brings the aggregate of a change up to the live issue and its history. Folding the same twice adds nothing.
 * `entries` are all changelog entries in `historyFields`, oldest first.
 */
export async function foldChange(
  before: IssueState,
  sight: Omit<ChangeSight, 'content'>,
  entries: readonly ChangeEntry[],
  now: Millis,
): Promise<Draft> {
  const { rules, issue } = sight;
  const full: ChangeSight = { ...sight, content: contentOf(rules.practice, issue) };
  const moves = statusMoves(rules.practice, entries);
  const submitted = moves.find(isSubmission)?.at ?? null;
  const phase = phaseOf(roleOf(rules.practice, issue.status.id));
  const duties = gatherDuties(before.duties, rules.practice, issue, entries, submitted);
  let draft: Draft = { state: { ...before, issueKey: issue.key, phase, duties }, happenings: [] };
  for (const move of unseenMoves(moves, before.cursor.changelogId))
    draft = await applyMove(draft, full, move);
  draft = noteStay(draft, rules, issue, entries);
  draft = await followEdits(draft, full, entries, now);
  const { wanted, dueAt } = wantedOfChange(draft.state, full, now);
  const changelogId = entries.reduce<string | null>(
    (last, { id }) => laterId(last, id),
    before.cursor.changelogId,
  );
  return {
    ...draft,
    state: { ...draft.state, wanted, dueAt, cursor: { ...draft.state.cursor, changelogId } },
  };
}

/**
 * A change that stands in an implementing status without ever having moved there was created there or became a
 * change there: that is an arrival too.
 */
function noteStay(draft: Draft, rules: IssueRules, issue: LiveIssue, entries: readonly ChangeEntry[]): Draft {
  if (draft.state.phase !== 'implementing') return draft;
  if (statusMoves(rules.practice, entries).some(({ to }) => to === 'implementing')) return draft;
  const becameChange = entries.findLast(({ items }) => items.some(({ fieldId }) => fieldId === 'issuetype'));
  const arrival = becameChange ?? { id: `created-${issue.id}`, at: issue.created, author: issue.creator };
  const { id: changelogId, at, author: by } = arrival;
  return noteArrival(draft, rules, { changelogId, at, by, from: null, to: 'implementing' });
}
