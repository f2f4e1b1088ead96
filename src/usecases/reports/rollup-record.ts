import * as z from '../../shape';
import { agreement } from '../../contract/sla-terms';
import type { Day } from '../../domain/sla-report/weeks';

export const dayId = (day: Day): string => `day:${day}`;
/** Published weeks have a list of their own: reports read a year of them in one query. */
export const weeksSubject = (projectId: string): string => `${projectId}:weeks`;

/** What was learned of a published week later, one line a policy. */
export const adjustment = z.object({
  week: z.string(),
  policyId: z.string(),
  agreement,
  met: z.int(),
  missed: z.int(),
  excused: z.int(),
});
