import * as z from '../../shape';
import { jobInput } from './job-input';

/** What a repair needs besides its steps: what an adoption needs, and what was there when it was adopted. */
export const repairInput = jobInput.extend({
  /** Every id that the adoption remembers, by ref: what is not repaired keeps its place in the rules. */
  adopted: z.record(z.string(), z.string()),
  /** What statuses mean to practices in a workflow of the project's own, where that is not repaired. */
  kept: z.record(z.string(), z.string()),
  /** What is repaired, in words, for the record. */
  items: z.array(z.string()),
});
export type RepairInput = z.infer<typeof repairInput>;
