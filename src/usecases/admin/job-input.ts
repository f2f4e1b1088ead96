import * as z from '../../shape';
import { adoptionSettings, planItem } from '../../contract/admin';
import { practiceId } from '../../contract/common';

/** What an adoption job needs besides its steps: what was asked for, and what of the site the rules are made from. */
export const jobInput = z.object({
  planId: z.string(),
  project: z.object({ id: z.string(), key: z.string() }),
  practices: z.array(practiceId),
  settings: adoptionSettings,
  appFields: z.record(z.string(), z.string()),
  priorities: z.array(z.object({ id: z.string(), name: z.string() })),
  optionNames: z.record(z.string(), z.string()),
  byHand: z.array(planItem),
});
export type JobInput = z.infer<typeof jobInput>;
