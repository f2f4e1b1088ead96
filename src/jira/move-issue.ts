import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const answer = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })),
});

/**
 * Moves an issue to one of the given statuses as Steward's own user, by the first transition that Jira offers. False:
 * there is none from where the issue stands. Throws JiraError when Jira refuses, e.g. for a screen that wants a field.
 */
export async function moveIssue(
  jira: JiraClient,
  issueId: string,
  statusIds: readonly string[],
): Promise<boolean> {
  const path = { issueIdOrKey: issueId };
  const { transitions } = await jira.call(ENDPOINTS.getTransitions, { path, answer });
  const found = transitions.find(({ to }) => statusIds.includes(to.id));
  if (found === undefined) return false;
  await jira.call(ENDPOINTS.doTransition, {
    path,
    body: { transition: { id: found.id } },
    answer: z.unknown(),
  });
  return true;
}
