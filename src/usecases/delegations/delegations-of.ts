import type { Millis } from '../../domain/time/types';
import type { DelegationInForce } from '../approvals/seating';
import type { Deps } from '../deps';
import { delegations, DELEGATIONS, endOf } from './delegation-record';

/**
 * The delegations of these people that are in force or planned at an instant, in the order asked. By key, strongly consistent: one
 * request for every 25 people.
 */
export async function delegationsOf(
  { store }: Pick<Deps, 'store'>,
  accountIds: readonly string[],
  at: Millis,
): Promise<readonly DelegationInForce[]> {
  const people = [...new Set(accountIds)];
  if (people.length === 0) return [];
  const found = await store.config.getMany(DELEGATIONS, people, delegations);
  return found.flatMap((record, index) =>
    (record?.value.made ?? [])
      .filter((one) => endOf(one) > at)
      .map(({ id, to, from, until, scope }) => ({
        id,
        principal: people[index] ?? '',
        to,
        from: Date.parse(from),
        until: Date.parse(until),
        scope,
      })),
  );
}
