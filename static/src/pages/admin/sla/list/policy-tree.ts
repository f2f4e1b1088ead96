import type { SlaPoliciesView, SlaSummary } from '../../../../../../src/contract/sla-admin';

type Chain = SlaPoliciesView['chains'][number];
export interface Branch {
  readonly policy: SlaSummary;
  readonly parts: readonly SlaSummary[];
  readonly findings: Chain['findings'];
}

/** Policies as they hang together: an SLA with the OLAs and UCs that support it, the others alone, retired ones apart. */
export function toTree({ policies, chains }: Pick<SlaPoliciesView, 'policies' | 'chains'>): {
  readonly branches: readonly Branch[];
  readonly retired: readonly SlaSummary[];
} {
  const active = policies.filter((one) => one.state !== 'retired');
  const partsOf = new Map(
    chains.map((chain) => [
      chain.sla,
      active.filter((one) => chain.parts.includes(one.id) && one.id !== chain.sla),
    ]),
  );
  const heads = new Set(active.filter((one) => partsOf.has(one.id)).map((one) => one.id));
  const placed = new Set([...heads].flatMap((id) => (partsOf.get(id) ?? []).map((one) => one.id)));
  return {
    branches: active
      .filter((one) => !placed.has(one.id))
      .map((policy) => ({
        policy,
        parts: partsOf.get(policy.id) ?? [],
        findings: chains.find((chain) => chain.sla === policy.id)?.findings ?? [],
      })),
    retired: policies.filter((one) => one.state === 'retired'),
  };
}
