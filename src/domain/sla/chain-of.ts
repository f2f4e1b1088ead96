import type { SlaDraft } from './types';

/** An SLA with the OLAs and UCs that are shares of it. */
export interface Chain<P extends SlaDraft = SlaDraft> {
  readonly sla: P;
  readonly parts: readonly P[];
}

/** Groups policies (one version of each) by the SLA that they support. SLAs that nothing supports are left out. */
export function chainOf<P extends SlaDraft>(policies: readonly P[]): Chain<P>[] {
  return policies.flatMap((sla) => {
    if (sla.agreement !== 'SLA') return [];
    const parts = policies.filter((one) => one.agreement !== 'SLA' && one.supports === sla.id);
    return parts.length === 0 ? [] : [{ sla, parts }];
  });
}
