import { retryOnConflict } from '../../store/transaction';
import type { Acknowledgement } from '../../domain/schedule/types';
import type { UseCase } from '../deps';
import { record } from '../record';
import { Refusal } from '../refusal';
import { foldedChange } from './folded-change';
import { lookAround } from './look-around';
import { refuseOwnPart } from './refuse-own-part';
import { servicesOf, slotOf } from './slot-of';
import { conflictsViewOf } from './view-conflicts';

/**
 * A change manager takes note of a conflict of grade 3, so that the gate no longer holds the change for it. It binds to both
 * windows: when either moves, it has to be said again.
 */
export const acknowledge: UseCase<'change.acknowledge'> = async (deps, request, { accountId: by }) => {
  const { issueId, otherId, reason } = request;
  const folded = await foldedChange(deps, issueId);
  const { rules, issue, state: start, now } = folded;
  refuseOwnPart(start.duties, by);
  const slot = slotOf(rules, start, issue, await servicesOf(deps, rules, start, issue));
  const { conflicts } = await lookAround(deps, slot);
  const conflict = conflicts.find((one) => one.otherId === otherId);
  if (slot === null || conflict?.grade !== 3)
    throw new Refusal(
      'CONFLICT',
      'These two changes are not in each other’s way any more.',
      'Reload to see what stands in the way now.',
    );
  const { otherStart, otherEnd } = conflict;
  const said: Acknowledgement = {
    ...{ otherId, start: slot.start, end: slot.end, otherStart, otherEnd },
    ...{ by, at: now, reason },
  };
  const state = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? start : ((await deps.store.issues.get(issueId)) ?? start);
    return record(deps, { ...before, acknowledged: [...before.acknowledged, said] }, [
      { kind: 'conflict acknowledged', at: now, actor: by, data: { ...said } },
    ]);
  });
  return conflictsViewOf(deps, { ...folded, state }, by);
};
