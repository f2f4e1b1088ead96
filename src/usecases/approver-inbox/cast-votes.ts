import type { CastVotesAnswer } from '../../contract/approver-inbox';
import type { AnswerError } from '../../contract/errors';
import { checkSeveral } from '../../jira/check-permissions';
import { answerErrorOf } from '../answer-error';
import { castBallot } from '../approvals/cast-ballot';
import { openRoundOf } from '../change/close-open-round';
import type { Deps, UseCase } from '../deps';
import { isoOf } from '../../jira/instant';
import type { RequestOf } from '../../contract/resolvers';
import { isConsent } from './waiting-vote';

type Asked = RequestOf<'inbox.vote'>['votes'][number];
type Given = CastVotesAnswer['answers'][number];

/** Votes that are cast side by side: each is a fold and a transaction on an issue of its own. */
const AT_ONCE = 5;
/** A resolver has 25 s: what isn't begun by then is told so, and sent again by the page. */
const BEGIN_WITHIN_MS = 15_000;
const BROWSE = 'BROWSE_PROJECTS';
const UNFORESEEN: AnswerError = {
  code: 'UNAVAILABLE',
  message: 'Something failed on our side.',
  remedy: 'Open this change and see whether your vote is there.',
};

/**
 * Casts several votes of one person, each by the very way of the Change panel, with its own answer: what is refused keeps none of
 * the others from counting. Several at once are for what may be consented to; anything else is looked at by itself.
 */
export const castVotes: UseCase<'inbox.vote'> = async (deps, { votes }, { accountId }) => {
  const begun = deps.clock.now();
  const ids = [...new Set(votes.map(({ issueId }) => issueId))];
  const visible = (await checkSeveral(deps.jira, [BROWSE], ids)).get(BROWSE) ?? new Set();
  const together = ids.length > 1;
  const answers: Given[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < votes.length; start += AT_ONCE) {
    const some = votes.slice(start, start + AT_ONCE).map((vote) => {
      const isTwice = seen.has(vote.issueId);
      seen.add(vote.issueId);
      return { vote, refused: refusedBefore(vote, visible, isTwice, deps.clock.now() - begun) };
    });
    answers.push(
      ...(await Promise.all(
        some.map(({ vote, refused }) =>
          refused === null
            ? castOne(deps, vote, accountId, together)
            : Promise.resolve(answerOf(vote, refused)),
        ),
      )),
    );
  }
  return { at: isoOf(deps.clock.now()), answers };
};

const answerOf = ({ issueId }: Asked, error: AnswerError): Given => ({ issueId, ok: false, error });

function refusedBefore(
  { issueId }: Asked,
  visible: ReadonlySet<string>,
  isTwice: boolean,
  elapsed: number,
): AnswerError | null {
  if (isTwice)
    return {
      code: 'BAD_INPUT',
      message: 'This change was named twice.',
      remedy: 'Vote once on each change.',
    };
  if (!visible.has(issueId))
    return {
      code: 'NOT_FOUND',
      message: 'This issue does not exist or you cannot see it.',
      remedy: 'Ask a project administrator for access.',
    };
  return elapsed < BEGIN_WITHIN_MS
    ? null
    : {
        code: 'BUSY',
        message: 'There was no time left for this one; it has no vote yet.',
        remedy: 'Send it again.',
      };
}

async function castOne(deps: Deps, vote: Asked, accountId: string, together: boolean): Promise<Given> {
  const { issueId } = vote;
  try {
    if (together) {
      const refused = await refusedTogether(deps, vote);
      if (refused !== null) return answerOf(vote, refused);
    }
    const { state } = await castBallot(deps, vote, { accountId });
    return { issueId, ok: true, words: state.wanted.approvalState ?? '' };
  } catch (error) {
    const known = answerErrorOf(error);
    if (known === null || known.code === 'UNAVAILABLE') deps.log.error('inbox.vote', error, { issueId });
    return answerOf(vote, known ?? UNFORESEEN);
  }
}

/** By the record as it is: the vote itself is refused anyway where the live issue differs from the seal that was shown. */
async function refusedTogether(
  { store }: Deps,
  { issueId, roundId, seal, vote }: Asked,
): Promise<AnswerError | null> {
  const { rules, state } = await store.issues.getWithRules(issueId);
  const round = state === null ? null : openRoundOf(state);
  if (rules === null || state === null || round?.id !== roundId) return null;
  if (vote === 'approve' && isConsent(rules, state, round, seal)) return null;
  return {
    code: 'CONFLICT',
    message: 'This one isn’t for voting on together with others.',
    remedy: 'Open it, look at it by itself and vote there.',
  };
}
