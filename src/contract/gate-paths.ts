import * as z from '../shape';
import { projectId } from './common';

/** A way into implementation, or out of review, as a workflow has it now. */
export const gatePath = z.object({
  id: z.string(),
  name: z.string(),
  /** Names of statuses; empty: from anywhere. */
  from: z.array(z.string()),
  to: z.string(),
  /**
   * gated: Steward is asked. wayOut: the named way out, for the emergency group only. openWayOut: it lacks that condition.
   * bypass: nobody is asked.
   */
  kind: z.enum(['gated', 'wayOut', 'openWayOut', 'bypass']),
  into: z.enum(['implementing', 'closed']),
  /** What to do about it; null: nothing. */
  remedy: z.string().nullable(),
});
export type GatePath = z.infer<typeof gatePath>;

export const gatePathsView = z.object({
  projectId,
  workflows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Names of the issue types of changes that use it. */
      types: z.array(z.string()),
      paths: z.array(gatePath),
    }),
  ),
  bypasses: z.int(),
  /** What of it Steward itself can put back, by the last check for differences: items for `admin.repair`. */
  repair: z.array(z.string()),
  words: z.string(),
});
export type GatePathsView = z.infer<typeof gatePathsView>;
