import { exclusionWords } from '../../domain/approvals/words';
import type { RosterEntry, Round } from '../../domain/approvals/types';
import { exclusionsOf } from '../change/exclusions-of';
import type { Draft } from '../change/open-next-round';
import { covers } from '../delegations/covers';
import type { DelegationInForce } from './seating';
import { withEntries } from './seat-entries';

/**
 * Moves the seats of people who have delegated them, in a round that is open: once for each delegation. One to somebody with a
 * part in the change is skipped, and said so; one that is limited to other boards or projects doesn't concern it.
 */
export function withDelegations(
  draft: Draft,
  round: Round,
  delegations: readonly DelegationInForce[],
  at: number,
): Draft {
  const { state } = draft;
  const known = new Set(state.roster.flatMap((one) => (isOf(round, one) ? [one.delegationId] : [])));
  const open = delegations.filter((one) => !known.has(one.id) && one.until > at && covers(one, state, round));
  const parts = new Map(exclusionsOf(state.duties).map(({ accountId, why }) => [accountId, why]));
  const fit = open.filter(({ to }) => !parts.has(to));
  const skipped = open.flatMap((one) => {
    const why = parts.get(one.to);
    return why === undefined ? [] : [{ ...one, why: `The delegate ${exclusionWords(why)}.` }];
  });
  const moved = withEntries(
    draft,
    round.id,
    fit.map(({ id: delegationId, principal: accountId, to, from, until }) => ({
      happening: 'seat delegated',
      said: { kind: 'delegated', accountId, to, from, until, delegationId, by: accountId, reason: null },
    })),
    at,
  );
  return {
    ...moved,
    happenings: [
      ...moved.happenings,
      ...skipped.map(({ id, principal, to, why }) => ({
        kind: 'delegation skipped' as const,
        at,
        actor: null,
        data: { roundId: round.id, delegationId: id, accountId: principal, to, why },
      })),
    ],
  };
}

const isOf = (round: Round, entry: RosterEntry): entry is Extract<RosterEntry, { kind: 'delegated' }> =>
  entry.roundId === round.id && entry.kind === 'delegated';
