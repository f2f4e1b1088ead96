import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import type { Happening } from '../happening';
import { openRoundOf } from './close-open-round';
import { decisionOf } from './decision-of';
import { exclusionsOf } from './exclusions-of';

/**
 * What became of the decision on the open round between two states: ballots that count no longer, since their voters
 * have got a part in the change, and a decision that was reached, changed or withdrawn.
 */
export function decisionNews(before: IssueState, after: IssueState, now: Millis): Happening[] {
  const round = openRoundOf(after);
  if (round === null || openRoundOf(before)?.id !== round.id) return [];
  const excluded = new Set(exclusionsOf(before.duties).map(({ accountId }) => accountId));
  const cast = latestBallots(round, before.ballots);
  const lost = exclusionsOf(after.duties).filter(
    ({ accountId }) => !excluded.has(accountId) && cast.has(accountId),
  );
  const [was, is] = [decisionOf(before, now), decisionOf(after, now)];
  return [
    ...lost.map(({ accountId, why }): Happening => ({
      kind: 'ballot lost',
      at: now,
      actor: null,
      data: { roundId: round.id, ballotId: cast.get(accountId)?.id, accountId, why },
    })),
    ...(is === null || is.decision === was?.decision
      ? []
      : [
          {
            kind: was?.decision === 'approved' ? ('approval withdrawn' as const) : ('decided' as const),
            at: now,
            actor: null,
            data: { roundId: round.id, decision: is.decision, words: is.words },
          },
        ]),
  ];
}
