import * as z from '../shape';

/** The groups of the site, by name: what seats and approvers can be given to. */
export const groupsView = z.object({ groups: z.array(z.object({ id: z.string(), name: z.string() })) });
export type GroupsView = z.infer<typeof groupsView>;
