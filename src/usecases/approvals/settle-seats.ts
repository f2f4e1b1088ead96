import { fallbackSeats } from '../../domain/approvals/fallback-seats';
import { seatsNow } from '../../domain/approvals/seats-now';
import { openTurn, turnToOpen } from '../../domain/approvals/turns';
import type { Round, StageDefinition } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import { JiraError } from '../../jira/errors';
import { openRoundOf } from '../change/close-open-round';
import { decisionOf } from '../change/decision-of';
import { exclusionsOf } from '../change/exclusions-of';
import type { ChangeSight, Draft } from '../change/open-next-round';
import type { Happening } from '../happening';
import { chairsOf } from './chair-of';
import { withDelegations } from './delegation-entries';
import { openingOf } from './opening-of';

/**
 * What follows of itself from how the open round stands: stages that are left with nobody but people with a part in the change go
 * to their chair or the change managers, and stages whose turn has come open. Where Jira can't be read for that, it waits and is
 * done by the next look: a vote that completes a turn is never lost by it.
 */
export async function settleSeats(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  try {
    let settled = draft;
    for (;;) {
      const filled = await withFallback(settled, sight, now);
      const next = await withTurn(filled, sight, now);
      if (next === settled) return settled;
      settled = next;
    }
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    sight.seating.unread(error);
    return draft;
  }
}

/** The stages that could open now; empty while none waits or their turn hasn't come. */
export function stagesToOpen(state: Draft['state'], now: Millis): StageDefinition[] {
  const round = openRoundOf(state);
  const decision = decisionOf(state, now);
  return round === null || decision === null ? [] : turnToOpen(round, decision);
}

async function withTurn(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const round = openRoundOf(draft.state);
  const stages = stagesToOpen(draft.state, now);
  if (round === null || stages.length === 0) return draft;
  const opened = openTurn(round, stages, await openingOf(sight.seating, sight.rules.rules, stages, now));
  const next = {
    state: withRound(draft.state, opened),
    happenings: [...draft.happenings, ...stagesOpened(opened, stages, now)],
  };
  return delegate(next, sight, opened, now);
}

/** That these stages of a round have opened after it, with who sits there. */
export function stagesOpened(
  { id: roundId, stages }: Round,
  definitions: readonly Pick<StageDefinition, 'id'>[],
  at: Millis,
): Happening[] {
  const ids = new Set(definitions.map(({ id }) => id));
  return stages
    .filter(({ definition }) => ids.has(definition.id))
    .map(({ definition, roster, dueAt, nobody }) => ({
      kind: 'stage opened',
      at,
      actor: null,
      data: {
        ...{ roundId, stageId: definition.id, dueAt, nobody },
        roster: roster.map(({ accountId }) => accountId),
      },
    }));
}

/** Moves the seats of an open round that are delegated; where delegations can't be read, nothing opens. */
export async function delegate(draft: Draft, sight: ChangeSight, round: Round, now: Millis): Promise<Draft> {
  const people = round.stages.flatMap(({ roster }) => roster.map(({ accountId }) => accountId));
  if (people.length === 0) return draft;
  return withDelegations(draft, round, await sight.seating.delegations([...new Set(people)], now), now);
}

async function withFallback(
  draft: Draft,
  { rules, seating, left }: ChangeSight,
  now: Millis,
): Promise<Draft> {
  const { state } = draft;
  const round = openRoundOf(state);
  if (round === null || round.id === left || !isDeserted(state, round, now)) return draft;
  const { changeManagers: groupId } = rules.project.groups;
  const { people } = await seating.people({ kind: 'group', groupId, via: 'change manager' });
  const entries = fallbackSeats(round, state.roster, exclusionsOf(state.duties), {
    at: now,
    chairs: (definition) => chairsOf(rules, definition),
    changeManagers: people,
  });
  if (entries.length === 0) return draft;
  return {
    state: { ...state, roster: [...state.roster, ...entries] },
    happenings: [
      ...draft.happenings,
      ...entries.map((entry) => ({
        kind: 'seat joined' as const,
        at: now,
        actor: null,
        data: { ...entry },
      })),
    ],
  };
}

/** A stage that is open has seats of people with a part in the change, and no others. */
function isDeserted(state: Draft['state'], round: Round, now: Millis): boolean {
  const all = seatsNow(round, state.roster, exclusionsOf(state.duties), now, state.ballots);
  return all.some(
    ({ seats, voters }) => voters.length === 0 && seats.some((seat) => seat.state.kind === 'excluded'),
  );
}

/** The open round in which a stage has nobody but people with a part in the change; null: there is none. */
export function desertedRound(state: Draft['state'], now: Millis): string | null {
  const round = openRoundOf(state);
  return round !== null && isDeserted(state, round, now) ? round.id : null;
}

/** The aggregate with a round as it has become. */
export const withRound = (state: Draft['state'], round: Round): Draft['state'] => ({
  ...state,
  rounds: state.rounds.map((one) => (one.id === round.id ? round : one)),
});
