import { startExport } from '../../contract/evidence';
import * as z from '../../shape';

/** What an export was begun with: the question, and the projects and types that were adopted then. */
export const exportInput = startExport.extend({
  projects: z.array(z.object({ id: z.string(), types: z.array(z.string()) })),
});
export type ExportInput = z.infer<typeof exportInput>;
