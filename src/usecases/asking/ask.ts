import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { AskedSeat, IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { askLater } from './ask-later';
import { changeAsked } from './change-asked';
import { notify } from './notify';
import { letGo, letIn, reachOf, type Reach } from './reach-people';
import { boardRows } from '../meetings/board-rows';
import { remind } from './remind';
import { remindersOf } from './reminders';
import { listSeats, listVoted, unlistSeats } from './seat-rows';
import { settle } from './settle';
import { setApprovers } from './set-approvers';
import { tellAlarms } from './tell-managers';
import { tellNews } from './tell-news';
import { roundOfSeat, seatKey, waitedFor, type WaitedSeat } from './waited-for';

/**
 * Brings everything outside the aggregate up to whom the open rounds wait for: rows of the approvers' inbox, one notification for
 * each seat, the Approvers field, participants of the request, reminders. Each seat is claimed in the aggregate before Jira is
 * asked to notify and confirmed afterwards: a message that comes twice, or a crash in between, never asks anybody twice.
 */
export async function ask(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  const now = deps.clock.now();
  const waited = waitedFor(state, now);
  await listVoted(deps, state);
  await boardRows(deps, state);
  await leaveInPeace(deps, state, waited);
  await askNew(deps, rules, state, waited);
  await setApprovers(deps, rules, state, waited);
  await tellNews(deps, state);
  await tellAlarms(deps, rules, state);
  await remind(deps, rules, state.issueId);
  // Somebody voted meanwhile: what that changes is another message's work.
  const after = await deps.store.issues.get(state.issueId);
  if (after !== null) await askLater(deps, after, after);
}

/** Rows and participants of those who are waited for no longer. */
async function leaveInPeace(deps: Deps, state: IssueState, waited: readonly WaitedSeat[]): Promise<void> {
  const keys = new Set(waited.map(seatKey));
  const people = new Set(waited.map(({ accountId }) => accountId));
  const over = state.asked.filter((seat) => seat.listed === true && !keys.has(seatKey(seat)));
  if (over.length === 0) return;
  await unlistSeats(deps, state.issueId, over, waited);
  const guests = over.filter(({ participant, accountId }) => participant === true && !people.has(accountId));
  await letGo(deps.jira, state.issueId, [...new Set(guests.map(({ accountId }) => accountId))]);
  const gone = new Set(over.map(seatKey));
  await changeAsked(deps, state.issueId, ({ asked, rounds }) => ({
    asked: withoutOld(asked, rounds).map((seat) => {
      if (!gone.has(seatKey(seat))) return seat;
      const { listed: _, participant, ...rest } = seat;
      // Still waited for in another stage: taken out when that is over.
      return participant === true && people.has(seat.accountId) ? { ...rest, participant } : rest;
    }),
  }));
}

/** Whom earlier rounds asked is history that the ledger has: the last two are kept. */
const withoutOld = (asked: readonly AskedSeat[], rounds: IssueState['rounds']): readonly AskedSeat[] => {
  const recent = new Set(rounds.slice(-2).map(({ id }) => id));
  return asked.filter(({ roundId, listed }) => recent.has(roundId) || listed === true);
};

async function askNew(
  deps: Deps,
  rules: RulesInForce,
  state: IssueState,
  waited: readonly WaitedSeat[],
): Promise<void> {
  const { issueId } = state;
  const known = new Map(state.asked.map((seat) => [seatKey(seat), seat]));
  const unlisted = waited.filter((seat) => known.get(seatKey(seat))?.listed !== true);
  if (unlisted.length === 0) return letInAgain(deps, state);
  await listSeats(deps, state, waited);
  const fresh = unlisted.filter((seat) => !known.has(seatKey(seat)));
  const people = [...new Set(fresh.map(({ accountId }) => accountId))];
  const reach = await reachOf(deps.jira, issueId, people);
  const claims = fresh.map((seat) => claimOf(seat, reach, remindAt(rules, state, seat), deps.clock.now()));
  const claimed = await changeAsked(deps, issueId, ({ asked }) => {
    const listed = new Set(unlisted.map(seatKey));
    const there = new Set(asked.map(seatKey));
    return {
      asked: [
        ...asked.map((seat) => (listed.has(seatKey(seat)) ? { ...seat, listed: true as const } : seat)),
        ...claims.filter((seat) => !there.has(seatKey(seat))),
      ],
    };
  });
  if (claimed === null || fresh.length === 0) return;
  await notify(deps, rules, state, fresh, reach);
}

/** A crash came between the claim and making somebody a participant: that can be repeated, a mail can't. */
async function letInAgain(deps: Deps, { issueId, asked }: IssueState): Promise<void> {
  const cut = asked.filter(
    ({ outcome, participant, listed }) => outcome === 'claimed' && participant && listed,
  );
  if (cut.length === 0) return;
  const isIn = await letIn(deps.jira, issueId, [...new Set(cut.map(({ accountId }) => accountId))]);
  await settle(deps, issueId, cut, isIn ? 'sent' : 'cannotSee');
}

const claimOf = (
  { roundId, stageId, accountId }: WaitedSeat,
  { blind, toAdd }: Reach,
  reminders: readonly Millis[],
  at: Millis,
): AskedSeat => ({
  roundId,
  stageId,
  accountId,
  at,
  outcome: blind.includes(accountId) ? 'cannotSee' : 'claimed',
  reminded: [],
  listed: true,
  ...(reminders.length > 0 && { remindAt: reminders }),
  ...(toAdd.includes(accountId) && { participant: true as const }),
});

function remindAt(rules: RulesInForce, state: IssueState, seat: WaitedSeat): readonly Millis[] {
  const { stageId, openedAt } = seat;
  const stage = roundOfSeat(state, seat)?.stages.find(({ definition }) => definition.id === stageId);
  const project = rules.projects[state.projectId];
  return stage === undefined || project === undefined ? [] : remindersOf(stage, openedAt, rules, project);
}
