import type { Millis } from '../time/types';
import { seatsNow } from './seats-now';
import type { Exclusion, RosterEntry, Round, StageDefinition } from './types';

export interface Fallback {
  readonly at: Millis;
  /** The chair of the stage's board and who acts for the chair; empty: it has none. */
  readonly chairs: (definition: StageDefinition) => readonly string[];
  readonly changeManagers: readonly string[];
}

/** As what they sit: where a role rule counts by its words, as all of them; else as what they are. */
function viasOf({ rule }: StageDefinition, via: string): string[] {
  return rule.kind === 'roles' ? [...new Set(rule.seats.map((seat) => seat.via))] : [via];
}

/**
 * If E leaves nobody in an open stage, the stage goes to its chair, else to the change managers: the entries that give them
 * the seat. None when they are in E or recused as well: then the stage is blocked, never waived.
 */
export function fallbackSeats(
  round: Round,
  entries: readonly RosterEntry[],
  exclusions: readonly Exclusion[],
  { at, chairs, changeManagers }: Fallback,
): RosterEntry[] {
  if (round.closed !== null) return [];
  const out = new Set([
    ...exclusions.map(({ accountId }) => accountId),
    ...entries.flatMap((one) => (one.roundId === round.id && one.kind === 'recused' ? [one.accountId] : [])),
  ]);
  return seatsNow(round, entries, exclusions, at, []).flatMap(({ seats, voters }, index) => {
    const stage = round.stages[index];
    if (stage === undefined || stage.openedAt === null || voters.length > 0) return [];
    if (!seats.some(({ state }) => state.kind === 'excluded')) return [];
    const { definition } = stage;
    const fit = (people: readonly string[]): string[] => [...new Set(people)].filter((one) => !out.has(one));
    const chair = fit(chairs(definition));
    const [people, via] = chair.length > 0 ? [chair, 'chair'] : [fit(changeManagers), 'change manager'];
    return people.flatMap((accountId) =>
      viasOf(definition, via).map((as, nth): RosterEntry => ({
        kind: 'joined',
        id: `${round.id}-${definition.id}-${accountId}-${nth + 1}`,
        roundId: round.id,
        stageId: definition.id,
        accountId,
        via: as,
        at,
        by: null,
        reason: `Everybody with a seat in ${definition.name} has a part in this change.`,
      })),
    );
  });
}
