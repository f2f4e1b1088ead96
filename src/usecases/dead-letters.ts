import * as z from '../shape';
import { isoOf } from '../jira/instant';
import type { StoredRecord } from '../store/records';
import type { Deps } from './deps';
import { withoutPeople } from './health/without-people';

/** Something about a ticket that Steward could not do, or can't tell whether it did. */
export const deadLetter = z.object({
  /** `escalation`, `digest`: a notice or mail. `due`: what was due again and again could not be worked on. `evidence`: records that
   * are not as they were written; then `issueId` is the subject of the chain. */
  what: z.enum(['escalation', 'digest', 'due', 'evidence']),
  issueId: z.string(),
  projectId: z.string(),
  why: z.string(),
  /** Somebody had it tried again then (ISO instant). */
  retriedAt: z.string().optional(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

/** A message that a queue gave up, as it was sent: a later version may understand what this one doesn't. */
export const messageLetter = z.object({
  /** Absent in the oldest ones, which are listed under their queue. */
  queue: z.string().optional(),
  body: z.unknown(),
  why: z.string(),
  code: z.string().optional(),
  /** How often it was tried, retries of retries included. */
  attempts: z.int().optional(),
  appVersion: z.string().optional(),
  retriedAt: z.string().optional(),
});
export type MessageLetter = z.infer<typeof messageLetter>;

/** All tickets' letters are one list, all messages another. */
export const TICKETS = 'tickets';
export const MESSAGES = 'messages';

/** Keeps it where the health of the app is looked at. The same id again replaces it. */
export const putLetter = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: string,
  letter: DeadLetter,
): Promise<void> =>
  store.records.put('dead-letter', TICKETS, id, isoOf(clock.now()), {
    ...letter,
    why: withoutPeople(letter.why),
  });

/** The newest hundred. */
export const listLetters = async ({
  store,
}: Pick<Deps, 'store'>): Promise<readonly StoredRecord<DeadLetter>[]> =>
  (await store.records.list('dead-letter', TICKETS, deadLetter, { newestFirst: true })).records;

/** Where a letter lies. */
export interface LetterPlace {
  readonly list: string;
  readonly id: string;
}

/** What a message may carry beside what it says: the letter that it was sent again from, or that it is a test and says nothing. */
export const envelope = z.object({
  letter: z.object({ list: z.string(), id: z.string() }).optional(),
  probe: z.string().optional(),
});

/**
 * Keeps a message that a queue gives up, with its letter's id if it was sent again from one: then that letter says so, and its
 * tries are added up.
 */
export async function putMessage(
  { store, clock, app }: Pick<Deps, 'store' | 'clock' | 'app'>,
  place: LetterPlace,
  letter: {
    readonly queue: string;
    readonly body: unknown;
    readonly why: string;
    readonly code: string;
    readonly attempts: number;
  },
): Promise<void> {
  const before = await store.records.get('dead-letter', place.list, place.id, z.unknown());
  const known = messageLetter.safeParse(before?.body);
  await store.records.put('dead-letter', place.list, place.id, isoOf(clock.now()), {
    ...letter,
    why: withoutPeople(letter.why),
    attempts: letter.attempts + (known.success ? (known.data.attempts ?? 0) : 0),
    appVersion: app.version,
  });
}

/** What it was about is done. */
export const dropLetter = ({ store }: Pick<Deps, 'store'>, { list, id }: LetterPlace): Promise<void> =>
  store.records.remove('dead-letter', list, id);
