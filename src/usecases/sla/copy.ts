import type { SlaDraft, SlaPolicy } from '../../domain/sla/types';
import { slaDraft, slaPolicy } from '../../contract/sla-policy';
import type * as z from '../../shape';

/** A copy that whoever receives it may change: rules and drafts are read-only, what crosses the bridge is not. */
export function copyOf(policy: SlaPolicy): z.infer<typeof slaPolicy>;
export function copyOf(draft: SlaDraft): z.infer<typeof slaDraft>;
export function copyOf(one: SlaDraft | SlaPolicy): unknown {
  return ('version' in one ? slaPolicy : slaDraft).parse(one);
}
