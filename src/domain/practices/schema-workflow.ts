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
  /** Sets the resolution of this name when the site has it; "clear" empties it. */
  resolution: z.string().optional(),
});
export const transitions = z.array(transition).min(1);

/**
 * Either the practice brings its own workflow, or it lives in the one the project has as long as that has the
 * statuses it needs.
 */
export const workflow = z.union([
  z.object({
    kind: z.literal('own'),
    name: z.string().min(1).max(200),
    description: words,
    /** The status that counts as implementation: it may be reached through the gate or the way out only. */
    guarded: statusRole,
    transitions,
    /** Where issues go whose present status the new workflow doesn't have: by name first, then by category. */
    moves: z.array(z.object({ names: z.array(z.string()).min(1), to: statusRole })),
    movesByCategory: z.object({ TODO: statusRole, IN_PROGRESS: statusRole, DONE: statusRole }),
  }),
  z.object({ kind: z.literal('existing') }),
]);

export type PackWorkflow = z.infer<typeof workflow>;
export type OwnWorkflow = Extract<PackWorkflow, { kind: 'own' }>;
export type PackTransition = z.infer<typeof transition>;
