import { addTickets } from './add-tickets';
import type { CompactHistory } from './compact-history';
import type { Trial } from './judge-ticket';
import { type BackTestSummary, summarise } from './summarise';
import { emptyTally } from './tally';

export { addTickets } from './add-tickets';
export { type Trial, type Verdict } from './judge-ticket';
export { type BackTestSummary, type GoalSummary, summarise } from './summarise';
export { emptyTally, merge, type Tally, tally } from './tally';

/**
 * What a policy would have done to closed tickets, compared with another one. Long lists are judged in portions: `addTickets`
 * onto a stored `Tally`, `merge` of two, and `summarise` in the end.
 *
 * @throws what the book throws for a calendar it doesn't have.
 */
export function backTest(trial: Trial, tickets: readonly CompactHistory[]): BackTestSummary {
  return summarise(addTickets(emptyTally(), trial, tickets), trial);
}
