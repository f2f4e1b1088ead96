import { diffSealed } from '../../domain/approvals/diff-sealed';
import { closeRound } from '../../domain/approvals/round';
import { sealOf } from '../../domain/approvals/seal';
import type { Round, SealedContent } from '../../domain/approvals/types';
import { doneContent } from '../../domain/review/done-content';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { retroRoundOf } from '../change/close-open-round';
import { openNextRound, type ChangeSight, type Draft } from '../change/open-next-round';
import { deviationsNow } from './done-of';
import { retroWantedSince } from './standing';

/** What a vote on what was done covers now. Tasks are left out: finishing one afterwards asks nobody to vote again. */
export const doneNow = (
  { rules, issue, content }: Pick<ChangeSight, 'rules' | 'issue' | 'content'>,
  state: IssueState,
): SealedContent => doneContent(content, state.actual, deviationsNow(rules, state, issue, content, []));

/**
 * Opens the vote on what was done once the work is over and was done without approval. If what was done turns out to be something
 * else, since a field or a time is corrected, the vote is void and the next one opens. It closes with the change.
 */
export async function followRetro(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const { state } = draft;
  const round = retroRoundOf(state);
  if (state.phase === 'closed') {
    return round === null || round.closed !== null
      ? draft
      : close(draft, round, { at: now, by: null, how: 'gate' });
  }
  if (state.phase !== 'review' || retroWantedSince(state, now) === null) return draft;
  const done = doneNow(sight, state);
  if (round !== null && round.closed === null) {
    if (round.seal === sealOf(done)) return draft;
    const diff = diffSealed(round.content, done);
    return open(close(draft, round, { at: now, by: null, how: 'void', diff }), sight, done, now);
  }
  return open(draft, sight, done, now);
}

const open = (draft: Draft, sight: ChangeSight, content: SealedContent, at: Millis): Promise<Draft> =>
  openNextRound(
    draft,
    { ...sight, content },
    { at, by: null, cause: 'done without approval', purpose: 'retro' },
  );

function close(draft: Draft, round: Round, closing: Parameters<typeof closeRound>[1]): Draft {
  const rounds = draft.state.rounds.map((one) => (one.id === round.id ? closeRound(one, closing) : one));
  const { at, how, diff = [] } = closing;
  const fields = diff.map(({ field }) => field);
  return {
    state: { ...draft.state, rounds },
    happenings: [
      ...draft.happenings,
      { kind: 'round closed', at, actor: null, data: { roundId: round.id, how, fields } },
    ],
  };
}
