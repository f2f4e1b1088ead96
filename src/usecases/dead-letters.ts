import * as z from '../shape';
import { isoOf } from '../jira/instant';
import type { StoredRecord } from '../store/records';
import type { Deps } from './deps';

/** Something about a ticket that Steward could not do, or can't tell whether it did. */
const deadLetter = z.object({
  /** `escalation`, `digest`: a notice or mail. `due`: what was due again and again could not be worked on. `evidence`: records that
   * are not as they were written; then `issueId` is the subject of the chain. */
  what: z.enum(['escalation', 'digest', 'due', 'evidence']),
  issueId: z.string(),
  projectId: z.string(),
  why: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

/** All tickets' letters are one list; messages that a queue gave up stand under the queue's name. */
export const TICKETS = 'tickets';

/** Keeps it where the health of the app is looked at. The same id again replaces it. */
export const putLetter = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: string,
  letter: DeadLetter,
): Promise<void> => store.records.put('dead-letter', TICKETS, id, isoOf(clock.now()), letter);

/** The newest hundred. */
export const listLetters = async ({
  store,
}: Pick<Deps, 'store'>): Promise<readonly StoredRecord<DeadLetter>[]> =>
  (await store.records.list('dead-letter', TICKETS, deadLetter, { newestFirst: true })).records;
