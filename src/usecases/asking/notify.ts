import type { RulesInForce } from '../../domain/rules/types';
import type { AskedSeat, IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { groupBy } from './group-by';
import { askingMessage } from './message';
import { letIn, type Reach } from './reach-people';
import { settle, unclaim } from './settle';
import { MAIL_SAYS, mailPeople, putLines, writeLines } from './tell-people';
import { roundOfSeat, seatKey, type WaitedSeat } from './waited-for';

/** Tells those who were claimed: participants through the portal, the others by one mail for each round and deadline. */
export async function notify(
  deps: Deps,
  rules: RulesInForce,
  state: IssueState,
  fresh: readonly WaitedSeat[],
  reach: Reach,
): Promise<void> {
  const { issueId } = state;
  const open = new Map(
    fresh.filter(({ accountId }) => !reach.blind.includes(accountId)).map((one) => [seatKey(one), one]),
  );
  const done = async (seats: readonly WaitedSeat[], outcome: AskedSeat['outcome']): Promise<void> => {
    for (const seat of seats) open.delete(seatKey(seat));
    await settle(deps, issueId, seats, outcome);
  };
  const of = (people: readonly string[]) => fresh.filter(({ accountId }) => people.includes(accountId));
  try {
    const isIn = await letIn(deps.jira, issueId, reach.toAdd);
    const inPortal = isIn
      ? reach.participants
      : reach.participants.filter((one) => !reach.toAdd.includes(one));
    const shutOut = isIn ? [] : reach.toAdd;
    await done(of(shutOut.filter((one) => !reach.browsing.has(one))), 'cannotSee');
    await done(of(inPortal), 'sent');
    const byMail = of([...reach.mailed, ...shutOut.filter((one) => reach.browsing.has(one))]);
    for (const [, seats] of groupBy(byMail, ({ roundId, dueAt }) => `${roundId}/${dueAt ?? ''}`)) {
      const [first] = seats;
      const round = first === undefined ? null : roundOfSeat(state, first);
      if (first === undefined || round === null) continue;
      const people = [...new Set(seats.map(({ accountId }) => accountId))];
      const message = askingMessage(rules, state, round, first.dueAt, null);
      // The lines come first: they can be written again, and once the mail has gone nothing may fail but noting it.
      await writeLines(deps, state, people, message, 'sent');
      const outcome = await mailPeople(deps, issueId, people, message);
      // What nobody can tell stays claimed: it is shown so, and never repeated.
      if (outcome === 'unknown') for (const seat of seats) open.delete(seatKey(seat));
      else await done(seats, outcome === 'sent' ? 'sent' : 'failed');
      if (outcome !== 'sent') await putLines(deps, state, people, message, MAIL_SAYS[outcome]);
    }
  } catch (error) {
    // Nothing was sent to those who are left: the claim is taken back, and the message comes again.
    await unclaim(deps, issueId, [...open.values()]);
    throw error;
  }
}
