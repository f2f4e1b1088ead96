import { approverKey } from '../../domain/approvals/approver-key';
import type { Opening } from '../../domain/approvals/open-stage';
import type { StageDefinition } from '../../domain/approvals/types';
import type { RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';
import type { Seating } from './seating';

/**
 * Reads who sits in these stages, for opening them at `at`. Throws what reading throws: a stage never opens with people that aren't
 * known.
 */
export async function openingOf(
  seating: Pick<Seating, 'people'>,
  { calendars }: Pick<RulesInForce, 'calendars'>,
  definitions: readonly StageDefinition[],
  at: Millis,
): Promise<Opening> {
  const approvers = new Map(
    definitions.flatMap((stage) => stage.approvers).map((one) => [approverKey(one), one] as const),
  );
  const read = await Promise.all(
    [...approvers].map(async ([key, approver]) => [key, await seating.people(approver)] as const),
  );
  return {
    at,
    rosters: Object.fromEntries(read.map(([key, { people }]) => [key, people])),
    nobody: Object.fromEntries(read.map(([key, { nobody }]) => [key, nobody])),
    dueAt: (definition) => dueOf(definition, calendars, at),
  };
}

/**
 * When the deadline of a stage that opens at `at` passes, by the calendar in force; null: it has none, or its calendar has no
 * working time left. A calendar that is gone leaves calendar time, so that the deadline isn't lost.
 */
export function dueOf(
  { deadline }: Pick<StageDefinition, 'deadline'>,
  calendars: RulesInForce['calendars'],
  at: Millis,
): Millis | null {
  if (deadline === undefined) return null;
  const id = deadline.calendar ?? null;
  if (id === null || !Object.hasOwn(calendars, id)) return at + deadline.afterMs;
  const due = calendarBook(calendars)(id, at).add(at, deadline.afterMs);
  return Number.isFinite(due) ? due : null;
}
