import { meetingIdOf } from '../../domain/boards/meeting-id';
import type { ItemOutcome } from '../../domain/boards/minutes';
import type { Meeting } from '../../domain/boards/types';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import { fitsOneRecord } from '../../store/body';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { agendaWrite } from '../upkeep/agenda';
import { whenItCan } from '../when-it-can';
import { boardStage } from './board-stage';
import type { Scene } from './scene';

const outcome = z.object({
  issueId: z.string(),
  decision: z.enum(['approved', 'rejected', 'pending', 'blocked', 'none']),
  words: z.string(),
  votes: z.array(
    z.object({
      accountId: z.string(),
      // Minutes of before it was kept say nothing of it.
      for: z.array(z.string()).default([]),
      seated: z.boolean().default(true),
      vote: z.enum(['approve', 'reject', 'abstain']),
      reason: z.string().nullable(),
      conditions: z.array(z.string()),
    }),
  ),
  excluded: z.array(z.object({ accountId: z.string(), why: z.string() })),
});
/** Where each change stood at the end of a meeting. */
export const outcomes = z.object({ outcomes: z.array(outcome) });
export const MINUTES = 'minutes';

/** What is still to be written then, the daily upkeep writes. */
const LATER_MS = 15 * 60_000;

/** Keeps where each change stands, in the transaction that ends the meeting: what is voted later is no part of its minutes. */
export function endWrites({ store }: Pick<Deps, 'store'>, scene: Scene, meeting: Meeting): readonly Write[] {
  const { states, board, now } = scene;
  const found = meeting.items.map(({ issueId }): ItemOutcome => {
    const state = states.get(issueId);
    const stage = state && boardStage(state, board.id, meeting.startedAt ?? now, now);
    return stage
      ? outcomeOf(issueId, stage)
      : { issueId, decision: 'none', words: '', votes: [], excluded: [] };
  });
  const body = SHORTER.map((length) => ({ outcomes: found.map((one) => shortened(one, length)) })).find(
    fitsOneRecord,
  );
  const meetingId = meetingIdOf(meeting);
  return [
    store.records.write(MINUTES, board.id, meetingId, isoOf(now), body ?? { outcomes: [] }),
    agendaWrite({ store }, { kind: 'minutes', meetingId }, now + LATER_MS),
  ];
}

/** Reasons stand with the ballots in full; in the minutes of a very long meeting they are cut so that all fits one record. */
const SHORTER = [2000, 200, 40, 0];
const shortened = (one: ItemOutcome, length: number): ItemOutcome => ({
  ...one,
  votes: one.votes.map((vote) => ({
    ...vote,
    reason: vote.reason === null ? null : cut(vote.reason, length),
    conditions: vote.conditions.map((text) => cut(text, length)),
  })),
});
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;

const DECISIONS: Readonly<Record<string, ItemOutcome['decision']>> = {
  approved: 'approved',
  rejected: 'rejected',
  expired: 'rejected',
  blocked: 'blocked',
};

function outcomeOf(issueId: string, stage: NonNullable<ReturnType<typeof boardStage>>): ItemOutcome {
  const { stands, ballots, delegates, excluded } = stage;
  const placesOf = (accountId: string) => delegates.find((one) => one.accountId === accountId);
  return {
    issueId,
    decision: DECISIONS[stands.decision] ?? 'pending',
    words: stands.words,
    votes: ballots.map(({ accountId, vote, reason, conditions }) => ({
      ...{ accountId, vote, reason },
      for: placesOf(accountId)?.for ?? [],
      seated: placesOf(accountId)?.seated ?? true,
      conditions: [...(conditions ?? [])],
    })),
    excluded,
  };
}

/** Asks the queue to write the minutes to each change; the agenda remembers it where a message gets lost. */
export const minutesLater = (deps: Pick<Deps, 'queue' | 'log'>, { boardId, at }: Meeting): Promise<void> =>
  whenItCan(deps, 'minutes', () =>
    deps.queue.push(
      'upkeep-work',
      { kind: 'minutes', meetingId: meetingIdOf({ boardId, at }) },
      { concurrencyKey: `minutes-${boardId}` },
    ),
  );
