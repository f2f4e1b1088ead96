import * as z from '../shape';
import { jiraInstant } from './instant';

const comment = z.object({
  id: z.string(),
  created: jiraInstant,
  author: z
    .object({
      accountId: z.string(),
      accountType: z.string().optional(),
      active: z.boolean().optional(),
    })
    .nullish(),
  jsdPublic: z.boolean().default(true),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});
export const commentPage = z.object({ comments: z.array(comment), total: z.int(), startAt: z.int() });
/** The value of the field "comment", by which an issue brings its comments along, without their properties. */
export const commentField = commentPage.omit({ startAt: true });
export type LiveComment = z.infer<typeof comment>;
