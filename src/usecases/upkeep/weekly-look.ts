import type { Deps } from '../deps';
import { readAdopted } from '../admin/adoption-index';
import { startLooks } from './start-looks';

const DAY_MS = 86_400_000;
/** A little less than a week: what was looked at last week at this hour is looked at today. */
const WEEK_MS = 6.5 * DAY_MS;
/** Projects in one pass; the pass runs daily and goes on with those that are due longest. */
const AT_MOST = 20;

/**
 * Once a day: has the projects looked at that nobody has looked at for a week. While nothing is adopted, one key is read.
 * Gives how many looks it began.
 */
export async function weeklyLook(deps: Deps): Promise<number> {
  const projectIds = Object.keys(await readAdopted(deps));
  if (projectIds.length === 0) return 0;
  const looks = await deps.store.drift.list(projectIds);
  const seenAt = (id: string): string => looks.get(id)?.checkedAt ?? '';
  const before = new Date(deps.clock.now() - WEEK_MS).toISOString();
  const due = projectIds
    .filter((id) => seenAt(id) <= before)
    .sort((a, b) => (seenAt(a) < seenAt(b) ? -1 : 1));
  return startLooks(deps, due.slice(0, AT_MOST), 'weekly');
}
