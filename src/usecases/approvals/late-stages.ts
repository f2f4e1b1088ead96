import { latestBallots } from '../../domain/approvals/latest-ballots';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round, Stage } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import { openRoundOf } from '../change/close-open-round';
import { decisionOf } from '../change/decision-of';
import { exclusionsOf } from '../change/exclusions-of';
import type { ChangeSight, Draft } from '../change/open-next-round';
import { membersOf } from './departures';
import { withEntries, type SeatEntry } from './seat-entries';

/**
 * Does what the deadline of a stage asks for, once, with the first fold after it: under `escalate` more people get a seat. Those who
 * have left meanwhile without a vote are noted as gone: nothing is decided by that, but the chair sees whom nobody can wait for.
 * Reminders are sent by whoever asks for votes; `reject` needs nothing, since it is derived. Throws when people can't be read.
 */
export async function followDeadlines(
  draft: Draft,
  sight: ChangeSight,
  seenAt: string,
  now: Millis,
): Promise<Draft> {
  const round = openRoundOf(draft.state);
  if (round === null) return draft;
  const seen = Date.parse(seenAt);
  const late = lateStages(draft.state, round, now).filter(({ dueAt }) => (dueAt ?? 0) >= seen);
  let followed = draft;
  for (const stage of late) {
    const entries = [
      ...(await leaversOf(draft.state, round, stage, sight, now)),
      ...(await escalatedTo(draft.state, round, stage, sight)),
    ];
    followed = withEntries(followed, round.id, entries, now);
    if (stage.definition.deadline?.then === 'escalate')
      followed = {
        ...followed,
        happenings: [...followed.happenings, escalated(round, stage, entries, now)],
      };
  }
  return followed;
}

/** Stages of the open round that still wait although their deadline has passed. */
function lateStages(state: Draft['state'], round: Round, now: Millis): Stage[] {
  const decision = decisionOf(state, now);
  return round.stages.filter(
    ({ definition, dueAt }, index) =>
      dueAt !== undefined &&
      dueAt < now &&
      definition.deadline?.then !== 'reject' &&
      decision?.stages[index]?.decision === 'pending',
  );
}

async function leaversOf(
  state: Draft['state'],
  round: Round,
  stage: Stage,
  { seating }: ChangeSight,
  now: Millis,
): Promise<SeatEntry[]> {
  const members = await membersOf({ seating }, stage);
  const voted = latestBallots(round, state.ballots, state.roster);
  const seats = seatsNow(round, state.roster, exclusionsOf(state.duties), now, state.ballots);
  const held = seats
    .filter(({ stageId }) => stageId === stage.definition.id)
    .flatMap((one) => one.seats.filter((seat) => seat.state.kind === 'held'));
  const fromStart = new Set(stage.roster.map(({ accountId }) => accountId));
  return held
    .filter(({ accountId }) => fromStart.has(accountId) && !members.has(accountId) && !voted.has(accountId))
    .map(({ accountId }) => ({
      happening: 'seat vacated',
      said: {
        kind: 'vacated',
        stageId: stage.definition.id,
        accountId,
        by: null,
        reason: 'No active member any more when the deadline passed.',
      },
    }));
}

async function escalatedTo(
  state: Draft['state'],
  round: Round,
  { definition, roster }: Stage,
  { seating }: ChangeSight,
): Promise<SeatEntry[]> {
  const { deadline } = definition;
  if (deadline?.then !== 'escalate') return [];
  const read = await Promise.all(
    (deadline.to ?? []).map(async (one) => ({ via: one.via, people: (await seating.people(one)).people })),
  );
  const out = new Set([
    ...exclusionsOf(state.duties).map(({ accountId }) => accountId),
    ...roster.map(({ accountId }) => accountId),
    ...state.roster.flatMap((one) =>
      one.roundId === round.id && (one.kind === 'recused' || one.kind === 'joined') ? [one.accountId] : [],
    ),
  ]);
  const via = new Map(read.flatMap((one) => one.people.map((accountId) => [accountId, one.via] as const)));
  return [...via]
    .filter(([accountId]) => !out.has(accountId))
    .map(([accountId, as]) => ({
      happening: 'seat joined',
      said: {
        kind: 'joined',
        stageId: definition.id,
        accountId,
        via: as,
        by: null,
        reason: 'The deadline of the stage passed.',
      },
    }));
}

const escalated = (
  round: Round,
  { definition, dueAt }: Stage,
  entries: readonly SeatEntry[],
  at: Millis,
) => ({
  kind: 'stage escalated' as const,
  at,
  actor: null,
  data: {
    roundId: round.id,
    stageId: definition.id,
    dueAt,
    to: entries.flatMap(({ said }) => (said.kind === 'joined' ? [said.accountId] : [])),
  },
});

/** The next instant at which the deadline of a stage of the open round has passed; null: never. */
export function nextDeadline(state: Draft['state'], now: Millis): Millis | null {
  const stages = openRoundOf(state)?.stages ?? [];
  const coming = stages.flatMap(({ dueAt }) => (dueAt === undefined || dueAt + 1 <= now ? [] : [dueAt + 1]));
  return coming.length === 0 ? null : Math.min(...coming);
}
