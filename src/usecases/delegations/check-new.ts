import type { DelegationScope } from '../../contract/delegations';
import type { Millis } from '../../domain/time/types';
import { Refusal } from '../refusal';
import { endOf, type Delegation } from './delegation-record';

const LONGEST_MS = 366 * 86_400_000;
/** Running and planned ones of one person. */
const MOST_OPEN = 20;

interface Wanted {
  readonly to: string;
  readonly from: Millis;
  readonly until: Millis;
  readonly scope: DelegationScope;
}

/** Whether one seat may be meant by both. A project's seat may come from a board, so those two can't be told apart. */
function meet(a: DelegationScope, b: DelegationScope): boolean {
  if (a.kind === 'all' || b.kind === 'all' || a.kind !== b.kind) return true;
  return a.ids.some((id) => b.ids.includes(id));
}

/** @throws Refusal for what can't be delegated so: to oneself, over for long, too long, or on top of another one. */
export function checkNew(wanted: Wanted, principal: string, made: readonly Delegation[], now: Millis): void {
  const { to, from, until, scope } = wanted;
  const bad = (message: string, remedy: string): Refusal => new Refusal('BAD_INPUT', message, remedy);
  if (to === principal) throw bad('You hold your own seats already.', 'Choose somebody else.');
  if (until <= from) throw bad('It ends before it begins.', 'Choose a later end.');
  if (until <= now) throw bad('It would be over already.', 'Choose an end that is still to come.');
  if (until - from > LONGEST_MS)
    throw bad('A delegation lasts a year at the most.', 'Choose an earlier end, and renew it then.');
  const open = made.filter((one) => endOf(one) > now);
  if (open.length >= MOST_OPEN)
    throw bad(`You have ${MOST_OPEN} delegations already.`, 'End one that is not needed any more.');
  const other = open.find(
    (one) => Date.parse(one.from) < until && from < endOf(one) && meet(one.scope, scope),
  );
  if (other !== undefined)
    throw new Refusal(
      'CONFLICT',
      'Some of these seats are delegated in this time already: a seat has one holder.',
      'End the other delegation first, or choose another time or scope.',
      { delegationId: other.id },
    );
}
