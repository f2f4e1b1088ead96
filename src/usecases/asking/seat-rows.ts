import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import type { Ballot } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { AskedSeat, IssueState } from '../../store/issue-state-types';
import { writeInBatches, type Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { VOTED_DAYS } from '../upkeep/retention';
import type { WaitedSeat } from './waited-for';
import { groupBy } from './group-by';

/**
 * A line of the approvers' inbox: kind "seat", subject = account id, id = issue id. A derived row: what it says of the change is
 * read from the aggregate.
 */
export const seatRow = z.object({ projectId: z.string(), roundId: z.string() });
/** A line of what somebody voted on: kind "voted", the same ids. */
export const votedRow = z.object({ projectId: z.string(), vote: z.enum(['approve', 'reject', 'abstain']) });

type Rows = Pick<Deps, 'store'>;

/** When the first of these seats wants its vote; without a deadline, since when it waits: so that the longest wait comes first. */
const rankOf = (seats: readonly WaitedSeat[]): Millis => {
  const dues = seats.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return Math.min(...(dues.length > 0 ? dues : seats.map(({ openedAt }) => openedAt)));
};

/** Puts the change into the inbox of everybody waited for. Doing it again leaves the same rows. */
export async function listSeats(
  { store }: Rows,
  { issueId, projectId }: IssueState,
  waited: readonly WaitedSeat[],
): Promise<void> {
  const people = groupBy(waited, ({ accountId }) => accountId);
  const writes = [...people].map(([accountId, seats]): Write =>
    store.records.write('seat', accountId, issueId, isoOf(rankOf(seats)), {
      projectId,
      roundId: seats[0]?.roundId ?? '',
    }),
  );
  await writeInBatches(writes);
}

/** Takes it out of the inbox of those who were waited for and are so no longer. */
export async function unlistSeats(
  { store }: Rows,
  issueId: string,
  asked: readonly AskedSeat[],
  waited: readonly WaitedSeat[],
): Promise<void> {
  const people = new Set(waited.map(({ accountId }) => accountId));
  const gone = asked.filter(({ listed, accountId }) => listed === true && !people.has(accountId));
  for (const accountId of new Set(gone.map((seat) => seat.accountId)))
    await store.records.remove('seat', accountId, issueId);
}

/** Keeps who voted on it lately, by the last ballot of each in its last rounds. Doing it again leaves the same rows. */
export async function listVoted(
  deps: Pick<Deps, 'store' | 'clock'>,
  { issueId, projectId, rounds, ballots }: IssueState,
): Promise<void> {
  const recent = new Set(rounds.slice(-2).map(({ id }) => id));
  const last = new Map<string, Ballot>();
  for (const ballot of ballots) if (recent.has(ballot.roundId)) last.set(ballot.accountId, ballot);
  await writeInBatches(
    [...last.values()].map(({ accountId, at, vote }) =>
      deps.store.records.write('voted', accountId, issueId, isoOf(at), { projectId, vote }),
    ),
  );
  const old = deps.clock.now() + VOTED_DAYS * 86_400_000;
  for (const accountId of last.keys()) await putOnAgendaOnce(deps, { kind: 'inbox', accountId }, old);
}
