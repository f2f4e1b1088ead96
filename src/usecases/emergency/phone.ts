import { lastPhoned } from '../../domain/emergency';
import type { IssueRules } from '../rules/find-practice';
import { readGroupsOf } from '../../jira/groups';
import type { IssueState } from '../../store/issue-state-types';
import { openRoundOf } from '../change/close-open-round';
import { rightsOn } from '../change/rights';
import type { Deps, UseCase } from '../deps';
import { foldedChange } from '../schedule/folded-change';
import { ownPart } from '../schedule/refuse-own-part';
import { changeViewOf } from '../view-change';
import { addEntry, refuse, refuseUnseen } from './amend';
import { whyNot } from './may';

/** Records that an approver agreed over the phone: door b opens at once, and they have a day to confirm it. */
export const phoneIn: UseCase<'change.phoneIn'> = async (deps, request, { accountId }) => {
  const { issueId, approver, channel, note } = request;
  const folded = await foldedChange(deps, issueId);
  const { rules, state: start, now } = folded;
  const rights = await rightsOn(deps, issueId);
  const seal = refuseUnseen(folded, request.seal);
  const calledAt = Date.parse(request.calledAt);
  if (calledAt > now) refuse('BAD_INPUT', 'You can’t have spoken in the future.', 'Correct the time.');
  if (approver === accountId)
    refuse('BAD_INPUT', 'You can’t record your own approval.', 'Vote on the Change panel instead.');
  if (!(await isEligible(deps, rules, start, approver)))
    refuse(
      'CONFLICT',
      'That person can’t approve emergencies.',
      'Name somebody who has a seat, is on the emergency board, or is in the emergency group.',
    );
  const after = await addEntry(deps, folded, (state) => {
    const why = whyNot('phoneIn', state, { accountId, rights }, now);
    if (why !== null) refuse('NOT_ALLOWED', why);
    if (ownPart(state.duties, approver) !== null)
      refuse('CONFLICT', 'That person has a part in this change.', 'Ask somebody without a part in it.');
    const id = `${issueId}-phone-${state.emergency.length + 1}`;
    return { kind: 'phoned', id, at: now, by: accountId, approver, channel, calledAt, note, seal };
  });
  return changeViewOf(deps, after, accountId);
};

/** The approver says whether they agreed. Denied, the change counts as gone in without approval. */
export const confirmPhone: UseCase<'change.confirmPhone'> = async (deps, request, { accountId }) => {
  const { issueId, id, agreed, note } = request;
  const folded = await foldedChange(deps, issueId);
  const rights = await rightsOn(deps, issueId);
  if (!agreed && note === '') refuse('BAD_INPUT', 'Say why you did not agree.');
  const after = await addEntry(deps, folded, (state) => {
    const why = whyNot('confirmPhone', state, { accountId, rights }, folded.now);
    if (why !== null) refuse('NOT_ALLOWED', why);
    if (lastPhoned(state.emergency)?.id !== id)
      refuse('CONFLICT', 'Another approval was told over the phone since.', 'Reload the panel.');
    const kind = agreed ? 'phoneConfirmed' : 'phoneDenied';
    return { kind, of: id, at: folded.now, by: accountId, note: note || null };
  });
  return changeViewOf(deps, after, accountId);
};

/** A seat in the open round, the emergency board or the CAB, or the emergency group. One call. */
async function isEligible(
  deps: Pick<Deps, 'jira'>,
  { rules, project }: IssueRules,
  state: IssueState,
  accountId: string,
): Promise<boolean> {
  const round = openRoundOf(state);
  const sits = round?.stages.some(({ roster }) => roster.some((seat) => seat.accountId === accountId));
  const boards = (rules.boards ?? []).filter(({ kind }) => kind === 'ECAB' || kind === 'CAB');
  const groups = new Set(await readGroupsOf(deps.jira, accountId));
  return (
    sits === true ||
    boards.some(
      (board) =>
        board.chair === accountId ||
        [...board.deputies, ...board.members].includes(accountId) ||
        board.groups.some((group) => groups.has(group)),
    ) ||
    groups.has(project.groups.emergency)
  );
}
