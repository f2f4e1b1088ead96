import { diffSealed, sealOf } from '../../domain/approvals';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import type { FreezeException } from '../../domain/schedule/types';
import { isoOf } from '../../jira/instant';
import { retryOnConflict } from '../../store/transaction';
import { windowOf } from '../change/read-change';
import type { UseCase } from '../deps';
import { record } from '../record';
import { Refusal } from '../refusal';
import { exceptionHappening, exceptionWrite } from './exception-record';
import { foldedChange } from './folded-change';
import { frozenChange } from './frozen-change';
import { powersOf } from './powers';
import { refuseOwnPart } from './refuse-own-part';
import { servicesOf } from './slot-of';
import { conflictsViewOf } from './view-conflicts';

/**
 * Lets a change through a freeze: change managers where it blocks, its own approvers where it asks for them, nobody with a part
 * in the change. It covers what the approver saw, in the window of then, and goes into the site's ledger in the same write.
 */
export const exceptFreeze: UseCase<'change.except'> = async (deps, request, { accountId: by }) => {
  const { issueId, freezeId, reason } = request;
  const folded = await foldedChange(deps, issueId);
  const { rules, issue, state: start, content, now } = folded;
  const seal = sealOf(content);
  const change = frozenChange(rules, issue, await servicesOf(deps, rules, start, issue), seal);
  const freeze = (rules.rules.freezes ?? []).find(({ id }) => id === freezeId);
  const [hit] = freeze === undefined ? [] : freezeHits(change, [freeze], start.exceptions);
  const { start: from, end: to } = windowOf(rules.practice, issue);
  if (freeze === undefined || hit?.refuses !== true || from === null || to === null)
    throw new Refusal(
      'CONFLICT',
      'This freeze doesn’t hold the change any more.',
      'Reload to see what stands in the way now.',
    );
  refuseOwnPart(start.duties, by);
  if (!(await powersOf(deps, start, by, [freeze])).mayExcept(freeze))
    throw new Refusal(
      'NOT_ALLOWED',
      freeze.effect === 'approve' && freeze.approvers.accounts.length + freeze.approvers.groups.length > 0
        ? `“${freeze.name}” names those who may let a change through, and you are not one of them.`
        : 'Only change managers let a change through a freeze.',
      'Ask one of them, or move the change out of the freeze.',
    );
  if (request.seal !== seal) {
    const round = start.rounds.findLast((one) => one.seal === request.seal);
    throw new Refusal(
      'STALE',
      'The change was edited after you opened it, so it would let through something you haven’t seen.',
      'Read what changed, and decide again.',
      { diff: round === undefined ? [] : diffSealed(round.content, content) },
    );
  }
  const given: FreezeException = {
    ...{ freezeId, seal, start: isoOf(from), end: isoOf(to) },
    ...{ by, at: now, reason },
  };
  const state = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? start : ((await deps.store.issues.get(issueId)) ?? start);
    const after = { ...before, exceptions: [...before.exceptions, given] };
    return record(
      deps,
      after,
      [exceptionHappening(given)],
      [exceptionWrite(deps, rules.rules, before, given)],
    );
  });
  return conflictsViewOf(deps, { ...folded, state }, by);
};
