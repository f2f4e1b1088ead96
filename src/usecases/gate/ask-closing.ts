import { closingMessage, type ClosingReason } from '../../domain/review/closing';
import { readChangelog } from '../../jira/read-changelog';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { statusMoves, unseenMoves } from '../change/status-moves';
import type { GateAnswer, GateDeps, Patience } from '../check-gate';
import { fingerprintOf, isUpToDate } from '../issue/cursor';
import { record } from '../record';
import type { IssueRules } from '../rules/find-practice';
import { judgeClosing } from './judge-closing';

/**
 * Whether Jira may close this change: enforced, only with an outcome, its tasks done, and the review and the vote on what was done
 * behind it. Observed, yes, and what would have been missing is recorded. An aggregate is written only where there is one.
 */
export async function askClosing(
  deps: GateDeps,
  found: IssueRules,
  issue: LiveIssue,
  asked: {
    readonly known: IssueState | null;
    readonly blank: IssueState;
    readonly modified: Readonly<Record<string, unknown>>;
    readonly patience: Patience;
  },
): Promise<GateAnswer> {
  const { mode } = found.project.gate;
  const now = deps.clock.now();
  const isBehind = await arrivalUnseen(deps, found, asked.known ?? asked.blank, issue);
  const missing = await retryOnConflict(async (attempt) => {
    const known = attempt === 0 ? asked.known : await deps.store.issues.get(issue.id);
    const state = known ?? asked.blank;
    const lacks = [...(isBehind ? [BEHIND] : []), ...judgeClosing(found, state, issue, asked.modified, now)];
    if (asked.patience.over && asked.patience.lets !== true)
      throw new Error('the answer came too late to be given');
    const allowed = mode !== 'enforce' || lacks.length === 0;
    const data = { issueKey: issue.key, projectId: issue.projectId, mode, allowed, missing: lacks };
    await record(deps, state, [{ kind: 'closing asked', at: now, actor: null, data }]);
    return lacks;
  });
  return mode !== 'enforce' || missing.length === 0
    ? { result: true }
    : { result: false, errorMessage: closingMessage(missing) };
}

/** Whether it went into implementation or came out of it without Steward having taken that up: events can be late or lost. */
async function arrivalUnseen(
  { jira }: Pick<GateDeps, 'jira'>,
  { practice }: IssueRules,
  { cursor }: IssueState,
  issue: LiveIssue,
): Promise<boolean> {
  const seen = { issueUpdated: isoOf(issue.updated), fingerprint: fingerprintOf(issue) };
  if (isUpToDate(cursor, seen)) return false;
  const moves = statusMoves(practice, await readChangelog(jira, issue.id, null));
  return unseenMoves(moves, cursor.changelogId).some(
    ({ from, to }) => from === 'implementing' || to === 'implementing',
  );
}

const BEHIND: ClosingReason = {
  code: 'NOT_TAKEN_UP',
  text: 'Steward has not taken up its implementation yet, which is our fault',
  remedy: 'Open the Change panel, which does so at once, and try again.',
};
