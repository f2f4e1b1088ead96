import type { Millis } from '../../domain/time/types';
import { editAsUser } from '../../jira/edit-as-user';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { contentOf, windowOf } from '../change/read-change';
import type { Deps, UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { Refusal } from '../refusal';
import { changeViewOf, notAdopted } from '../view-change';
import { foldedChange, type FoldedChange } from './folded-change';

/** Once work has begun the window is history, and an extension is the change manager's entry. */
const BEFORE_WORK: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'onHold'];

/** Whether a change may still be planned for another time. */
export const isMovable = ({ phase }: Pick<IssueState, 'phase'>): boolean => BEFORE_WORK.includes(phase);

/** Where a change is to go, and where the person saw it. Instants are ISO. */
export interface Move {
  readonly issueId: string;
  /** The project whose page it is moved on; absent: its own panel. */
  readonly projectId?: string;
  readonly start: string;
  readonly end: string;
  readonly was: { readonly start: string | null; readonly end: string | null };
}

/** Plans a change for another time, from its panel. */
export const moveChange: UseCase<'change.move'> = async (deps, move, { accountId }) =>
  changeViewOf(deps, await moveTo(deps, move), accountId);

/**
 * Writes planned start and end as the person who asks, so that Jira judges it and the history names them, and folds the change.
 * Moving it out of the approved window voids the approval, as any such edit does. Jira's refusal is handed on in its words.
 *
 * @throws Refusal STALE when the window is another one by now, CONFLICT when work has begun
 */
export async function moveTo(deps: Deps, move: Move): Promise<FoldedChange> {
  const folded = await foldedChange(deps, move.issueId);
  const { rules, issue } = folded;
  const { plannedStart, plannedEnd } = rules.practice.fields;
  const there = { start: Date.parse(move.start), end: Date.parse(move.end) };
  refuseMove(folded, move, there);
  if (plannedStart === undefined || plannedEnd === undefined)
    throw new Refusal(
      'CONFLICT',
      'This project has no fields for planned start and end.',
      'An administrator can map them by adopting the practice again.',
    );
  const live = windowOf(rules.practice, issue);
  if (live.start === there.start && live.end === there.end) return folded;
  await editAsUser(deps.jira, move.issueId, {
    [plannedStart]: jiraDateTime(there.start),
    [plannedEnd]: jiraDateTime(there.end),
  });
  const after = await foldIssue(deps, { issueId: move.issueId, act: true });
  if (after === null) throw notAdopted();
  return { ...after, content: contentOf(after.rules, after.issue, after.state) };
}

function refuseMove(
  { rules, issue, state }: FoldedChange,
  { was, projectId = issue.projectId }: Move,
  there: { readonly start: Millis; readonly end: Millis },
): void {
  refuseForeign(issue, projectId);
  if (there.end <= there.start)
    throw new Refusal(
      'BAD_INPUT',
      'The planned end must come after the planned start.',
      'Choose a later end.',
    );
  if (!isMovable(state))
    throw new Refusal(
      'CONFLICT',
      'Work on this change has begun or is over, so its window stands.',
      'Ask a change manager if it needs more time.',
    );
  const live = windowOf(rules.practice, issue);
  const seen = (at: string | null): Millis | null => (at === null ? null : Date.parse(at));
  if (live.start !== seen(was.start) || live.end !== seen(was.end))
    throw new Refusal(
      'STALE',
      'Somebody else has planned this change for another time meanwhile.',
      'Look at where it is now, and move it from there if that is still needed.',
      { window: live },
    );
}

/** The page of a project moves the changes of that project. @throws Refusal NOT_FOUND */
export function refuseForeign(issue: Pick<LiveIssue, 'projectId'>, projectId: string): void {
  if (issue.projectId === projectId) return;
  throw new Refusal(
    'NOT_FOUND',
    'This change is in another project.',
    'Open the calendar of its own project.',
  );
}

/** As Jira's date-time fields take it: "2026-11-22T10:00:00.000+0000". */
const jiraDateTime = (at: Millis): string => new Date(at).toISOString().replace('Z', '+0000');
