import * as z from '../shape';
import { accountId, instant, issueId, levelName } from './common';

/** draft: nobody has approved it; proposed: a change asks for its approval; suspended: failed too often; retired: given up. */
export const templateStatus = z.enum(['draft', 'proposed', 'active', 'suspended', 'retired']);
export type TemplateStatus = z.infer<typeof templateStatus>;

/** Issue that approved it; null: taken over as the product brings it. */
export const approvedBy = z
  .object({ issueId, issueKey: z.string(), at: instant, by: accountId.nullable() })
  .nullable();

/** What the engine needs of a template to judge a change made from it: part of the rules in force. */
export const templateRules = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  name: z.string(),
  status: templateStatus,
  maxLevel: levelName,
  /** Text of each locked field, reduced as the seal reduces it, by logical name. */
  locked: z.record(z.string(), z.string()),
  freezeExempt: z.boolean(),
  /** What each required task is called; absent: compiled before the gate asked for them. */
  tasks: z.array(z.string()).exactOptional(),
  approvedBy,
});
export type TemplateRules = z.infer<typeof templateRules>;
