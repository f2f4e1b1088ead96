import { checkClearing, checkStrike } from '../../domain/approvals/check-manager';
import type { Cleared } from '../../domain/approvals/types';
import { amendChange } from '../change/amend-change';
import { exclusionsOf } from '../change/exclusions-of';
import { rightsOn } from '../change/rights';
import type { UseCase } from '../deps';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { amendRound } from './amend-round';
import { unlessRefused } from './refuse-seat';

/** A change manager without a part in the change takes a ballot out of the count, with a reason; its voter may vote again. */
export const strikeBallot: UseCase<'change.strike'> = async (deps, request, caller) => {
  const { issueId, roundId, ballotId, reason } = request;
  const by = caller.accountId;
  const { manage: isChangeManager } = await rightsOn(deps, issueId);
  const folded = await foldedChange(deps, issueId);
  const after = await amendRound(deps, folded, roundId, (sight) => {
    unlessRefused(checkStrike({ ...sight, by, isChangeManager, ballotId, reason }));
    const accountId = sight.ballots.find(({ id }) => id === ballotId)?.accountId ?? '';
    return [{ happening: 'ballot struck', said: { kind: 'struck', accountId, ballotId, by, reason } }];
  });
  return changeViewOf(deps, after, by);
};

/** A change manager without a part in the change lets somebody approve who had one, with a reason that stays on the record. */
export const clearExclusion: UseCase<'change.clear'> = async (deps, request, caller) => {
  const { issueId, accountId, reason } = request;
  const by = caller.accountId;
  const { manage: isChangeManager } = await rightsOn(deps, issueId);
  const folded = await foldedChange(deps, issueId);
  const at = folded.now;
  const after = await amendChange(deps, folded, (state) => {
    const exclusions = exclusionsOf(state.duties);
    unlessRefused(checkClearing({ exclusions, by, isChangeManager, reason, accountId }));
    const cleared: Cleared = { accountId, by, at, reason };
    const duties = { ...state.duties, cleared: [...(state.duties.cleared ?? []), cleared] };
    const was = exclusions.find((one) => one.accountId === accountId)?.why;
    return {
      state: { ...state, duties },
      happenings: [{ kind: 'exclusion cleared', at, actor: by, data: { ...cleared, was } }],
    };
  });
  return changeViewOf(deps, after, by);
};
