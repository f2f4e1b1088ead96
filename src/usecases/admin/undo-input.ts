import * as z from '../../shape';
import { practiceId } from '../../contract/common';

/** What an undo job needs besides its steps. */
export const undoInput = z.object({
  planId: z.string(),
  project: z.object({ id: z.string(), key: z.string() }),
  practices: z.array(practiceId),
  /** Records that no step closes; they are closed when all is done. */
  along: z.array(z.string()),
  /** What becomes another project's to undo, once all is done. */
  handovers: z.array(
    z.object({ key: z.string(), made: z.looseObject({ kind: z.string() }), toProjectId: z.string() }),
  ),
});
export type UndoJobInput = z.infer<typeof undoInput>;
