import { askLater } from '../asking/ask-later';
import { rightsOn } from '../change/rights';
import type { UseCase } from '../deps';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { addEntry, refuse, refuseUnseen } from './amend';
import { openIncident } from './find-cause';
import { whyNot } from './may';

/**
 * Opens door c: nobody could be reached, and an incident of the two gravest priorities is open. What is done is voted on afterwards,
 * within a working day.
 */
export const breakGlass: UseCase<'change.breakGlass'> = async (deps, request, { accountId }) => {
  const { issueId, incidentKey: key, reason } = request;
  const folded = await foldedChange(deps, issueId);
  const rights = await rightsOn(deps, issueId);
  const { rules, now } = folded;
  const early = whyNot('breakGlass', folded.state, { accountId, rights }, now);
  if (early !== null) refuse(rights.declare ? 'CONFLICT' : 'NOT_ALLOWED', early);
  const seal = refuseUnseen(folded, request.seal);
  const { incidentId, incidentKey } = await openIncident(deps, rules, key);
  const same = folded.state.emergency.at(-1);
  // Pressed again because the answer was lost: it was done, and those concerned hear of it if they have not yet.
  if (same?.kind === 'glassBroken' && same.by === accountId && same.seal === seal && same.reason === reason) {
    await askLater(deps, { ...folded.state, emergency: [] }, folded.state);
    return changeViewOf(deps, folded, accountId);
  }
  const after = await addEntry(deps, folded, (state) => {
    const why = whyNot('breakGlass', state, { accountId, rights }, now);
    if (why !== null) refuse('CONFLICT', why);
    return { kind: 'glassBroken', at: now, by: accountId, incidentId, incidentKey, reason, seal };
  });
  return changeViewOf(deps, after, accountId);
};
