import type { Stage } from '../../domain/approvals/types';
import { openRoundOf } from '../change/close-open-round';
import type { Folded } from '../fold-issue';

/** Whether somebody on the roster of a stage is no active member of what gave the seat, as Jira says now. */
export async function hasLeft(
  { state, seating }: Pick<Folded, 'state' | 'seating'>,
  roundId: string,
  stageId: string,
  accountId: string,
): Promise<boolean> {
  const round = openRoundOf(state);
  const stage = round?.id === roundId ? round.stages.find((one) => one.definition.id === stageId) : undefined;
  if (stage === undefined || !stage.roster.some((seat) => seat.accountId === accountId)) return false;
  const members = await membersOf({ seating }, stage);
  return !members.has(accountId);
}

/** The people whom the approvers of a stage name now. */
export async function membersOf(
  { seating }: Pick<Folded, 'seating'>,
  { definition }: Stage,
): Promise<ReadonlySet<string>> {
  const read = await Promise.all(definition.approvers.map((approver) => seating.people(approver)));
  return new Set(read.flatMap(({ people }) => people));
}
