import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { endOf } from './delegation-record';
import { listDelegations } from './list-delegations';
import { saveDelegations } from './save-delegations';
import { tellRounds } from './tell-rounds';

/** Ends one of one's own delegations before its time. Ballots that were cast under it stand. */
export const endDelegation: UseCase<'delegation.end'> = async (deps, { id }, caller) => {
  const { accountId } = caller;
  const now = deps.clock.now();
  let holder: string | null = null;
  await saveDelegations(deps, accountId, accountId, (made) => {
    const one = made.find((found) => found.id === id);
    if (one === undefined)
      throw new Refusal('NOT_FOUND', 'You have made no such delegation.', 'Reload the page.');
    if (endOf(one) <= now)
      throw new Refusal('CONFLICT', 'This delegation is over already.', 'Reload the page.');
    holder = one.to;
    const at = isoOf(now);
    const ended = { ...one, ended: { at, by: accountId } };
    return {
      made: made.map((found) => (found.id === id ? ended : found)),
      entry: { kind: 'delegation ended', at: now, actor: accountId, data: { id, to: one.to } },
      together: [deps.store.records.write('delegation-to', one.to, id, at, { principal: accountId })],
    };
  });
  // Rounds wait for whoever holds the seats now, and, where that was planned only, for their owner.
  for (const person of [holder, accountId]) if (person !== null) await tellRounds(deps, person);
  return listDelegations(deps, {}, caller);
};
