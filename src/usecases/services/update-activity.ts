import type { Activity } from '../../domain/services/types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';

const DAY_MS = 86_400_000;
const KEPT_MS = 90 * DAY_MS;
const MOST_INCIDENTS = 300;
const MOST_CHANGES = 100;

/** What is too old, or too much, goes; newest first. */
function bounded({ serviceId, incidents, changes }: Activity, now: number): Activity {
  const from = new Date(now - KEPT_MS).toISOString();
  const isKept = (at: string): boolean => at >= from;
  return {
    serviceId,
    incidents: incidents
      .filter(({ at, closedAt }) => closedAt === null || isKept(at))
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : Number(b.issueId) - Number(a.issueId)))
      .slice(0, MOST_INCIDENTS),
    changes: changes
      .filter(({ end }) => isKept(end))
      .sort((a, b) =>
        a.start < b.start ? 1 : a.start > b.start ? -1 : Number(b.issueId) - Number(a.issueId),
      )
      .slice(0, MOST_CHANGES),
  };
}

/** Brings what is known to have happened on a service up to date. Where nothing differs nothing is written. */
export const updateActivity = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  serviceId: string,
  update: (before: Activity) => Activity,
): Promise<void> =>
  retryOnConflict(async () => {
    const { version, value } = await store.services.activity(serviceId);
    const after = bounded(update(value), clock.now());
    if (JSON.stringify(after) === JSON.stringify(value)) return;
    await store.services.saveActivity(after, version);
  });
