import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';

const duration = z.object({ millis: z.int() }).exactOptional();
const instant = z.object({ epochMillis: z.int() }).exactOptional();
const cycle = {
  breached: z.boolean().default(false),
  goalDuration: duration,
  remainingTime: duration,
  breachTime: instant,
};
const sla = z.object({
  id: z.string(),
  name: z.string(),
  completedCycles: z.array(z.object(cycle)).default([]),
  ongoingCycle: z
    .object({
      ...cycle,
      paused: z.boolean().default(false),
      withinCalendarHours: z.boolean().default(true),
    })
    .exactOptional(),
});
const answer = z.object({ values: z.array(sla), isLastPage: z.boolean().default(true) });
export type NativeSla = z.infer<typeof sla>;

/** More SLAs than this no project has. */
const MOST = 50;

/** Jira's own SLAs of a request, as the person who asks sees them; null when the issue is no request or has none to see. One call. */
export async function readRequestSlas(jira: JiraClient, issueId: string): Promise<NativeSla[] | null> {
  try {
    const { values } = await jira.call(ENDPOINTS.requestSlas, {
      path: { issueIdOrKey: issueId },
      query: { limit: MOST },
      answer,
    });
    return values;
  } catch (error) {
    if (error instanceof JiraError && ['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'].includes(error.code))
      return null;
    throw error;
  }
}
