import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { ConditionMet } from '../../domain/approvals/types';
import type { IssueState } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import { openRoundOf } from '../change/close-open-round';
import { rightsOn, type Rights } from '../change/rights';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange } from '../schedule/folded-change';
import { refuseOwnPart } from '../schedule/refuse-own-part';
import { changeViewOf } from '../view-change';

/** Who asked for a condition, or a change manager without a part in the change, says that it is met. The gate waits for all. */
export const meetCondition: UseCase<'change.condition'> = async (deps, request, caller) => {
  const { issueId, ballotId, condition, note } = request;
  const by = caller.accountId;
  const rights = await rightsOn(deps, issueId);
  const folded = await foldedChange(deps, issueId);
  const after = await amendChange(deps, folded, (state) => {
    check(state, request, by, rights);
    const met: ConditionMet = { ballotId, condition, by, at: folded.now, note: note || null };
    return {
      state: { ...state, conditionsMet: [...state.conditionsMet, met] },
      happenings: [{ kind: 'condition met', at: folded.now, actor: by, data: { ...met } }],
    };
  });
  return changeViewOf(deps, after, by);
};

function check(
  state: IssueState,
  { ballotId, condition }: { readonly ballotId: string; readonly condition: number },
  by: string,
  rights: Rights,
): void {
  const round = openRoundOf(state);
  const counting = round === null ? [] : [...latestBallots(round, state.ballots, state.roster).values()];
  const ballot = counting.find(({ id }) => id === ballotId);
  if (ballot?.vote !== 'approve' || ballot.conditions?.[condition] === undefined)
    throw new Refusal(
      'CONFLICT',
      'This condition counts no longer: the vote it came with was changed, or the round is closed.',
      'Reload the panel.',
    );
  if (state.conditionsMet.some((one) => one.ballotId === ballotId && one.condition === condition))
    throw new Refusal('CONFLICT', 'This condition is ticked off already.', 'Nothing has to be done.');
  if (ballot.accountId === by) return;
  if (!rights.manage)
    throw new Refusal(
      'NOT_ALLOWED',
      'Only who asked for this condition, or a change manager, can say that it is met.',
      'Ask the approver who asked for it.',
    );
  refuseOwnPart(state.duties, by);
}
