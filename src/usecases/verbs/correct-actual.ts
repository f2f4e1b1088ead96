import { actualOf } from '../../domain/review';
import { isoOf } from '../../jira/instant';
import { amendChange } from '../change/amend-change';
import { rightsOn } from '../change/rights';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';

const AFTER_GATE: readonly string[] = ['implementing', 'review'];

/** Corrects when work really began or ended, with a reason: what the gate and the history said stays on the record. */
export const correctActual: UseCase<'change.actual'> = async (deps, request, { accountId: by }) => {
  const { issueId, kind, reason } = request;
  const folded = await foldedChange(deps, issueId);
  const { now } = folded;
  const rights = await rightsOn(deps, issueId);
  if (!rights.edit && !rights.manage)
    throw new Refusal('NOT_ALLOWED', 'You need the permission to edit this issue.');
  const value = Date.parse(request.value);
  if (value > now) throw new Refusal('BAD_INPUT', 'That is in the future.', 'Correct the time.');
  const after = await amendChange(deps, folded, (state) => {
    if (!AFTER_GATE.includes(state.phase))
      throw new Refusal(
        'CONFLICT',
        'Actual times are corrected while it is carried out or reviewed.',
        'Reopen its review first.',
      );
    if (kind === 'end' && actualOf(state.actual, 'end') === null)
      throw new Refusal('CONFLICT', 'It hasn’t ended yet.', 'Finish the implementation first.');
    const start = kind === 'start' ? value : actualOf(state.actual, 'start');
    const end = kind === 'end' ? value : actualOf(state.actual, 'end');
    if (start !== null && end !== null && end < start)
      throw new Refusal('BAD_INPUT', 'It can’t have ended before it began.', 'Correct the time.');
    return {
      state: { ...state, actual: [...state.actual, { kind, value, at: now, by, reason }] },
      happenings: [
        { kind: 'actual time set', at: now, actor: by, data: { kind, value: isoOf(value), reason } },
      ],
    };
  });
  return changeViewOf(deps, after, by);
};
