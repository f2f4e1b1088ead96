import { isoOf } from '../../jira/instant';
import { auditWrites, type AuditEntry } from '../../store/audit';
import { retryOnConflict, type Write } from '../../store/transaction';
import type { Deps } from '../deps';
import {
  delegations,
  DELEGATIONS,
  endOf,
  MOST_KEPT,
  type Delegation,
  type Delegations,
} from './delegation-record';

/** What somebody's delegations become, with what goes into their chain and is written with them. */
interface Change {
  readonly made: readonly Delegation[];
  readonly entry: AuditEntry;
  readonly together: readonly Write[];
}

/**
 * Changes what a person has delegated, with its audit record in the same transaction. `change` may refuse; it is called again when
 * somebody else was quicker.
 */
export function saveDelegations(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  principal: string,
  by: string,
  change: (before: readonly Delegation[]) => Change,
): Promise<void> {
  return retryOnConflict(async () => {
    const record = await store.config.get(DELEGATIONS, principal, delegations);
    const before: Delegations = record?.value ?? { made: [], audit: null };
    const { made, entry, together } = change(before.made);
    const now = clock.now();
    const open = made.filter((one) => endOf(one) > now);
    const over = made.filter((one) => endOf(one) <= now);
    const { head, writes } = auditWrites(`delegation:${principal}`, before.audit, [entry], now);
    const value: Delegations = { made: [...over.slice(-MOST_KEPT), ...open], audit: head };
    await store.config.put(DELEGATIONS, principal, record?.version ?? 0, value, by, isoOf(now), [
      ...writes,
      ...together,
    ]);
  });
}
