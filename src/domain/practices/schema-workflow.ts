import * as z from '../../shape';
import { statusRole, words } from './schema-parts';

export const transition = z.object({
  /** Jira's transition id within the workflow: it stays the same when the workflow is written again. */
  id: z.string().regex(/^\d{1,4}$/),
  name: z.string().min(1).max(60),
  description: words,
  /** Empty: the initial transition, which creates the issue. */
  from: z.array(statusRole),
  to: statusRole,
  /** `gate`: Steward's validator decides. `wayOut`: only the emergency group, by Jira's own condition, no rule of ours. */
  guard: z.enum(['none', 'gate', 'wayOut']),
  /** Steward's validator asks here too: for the outcome, the tasks, the review. It keeps nobody from implementing. */
  closes: z.literal(true).exactOptional(),
  /** Sets the resolution of this name when the site has it; "clear" empties it. */
  resolution: z.string().optional(),
});
export const transitions = z.array(transition).min(1);

export const workflow = z.object({
  name: z.string().min(1).max(200),
  description: words,
  /**
   * What happens where the type has a workflow already. `replace`: the type gets this one, and issues move to its
   * statuses. `extend`: what it has stays, and only statuses that the practice cannot do without are added with their
   * transitions. A type that is new gets this workflow in either case.
   */
  onExisting: z.enum(['replace', 'extend']),
  /** The status that counts as implementation: it may be reached through the gate or the way out only. Null: no gate. */
  guarded: statusRole.nullable(),
  transitions,
  /** Where issues go whose present status the new workflow doesn't have: by name first, then by category. */
  moves: z.array(z.object({ names: z.array(z.string()).min(1), to: statusRole })),
  movesByCategory: z.object({ TODO: statusRole, IN_PROGRESS: statusRole, DONE: statusRole }),
});

export type PackWorkflow = z.infer<typeof workflow>;
export type PackTransition = z.infer<typeof transition>;
