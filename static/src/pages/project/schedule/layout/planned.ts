import type { CalendarEntry, ScheduleView } from '../../../../../../src/contract/schedule';
import { MINUTE } from './wall';

/** An entry in wall time of the viewer's zone. */
export interface Planned {
  /** Issue id; "busy-3" for what the viewer can't see. */
  readonly id: string;
  readonly entry: CalendarEntry;
  readonly from: number;
  /** After `from`, also where the clocks are put back in between. */
  readonly to: number;
  readonly movable: boolean;
}
/** A freeze or a maintenance window in wall time. */
export interface Band {
  readonly id: string;
  readonly kind: 'block' | 'approve' | 'warn' | 'window';
  readonly name: string;
  readonly why: string;
  /** Id of the service that a window belongs to. */
  readonly service: string | null;
  readonly from: number;
  readonly to: number;
}

type Wall = (at: number) => number;
/** Once work has begun there is nothing left to plan. */
const PLANNABLE: readonly string[] = ['draft', 'submitted', 'scheduled', 'onHold'];

const within = (start: string, end: string, wall: Wall) => {
  const from = wall(Date.parse(start));
  return { from, to: Math.max(wall(Date.parse(end)), from + MINUTE) };
};
const inOrder = <T extends { from: number; to: number; id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));

/** All entries by start; of those that start together the longer first. */
export function plannedOf(
  { entries, canMove }: ScheduleView,
  projectId: string,
  wall: Wall,
): readonly Planned[] {
  return inOrder(
    entries.map((entry, index) => ({
      id: entry.issueId ?? `busy-${index}`,
      entry,
      ...within(entry.start, entry.end, wall),
      // The page of a project moves the changes of that project.
      movable:
        canMove && entry.issueId !== null && entry.projectId === projectId && PLANNABLE.includes(entry.phase),
    })),
  );
}

/** Freezes and windows by start. */
export function bandsOf({ freezes, windows }: ScheduleView, wall: Wall): readonly Band[] {
  return inOrder([
    ...freezes.map(({ id, name, why, effect, start, end }) => ({
      id: `${id} ${start}`,
      kind: effect,
      name,
      why,
      service: null,
      ...within(start, end, wall),
    })),
    ...windows.map(({ service, name, start, end }, index) => ({
      id: `window-${index}`,
      kind: 'window' as const,
      name,
      why: '',
      service,
      ...within(start, end, wall),
    })),
  ]);
}

/** What touches a stretch of time. Items that only meet its edge don't. */
export const touching = <T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  from: number,
  to: number,
): T[] => items.filter((one) => one.from < to && one.to > from);
