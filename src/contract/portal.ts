import * as z from '../shape';
import { instant, issueId } from './common';

export const viewPromise = z.object({ issueId });

/** What a customer may know: what we promise and whom the request waits for. Never an OLA or UC, no names of teams or policies' rules. */
export const promiseView = z.object({
  at: instant,
  promises: z.array(
    z.object({
      /** What is promised: "Answer", "Solution": the policy's name. */
      name: z.string(),
      state: z.enum(['open', 'late', 'waitingForYou', 'waiting', 'met', 'metLate']),
      /** While open: by when we aim to. When late: when it was due. */
      due: instant.nullable(),
      /** Since when it waits; null unless it does. */
      since: instant.nullable(),
      /** When it was kept; null while open. */
      doneAt: instant.nullable(),
    }),
  ),
  /** Planned work on the services that the request names during which they may be down; never which change. */
  outages: z.array(
    z.object({ service: z.string(), start: instant, end: instant, state: z.enum(['coming', 'now']) }),
  ),
});
export type PromiseView = z.infer<typeof promiseView>;
