import { readActivePeople } from '../../jira/active-people';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { checkNew } from './check-new';
import type { Delegation } from './delegation-record';
import { listDelegations } from './list-delegations';
import { saveDelegations } from './save-delegations';
import { tellRounds } from './tell-rounds';

/**
 * Gives one's own seats to somebody else for a while. Seats that one holds for others stay where they are: a delegation has depth
 * one. Open rounds in which one is waited for are told by the queue; later rounds look it up when they open.
 */
export const makeDelegation: UseCase<'delegation.make'> = async (deps, request, caller) => {
  const { to, scope, note } = request;
  const { accountId } = caller;
  const now = deps.clock.now();
  const wanted = {
    to,
    scope,
    from: Math.max(now, Date.parse(request.from)),
    until: Date.parse(request.until),
  };
  if (to !== accountId && (await readActivePeople(deps.jira, [to])).length === 0)
    throw new Refusal('BAD_INPUT', 'This person has no active account here.', 'Choose somebody else.');
  const one: Delegation = {
    ...{ id: deps.random.hex(8), to, from: isoOf(wanted.from), until: isoOf(wanted.until) },
    ...{ scope, note, madeAt: isoOf(now), ended: null },
  };
  try {
    await saveDelegations(deps, accountId, accountId, (made) => {
      checkNew(wanted, accountId, made, now);
      return {
        made: [...made, one],
        entry: { kind: 'delegation made', at: now, actor: accountId, data: { ...one } },
        together: [
          deps.store.records.write('delegation-to', to, one.id, one.until, { principal: accountId }),
        ],
      };
    });
  } catch (error) {
    // What is in the way may be this very one, of which no round was told: the answer to it was lost.
    if (error instanceof Refusal && error.code === 'CONFLICT') await tellRounds(deps, accountId);
    throw error;
  }
  await tellRounds(deps, accountId);
  return listDelegations(deps, {}, caller);
};
