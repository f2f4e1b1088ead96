import type { AnswerError } from '../../contract/errors';
import type { VotedTogether } from '../../contract/meetings';
import type { RequestOf } from '../../contract/resolvers';
import { itemsOf } from '../../domain/boards/meeting';
import type { MeetingItem } from '../../domain/boards/types';
import { retryOnConflict } from '../../store/transaction';
import { answerErrorOf } from '../answer-error';
import { castBallot } from '../approvals/cast-ballot';
import type { Deps, UseCase } from '../deps';
import { linesOf, openScene, type Scene } from './scene';
import { meetingAfter } from './view-meeting';

type Vote = RequestOf<'cab.vote'>['votes'][number];
type Result = VotedTogether['results'][number];

/** Votes that are cast side by side: each is a fold and a transaction on an issue of its own. */
const AT_ONCE = 5;
/** A resolver has 25 s: what isn't begun by then is told so, and sent again by the page. */
const BEGIN_WITHIN_MS = 15_000;

/**
 * Casts votes of one person in a meeting: ballots on the changes, by the very way of the Change panel. Each counts for itself. Several
 * at once are for what is approved together; what was pulled out meanwhile is refused.
 */
export const voteTogether: UseCase<'cab.vote'> = async (deps, { meetingId, votes }, { accountId }) => {
  const scene = await openScene(deps, meetingId, accountId);
  const items = new Map(itemsOf(scene.meeting, linesOf(scene)).map((item) => [item.issueId, item]));
  const results: Result[] = [];
  for (let from = 0; from < votes.length; from += AT_ONCE) {
    const isLate = deps.clock.now() - scene.now > BEGIN_WITHIN_MS;
    const some = votes.slice(from, from + AT_ONCE).map((vote, n) => {
      const isTwice = votes.slice(0, from + n).some(({ issueId }) => issueId === vote.issueId);
      const refused = refusedBefore(scene, vote, items.get(vote.issueId), {
        isTwice,
        isLate,
        isOne: votes.length === 1,
      });
      return refused === null ? castOne(deps, vote, accountId) : Promise.resolve(refusal(vote, refused));
    });
    results.push(...(await Promise.all(some)));
  }
  if (scene.meeting.state === 'running' && results.some(({ ok }) => ok)) await stir(deps, meetingId);
  return { results, meeting: await meetingAfter(deps, meetingId, accountId) };
};

const refusal = ({ issueId }: Vote, error: AnswerError): Result => ({ issueId, ok: false, error });

function refusedBefore(
  { texts, states }: Scene,
  { issueId, vote }: Vote,
  item: MeetingItem | undefined,
  {
    isTwice,
    isLate,
    isOne,
  }: { readonly isTwice: boolean; readonly isLate: boolean; readonly isOne: boolean },
): AnswerError | null {
  if (isTwice)
    return {
      code: 'BAD_INPUT',
      message: 'This change was named twice.',
      remedy: 'Vote once on each change.',
    };
  if (!texts.has(issueId) || !states.has(issueId))
    return {
      code: 'NOT_FOUND',
      message: 'This change doesn’t come to the board, or you can’t see it.',
      remedy: 'Reload the meeting.',
    };
  if (!isOne && (vote !== 'approve' || item?.treat !== 'consent'))
    return {
      code: 'CONFLICT',
      message:
        vote === 'approve'
          ? 'This change is talked about: it is no longer one of those that are approved together.'
          : 'Only approvals are given to several changes at once.',
      remedy: 'Look at it by itself and vote there.',
    };
  if (isLate)
    return {
      code: 'BUSY',
      message: 'There was no time left for this one; it has no vote yet.',
      remedy: 'Send it again.',
    };
  return null;
}

async function castOne(deps: Deps, vote: Vote, accountId: string): Promise<Result> {
  const { issueId } = vote;
  try {
    await castBallot(deps, { ...vote, from: 'meeting' }, { accountId });
    return { issueId, ok: true };
  } catch (error) {
    const known = answerErrorOf(error);
    if (known === null || known.code === 'UNAVAILABLE') deps.log.error('cab.vote', error, { issueId });
    return refusal(vote, known ?? UNFORESEEN);
  }
}

const UNFORESEEN: AnswerError = {
  code: 'UNAVAILABLE',
  message: 'Something failed on our side.',
  remedy: 'Open this change and see whether your vote is there.',
};

/** Lets the others' pages see that something was done: the votes themselves are kept with the changes. */
async function stir(deps: Deps, meetingId: string): Promise<void> {
  try {
    await retryOnConflict(async () => {
      const meeting = await deps.store.meetings.get(meetingId);
      if (meeting?.state === 'running') await deps.store.meetings.save(meeting);
    });
  } catch (error) {
    // The votes count; the others see them with their next look at the whole.
    deps.log.error('cab.stir', error, { meetingId });
  }
}
