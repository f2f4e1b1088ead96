import { serviceId } from '../../contract/service-record';
import type { Slot } from '../../domain/schedule/types';
import type { Activity } from '../../domain/services/types';
import type { Deps } from '../deps';
import { updateActivity } from './update-activity';

/** What of a slot a service is told. */
export interface NotedChange extends Pick<Slot, 'issueId' | 'issueKey' | 'start' | 'end' | 'phase'> {
  readonly services: readonly string[];
}

/**
 * Notes a change with the services that its slot names, and takes it off those that it named before. `outcome`: how it ended,
 * once that is known; absent: as it was. Again changes nothing. A service costs one read, and one transaction if it differs.
 */
export async function noteChange(
  deps: Pick<Deps, 'store' | 'clock'>,
  slot: NotedChange | null,
  before: NotedChange | null,
  outcome?: string | null,
): Promise<void> {
  const present = slot ?? before;
  if (present === null) return;
  const { issueId, issueKey, start, end, phase } = present;
  const now = known(slot);
  for (const id of new Set([...now, ...known(before)]))
    await updateActivity(deps, id, (activity) =>
      now.has(id)
        ? withChange(activity, { issueId, issueKey, start, end, phase }, outcome)
        : { ...activity, changes: activity.changes.filter((one) => one.issueId !== issueId) },
    );
}

/** A slot also names what the registry doesn't know, by the written name. */
const known = (slot: NotedChange | null): Set<string> =>
  new Set((slot?.services ?? []).filter((id) => serviceId.safeParse(id).success));

type Change = Activity['changes'][number];

function withChange(
  activity: Activity,
  change: Omit<Change, 'outcome'>,
  outcome: string | null | undefined,
): Activity {
  const known = activity.changes.find(({ issueId }) => issueId === change.issueId);
  const next = { ...change, outcome: outcome === undefined ? (known?.outcome ?? null) : outcome };
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(next)) return activity;
  const others = activity.changes.filter(({ issueId }) => issueId !== change.issueId);
  return { ...activity, changes: [next, ...others] };
}
