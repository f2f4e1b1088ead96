import * as z from '../../shape';
import { adoptionSettings, planItem } from '../../contract/admin';
import { practiceId } from '../../contract/common';
import { decision, type Decision } from '../../contract/insight';
import { adaptation } from '../../contract/practices';
import { optionNamesOf, statusCategoriesOf } from '../../domain/provisioning/plan-rules';
import type { Planned } from './make-plan';

/** What an adoption job needs besides its steps: what was asked for, and what of the site the rules are made from. */
export const jobInput = z.object({
  planId: z.string(),
  project: z.object({ id: z.string(), key: z.string() }),
  practices: z.array(practiceId),
  settings: adoptionSettings,
  /** Of all practices of the project, as they will be remembered. */
  adaptations: z.array(adaptation),
  appFields: z.record(z.string(), z.string()),
  priorities: z.array(z.object({ id: z.string(), name: z.string() })),
  optionNames: z.record(z.string(), z.string()),
  // Absent in jobs from before the meaning of statuses was kept.
  statusCategories: z.record(z.string(), z.enum(['new', 'indeterminate', 'done'])).default({}),
  byHand: z.array(planItem),
  decision: decision.optional(),
});
export type JobInput = z.infer<typeof jobInput>;

/** What applying a plan needs besides its steps. */
export const inputOf = ({ plan, site, desired, adaptations }: Planned, decision?: Decision): JobInput => ({
  planId: plan.planId,
  project: { id: site.project.id, key: site.project.key },
  practices: desired.packs.map((pack) => pack.id),
  settings: desired.settings,
  adaptations: [...adaptations],
  appFields: { ...site.appFields },
  priorities: site.priorities.map(({ id, name }) => ({ id, name })),
  optionNames: optionNamesOf(site.options),
  statusCategories: statusCategoriesOf(site),
  byHand: plan.items.filter((item) => item.verb === 'byHand'),
  ...(decision && { decision }),
});
