import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const answer = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })),
});

/**
 * Moves an issue to the first of the given statuses that Jira offers the person who asks, as that person. `fields` go along, as
 * Jira's edit call takes them. False: Jira offers none of them. Throws JiraError with Jira's words when it refuses.
 */
export async function moveAsUser(
  jira: JiraClient,
  issueId: string,
  statusIds: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const path = { issueIdOrKey: issueId };
  const { transitions } = await jira.call(ENDPOINTS.getTransitionsAsUser, { path, answer });
  const found = statusIds.flatMap((id) => transitions.filter(({ to }) => to.id === id)).at(0);
  if (found === undefined) return false;
  await jira.call(ENDPOINTS.doTransitionAsUser, {
    path,
    body: { transition: { id: found.id }, ...(Object.keys(fields).length > 0 && { fields }) },
    answer: z.unknown(),
  });
  return true;
}
