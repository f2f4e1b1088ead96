import type { RulesInForce } from '../../domain/rules/types';
import type { AskedSeat } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { changeAsked } from './change-asked';
import { askingMessage } from './message';
import { MAIL_SAYS, mailPeople, writeLines } from './tell-people';
import { roundOfSeat, seatKey, waitedFor } from './waited-for';
import { groupBy } from './group-by';

/** A reminder that comes so late is passed over: the next one, or the inbox, says it. */
const LATE_MS = 24 * 3_600_000;

/**
 * Reminds those who are still waited for and whose reminder has come. Written down before it is sent, so that nobody is reminded
 * twice; of several that are due at once only the latest is sent.
 */
export async function remind(deps: Deps, rules: RulesInForce, issueId: string): Promise<void> {
  const state = await deps.store.issues.get(issueId);
  if (state === null) return;
  const now = deps.clock.now();
  const waited = new Map(waitedFor(state, now).map((seat) => [seatKey(seat), seat]));
  const dueOf = ({ remindAt = [], reminded }: AskedSeat): number[] =>
    remindAt.filter((at) => at <= now && !reminded.includes(at));
  const due = state.asked.filter((seat) => waited.has(seatKey(seat)) && dueOf(seat).length > 0);
  if (due.length === 0) return;
  const keys = new Set(due.map(seatKey));
  await changeAsked(deps, issueId, ({ asked }) => ({
    asked: asked.map((seat) =>
      keys.has(seatKey(seat)) ? { ...seat, reminded: [...seat.reminded, ...dueOf(seat)] } : seat,
    ),
  }));
  const told = due.filter((seat) => seat.outcome === 'sent' && Math.max(...dueOf(seat)) > now - LATE_MS);
  for (const [, seats] of groupBy(told, (seat) => `${seat.roundId}/${Math.max(...dueOf(seat))}`)) {
    const [first] = seats;
    const round = first === undefined ? null : roundOfSeat(state, first);
    if (first === undefined || round === null) continue;
    const at = Math.max(...dueOf(first));
    const people = [...new Set(seats.map(({ accountId }) => accountId))];
    const dueAt =
      seats.map((seat) => waited.get(seatKey(seat))?.dueAt ?? null).find((one) => one !== null) ?? null;
    const message = askingMessage(rules, state, round, dueAt, at);
    const outcome = await mailPeople(deps, issueId, people, message);
    await writeLines(deps, state, people, message, MAIL_SAYS[outcome]);
  }
  // When to look again is for the fold to say.
  await deps.queue.push('issue-work', { kind: 'fold', issueId }, { concurrencyKey: `issue-${issueId}` });
}
