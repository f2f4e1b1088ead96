import { checkRecusal } from '../../domain/approvals/check-seat';
import type { UseCase } from '../deps';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { amendRound } from './amend-round';
import { unlessRefused } from './refuse-seat';

/** Somebody with a seat steps aside from the whole round, with a reason: the seat and any vote of theirs count no longer. */
export const recuse: UseCase<'change.recuse'> = async (deps, { issueId, roundId, reason }, caller) => {
  const { accountId } = caller;
  const folded = await foldedChange(deps, issueId);
  const after = await amendRound(deps, folded, roundId, (sight) => {
    unlessRefused(checkRecusal({ ...sight, accountId, reason }), 'Nothing has to be done.');
    return [{ happening: 'recused', said: { kind: 'recused', accountId, by: accountId, reason } }];
  });
  return changeViewOf(deps, after, accountId);
};
