import type { PracticeView } from '../../../../../../src/contract/practices';

/** What of a practice the drawing shows. */
export type Drawn = Pick<PracticeView, 'statuses' | 'procedure' | 'workflow'>;
export type Transition = PracticeView['workflow']['transitions'][number];

/** Where a status stands: on the usual path, top to bottom, or beside it. */
export interface Place {
  readonly column: 'path' | 'side';
  readonly row: number;
}

/**
 * The statuses of the usual course, first to last: the open ones as the procedure names them, then what the workflow
 * does first to end it. Without a procedure: whatever the workflow does first.
 */
function pathOf({ statuses, procedure, workflow }: Drawn): readonly string[] {
  const category = new Map(statuses.map((status) => [status.role, status.category]));
  const start = workflow.transitions.find((one) => one.from.length === 0)?.to;
  const path = new Set(start !== undefined && category.has(start) ? [start] : []);
  for (const { status } of procedure)
    if (status !== null && category.has(status) && category.get(status) !== 'DONE') path.add(status);
  const named = path.size > 1;
  const following = () => {
    const last = [...path].at(-1);
    return workflow.transitions.find(
      ({ from, to }) =>
        last !== undefined &&
        from.includes(last) &&
        category.has(to) &&
        !path.has(to) &&
        (!named || category.get(to) === 'DONE'),
    )?.to;
  };
  for (let next = following(); next !== undefined; next = following()) path.add(next);
  return [...path];
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Moves each end beside the path to just below the status beside the path that leads to it: the line between is short. */
function followUp(beside: { readonly role: string }[], { workflow }: Drawn): void {
  const leaders = beside.map(({ role }) => role);
  for (const leader of leaders) {
    const end = beside.find(
      ({ role }) =>
        role !== leader &&
        workflow.transitions.some((one) => one.to === role && one.from.includes(leader)) &&
        !workflow.transitions.some((one) => one.to === leader && one.from.includes(role)),
    );
    if (!end) continue;
    beside.splice(beside.indexOf(end), 1);
    beside.splice(beside.findIndex(({ role }) => role === leader) + 1, 0, end);
  }
}

/** Gives every status its column and row; the statuses beside the path stand near those that they exchange issues with. */
export function placesOf(drawn: Drawn): ReadonlyMap<string, Place> {
  const path = pathOf(drawn);
  const rows = new Map(path.map((role, row) => [role, row]));
  const beside = drawn.statuses
    .filter(({ role }) => !rows.has(role))
    .map(({ role, category }) => {
      const near = drawn.workflow.transitions.flatMap((one) => {
        if (one.to === role) return one.from;
        return one.from.includes(role) ? [one.to] : [];
      });
      const wish = mean(near.flatMap((other) => rows.get(other) ?? []));
      // What ends there leads down and out, so it stands below what comes back.
      return { role, wish: category === 'DONE' ? wish + 1 : wish };
    })
    .sort((one, other) => one.wish - other.wish);
  followUp(beside, drawn);
  const places = new Map<string, Place>(path.map((role, row) => [role, { column: 'path', row }]));
  let next = 0;
  beside.forEach(({ role, wish }, index) => {
    // Leaves room for those that follow, as long as the path is long enough.
    const last = Math.max(next, path.length - (beside.length - index));
    const row = Math.min(Math.max(next, Math.round(wish)), last);
    places.set(role, { column: 'side', row });
    next = row + 1;
  });
  return places;
}
