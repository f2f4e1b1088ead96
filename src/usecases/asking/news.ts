import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';

/** Something that those who voted have to hear: their approval was withdrawn, or an edit made it void. */
export interface News {
  /** Once for all: whoever writes it down first tells it. */
  readonly id: string;
  readonly to: readonly string[];
  readonly text: string;
}

/**
 * News that nobody was told for so long are history: they stand on the panel. Long enough for a day on which Jira or the queue was away
 * and the two until reconcile finds out, and far shorter than lines of inboxes are kept, by which nobody is told twice.
 */
export const NEWS_MS = 7 * 86_400_000;

const votersOf = ({ ballots }: IssueState, roundId: string): string[] => [
  ...new Set(ballots.filter((ballot) => ballot.roundId === roundId).map(({ accountId }) => accountId)),
];

/** What those who voted have to hear of the last week, from what is on record. */
export function newsFor(state: IssueState, now: Millis): News[] {
  const isNew = (at: Millis): boolean => at > now - NEWS_MS;
  const voided = state.rounds.flatMap(({ id, closed }): News[] => {
    if (closed?.how !== 'void' || !isNew(closed.at)) return [];
    const fields = closed.diff.map(({ name }) => name).join(', ');
    const what =
      fields === '' ? 'It was edited' : `${fields} ${closed.diff.length > 1 ? 'were' : 'was'} edited`;
    const text = `${what} after your vote, so it counts no longer. Look at what is different on the Change panel and vote again if you are asked.`;
    return [{ id: `voided-${id}`, to: votersOf(state, id), text }];
  });
  const withdrawn = state.facts.flatMap((fact): News[] => {
    if (fact.kind !== 'own' || fact.event !== 'approval withdrawn' || !isNew(Date.parse(fact.at))) return [];
    const round = state.rounds.find(({ id }) => fact.id.startsWith(`${id}-`));
    if (round === undefined) return [];
    const text =
      'It was approved and is so no longer: a vote was changed or counts no more. The Change panel says which.';
    return [{ id: `withdrawn-${fact.id}`, to: votersOf(state, round.id), text }];
  });
  return [...voided, ...withdrawn].filter(({ to }) => to.length > 0);
}
