import { isoOf } from '../../jira/instant';
import { VersionConflict } from '../../store/errors';
import type { Deps, QueueBodies, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { findLetter } from './find-letter';
import { readLetters, type Letter } from './letters';
import { noteLetters } from './note-letter';
import { viewHealth } from './view-health';

/** Letters that one request sends again: with the audit record they fit in one transaction. */
const AT_ONCE = 20;

/**
 * Sends what was given up once more. The letter stays until it is done, with the instant of the retry; if it fails again, it
 * says so. Who did it goes on the record first: whatever happens then, it can be done again.
 * @throws Refusal NOT_FOUND, CONFLICT when nothing is to be done again
 */
export const retryLetters: UseCase<'health.retry'> = async (deps, request, caller) => {
  const letters =
    'letter' in request
      ? [await findLetter(deps, request.letter)]
      : (await readLetters(deps)).filter(
          ({ view }) => view.what === request.what && view.retryable && view.retriedAt === null,
        );
  const chosen = letters.filter(({ view }) => view.retryable).slice(0, AT_ONCE);
  if (chosen.length === 0)
    throw new Refusal(
      'CONFLICT',
      'letter' in request ? 'This can’t be tried again.' : 'There is nothing to try again.',
      'If it is settled, discard the letter and say why.',
    );
  const retriedAt = isoOf(deps.clock.now());
  const writes = chosen.map(({ stored }) => {
    // Readable, or it couldn't be retried.
    const body = { ...(stored.body as object), retriedAt };
    return deps.store.records.write('dead-letter', stored.subject, stored.id, stored.at, body);
  });
  await noteLetters(
    deps,
    'dead letter retried',
    chosen.map(({ view }) => view),
    caller,
    { writes },
  );
  for (const letter of chosen) await sendAgain(deps, letter);
  return viewHealth(deps, {}, caller);
};

/** The message carries its letter, so that whoever finishes it takes the letter away. */
async function sendAgain(deps: Deps, { view, body }: Letter): Promise<void> {
  const { queue, issueId, ref } = view;
  if (view.what === 'message' && queue !== null && body !== null)
    return pushAgain(deps, queue, { ...body, letter: { list: ref.list, id: ref.id } });
  if (view.what !== 'due' || issueId === null) return;
  await dueNow(deps, issueId);
  await pushAgain(deps, 'issue-work', { kind: 'due', issueId, letter: { list: ref.list, id: ref.id } });
}

/** What was put off for a day is due at once, with all its tries before it. */
async function dueNow({ store, clock }: Deps, issueId: string): Promise<void> {
  const state = await store.issues.get(issueId);
  if (state === null) return;
  try {
    await store.issues.save({ ...state, dueAt: isoOf(clock.now()), attempts: 0 }, []);
  } catch (error) {
    // Somebody works on it at this moment, with a due instant of its own.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

/** A message whose shape its consumer judges, as it does with every message: hence no check here, and the cast. */
export const pushAgain = (
  { queue }: Pick<Deps, 'queue'>,
  name: keyof QueueBodies,
  body: Readonly<Record<string, unknown>>,
): Promise<void> => queue.push(name, body as unknown as QueueBodies[typeof name]);
