import type { Millis } from '../time/types';
import { approverKey } from './approver-key';
import type { Seat, Stage, StageDefinition } from './types';

/** Account ids by `approverKey`, as they are at this moment. A source that couldn't be read must be absent. */
export type Rosters = Readonly<Record<string, readonly string[]>>;

/** What is known of the moment in which a stage opens. */
export interface Opening {
  readonly at: Millis;
  readonly rosters: Rosters;
  /** When the deadline of a stage passes that opens at `at`, by the calendar in force; null: it has none. */
  readonly dueAt: (definition: StageDefinition) => Millis | null;
  /** Approvers that named nobody, or not everybody, in words, by `approverKey`: "Payroll has no owner". Absent: none. */
  readonly nobody?: Readonly<Record<string, readonly string[]>>;
}

/** The seats of a stage: distinct people, each with all that entitles them, in the order of approvers and members. */
function seatsOf(definition: StageDefinition, rosters: Rosters): Seat[] {
  const seats = new Map<string, string[]>();
  for (const approver of definition.approvers) {
    const { via } = approver;
    const members = rosters[approverKey(approver)];
    if (members === undefined) {
      throw new RangeError(
        `Who is ${via} (${approverKey(approver)}) was not read, so the stage "${definition.name}" can't open.`,
      );
    }
    for (const accountId of members) {
      const ways = seats.get(accountId) ?? [];
      if (!ways.includes(via)) seats.set(accountId, [...ways, via]);
    }
  }
  return [...seats].map(([accountId, ways]) => ({ accountId, via: ways.join(', '), ways }));
}

/** Opens a stage: records who sits there. Throws a RangeError when one of its approvers wasn't read. */
export function openStage(definition: StageDefinition, { at, rosters, dueAt, nobody }: Opening): Stage {
  const due = dueAt(definition);
  const words = definition.approvers.flatMap((approver) => nobody?.[approverKey(approver)] ?? []);
  return {
    definition,
    roster: seatsOf(definition, rosters),
    openedAt: at,
    ...(due === null ? {} : { dueAt: due }),
    ...(words.length === 0 ? {} : { nobody: [...new Set(words)] }),
  };
}

/** A stage whose turn hasn't come. */
export const waitingStage = (definition: StageDefinition): Stage => ({
  definition,
  roster: [],
  openedAt: null,
});
