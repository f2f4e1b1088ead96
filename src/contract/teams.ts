import * as z from '../shape';
import { accountId, projectId } from './common';

/** Steward's record of a team: the only source for its members, lead and calendar. `id` is the team field's option or team id. */
export const team = z.object({
  id: z.string().min(1).max(128),
  name: z.string().trim().min(1).max(120),
  lead: accountId.nullable(),
  members: z.array(accountId).max(200),
  /** Id of the calendar in which the team works; null: the goal's own. */
  calendar: z.string().max(80).nullable(),
});
export type Team = z.infer<typeof team>;

export const teamsView = z.object({
  projectId,
  /** The field whose value is the team that holds a ticket; null while none is mapped. */
  field: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Fields of the site that can be it. */
  candidates: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['team', 'select']) })),
  teams: z.array(team),
  /** Values of the field that no team record stands for yet. */
  unknown: z.array(z.object({ id: z.string(), name: z.string() })),
  calendars: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What is left to do by hand, such as putting a new field on screens. */
  byHand: z.array(z.string()).exactOptional(),
});
export type TeamsView = z.infer<typeof teamsView>;

export const saveTeam = z.object({ projectId, team });
export const removeTeam = z.object({ projectId, id: z.string().min(1).max(128) });
/** `make`: Steward makes a select field "Team" on the site; putting it on screens is said as a step by hand. */
export const mapTeamField = z.object({
  projectId,
  field: z.union([z.object({ id: z.string().max(80) }), z.literal('make'), z.literal('none')]),
});
