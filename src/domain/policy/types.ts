import type { ChangeKind } from '../../contract/slot';
import type { StageDefinition } from '../../contract/approval-policy';
import type { Level } from '../risk/types';

/**
 * What an approval policy is asked about a change. Null: it isn't known, which a policy takes for the most cautious it could be.
 * An empty list is known: there are none.
 */
export interface PolicyInput {
  readonly level: Level | null;
  readonly kind: ChangeKind;
  /** 1 to 5. */
  readonly likelihood: number | null;
  readonly damage: number | null;
  /** "Normal / Upgrade". */
  readonly model: string | null;
  /** Ids of the services that it names; null: none is named, or one of them isn't known. */
  readonly services: readonly string[] | null;
  /** The highest among its services, 1 to 5. */
  readonly criticality: number | null;
  readonly environment: string | null;
  readonly freeze: boolean | null;
  /** Grade of the worst conflict, 0 to 3. */
  readonly collision: number | null;
  readonly labels: readonly string[];
  /** Values of the fields that the policy names, by field id: ids or texts. A field that couldn't be read is absent. */
  readonly fields: Readonly<Record<string, readonly string[] | number>>;
}

/** What a policy says about a change. */
export interface Routed {
  readonly policyId: string;
  readonly policyVersion: number;
  /** The rows that applied, in the table's order; never empty. Rows that only may apply, since something isn't known, count. */
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly outcome: 'stages' | 'automatic' | 'refuse';
  /** Under `refuse`: what the row says. */
  readonly message: string | null;
  /** Under `stages`: not empty; merged under COLLECT. */
  readonly stages: readonly StageDefinition[];
  readonly separateImplementer: boolean;
  /** Why each of these rows applied, in words. */
  readonly because: readonly string[];
}
